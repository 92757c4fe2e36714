/** The year before an era's first, by how people write the era. The Republic of China counts its years alike. */
const eras: readonly (readonly [words: string, letter: string, before: number])[] = [
  ['令和|reiwa', 'r', 2018],
  ['平成|heisei', 'h', 1988],
  ['昭和|showa|shouwa', 's', 1925],
  ['大正|taisho|taishou', 't', 1911],
  ['明治|meiji', 'm', 1867],
  ['民国|民國|minguo', '', 1911],
]

/**
 * Puts the Gregorian year where a text says it by era: `令和4年7月` → `2022年7月`, `令和元年` → `2019年`, `R4.7` →
 * `2022.7`, `July Reiwa 4` → `july 2022`. `text` is in NFKC and lower case, with figures for numerals. An era's letter
 * counts only at the very start.
 */
export function writeEraYears(text: string): string {
  let written = text
  for (const [words, letter, before] of eras) {
    const byWord = new RegExp(`(?:${words})\\s*(元|\\d{1,3})(?!\\d)`, 'gu')
    written = written.replace(byWord, (_, year: string) => yearOf(year, before))
    if (!letter) continue
    const byLetter = new RegExp(`^${letter}\\.?(\\d{1,2})(?=$|[年./-])`, 'u')
    written = written.replace(byLetter, (_, year: string) => yearOf(year, before))
  }
  return written
}

const yearOf = (year: string, before: number) => String(before + (year === '元' ? 1 : Number(year)))
