const longestName = 60

/**
 * What a saved picture is called, `loci-knowledge-over-time-2026-03-02.csv`: of its title only letters and digits of any
 * script, so that every system takes it.
 * @param date as `2026-03-02`
 */
export function pictureFile(title: string, date: string, ending: 'png' | 'svg' | 'csv'): string {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const name = [...words.join('-')].slice(0, longestName).join('').replace(/-$/, '')
  return `${['loci', name, date].filter(Boolean).join('-')}.${ending}`
}
