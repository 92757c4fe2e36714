import { type NumberAhead, readEnglishNumber } from './read-english-number'
import { hanNumerals, readHanNumber } from './read-han-number'

/** No figure is written longer, and what is longer would only cost time. */
const longest = 200

const hanRun = new RegExp(`^(?:[\\d.,]|(?!千[米克瓦])[${hanNumerals}])+`, 'u')
const anyHan = new RegExp(`[${hanNumerals}]`, 'u')

/**
 * Reads the number that a text begins with, in figures, Chinese, Japanese or English, and gives the text behind it.
 * Takes a sign, an ordinal's mark and groups of three: `第17届`, `−12,000`, `4 000 000`, `负三点五`, `seventy-one`.
 * Null where the text begins with no number.
 */
export function readNumber(text: string): NumberAhead | null {
  if (text.length > longest) return null
  const plain = plainText(text)
  const sign = /^(?:[-−–]|负|負|minus |マイナス)\s*/.exec(plain)?.[0] ?? ''
  const found = readUnsigned(plain.slice(sign.length))
  return found && { ...found, value: sign && found.value !== 0 ? -found.value : found.value }
}

/** Without what does not count here: width, case, the commas and blanks between groups of three, and blanks before a Chinese unit. */
const plainText = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/(?<=\d)[,' ](?=\d{3}(?!\d))/g, '')
    .replace(/^(\d+),(\d{1,2})(?!\d)/, '$1.$2')
    .replace(/^(?:第|no\.? ?|number |#)(?=.)/, '')
    .replace(new RegExp(`(?<=[\\d${hanNumerals}])\\s+(?=[${hanNumerals}])`, 'gu'), '')

function readUnsigned(text: string): NumberAhead | null {
  const run = hanRun.exec(text)?.[0].replace(/[.,]+$/, '') ?? ''
  if (!anyHan.test(run)) return readEnglishNumber(text)
  const value = readHanNumber(run)
  return value === null ? null : { value, rest: text.slice(run.length).trim() }
}
