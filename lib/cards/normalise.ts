/**
 * A text as comparisons see it: width, case, punctuation and repeated blanks do not count, nor the commas
 * in a number; a decimal point does.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim()
}

const hasHan = /\p{Script=Han}/u
const withoutBlanks = (text: string) => text.replaceAll(' ', '')

/** Whether a text holds a phrase. Latin words and numbers must stand whole (`71` is not in `1971`, though `17` is in `17th`), Chinese may stand anywhere. */
export function holds(text: string, phrase: string): boolean {
  const wanted = normalise(phrase)
  if (wanted === '') return false
  if (hasHan.test(wanted)) return withoutBlanks(normalise(text)).includes(withoutBlanks(wanted))
  const escaped = wanted.replaceAll('.', '\\.')
  const ordinal = /\d$/.test(wanted) ? '(?:st|nd|rd|th)?' : ''
  return new RegExp(`(?<![a-z0-9.])${escaped}${ordinal}(?![a-z0-9]|\\.\\d)`, 'u').test(
    normalise(text),
  )
}
