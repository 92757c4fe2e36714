import { shiftPoint } from './decimal'

/** The ways to write each digit, by its value: everyday, financial, old and Japanese forms. */
const digits = [
  '〇零○',
  '一壹壱',
  '二贰貳弐两兩',
  '三叁參参',
  '四肆',
  '五伍',
  '六陆陸',
  '七柒',
  '八捌',
  '九玖',
]

const units = [
  ['京', 16],
  ['兆', 12],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
  ['十', 1],
] as const

const otherForms: Readonly<Record<string, string>> = {
  億: '亿',
  萬: '万',
  仟: '千',
  佰: '百',
  拾: '十',
  点: '.',
  點: '.',
}

const plainForm = new Map<string, string>(Object.entries(otherForms))
for (const [value, characters] of digits.entries()) {
  for (const character of characters) plainForm.set(character, String(value))
}

const unitCharacters = units.map(([unit]) => unit).join('')

/** The characters that a number may be written with, for a class of a regular expression. */
export const hanNumerals = `${[...plainForm.keys()].join('')}${unitCharacters}廿卅`

/** No number is written longer; reading goes as deep as a text has units. */
const longest = 100

/**
 * Reads a whole or decimal number of Chinese or Japanese numerals, figures or both: `七十一`, `二〇二二`, `40亿`,
 * `4万亿`, `11兆` (10¹², as in Japan and Taiwan), `1億2,000万`, `三点五`, `两万五` (25,000).
 * Null where `text` is not such a number through and through.
 */
export function readHanNumber(text: string): number | null {
  const plain = [...text.replaceAll('廿', '二十').replaceAll('卅', '三十').replaceAll(',', '')]
    .map((character) => plainForm.get(character) ?? character)
    .join('')
  return plain === '' || plain.length > longest ? null : readPlain(plain)
}

function readPlain(text: string): number | null {
  const found = units.find(([unit]) => text.includes(unit))
  if (!found) return /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(text) ? Number(text) : null
  const [unit, power] = found
  const at = text.indexOf(unit)
  if (text.includes(unit, at + 1)) return null
  const count = at === 0 ? 1 : readPlain(text.slice(0, at))
  const rest = readRest(text.slice(at + 1), power)
  if (count === null || rest === null || rest >= 10 ** power) return null
  return shiftPoint(count, power) + rest
}

/** What follows a unit. A lone digit counts the next unit down, as in 三百五 (350); after a nought it does not (三百零五). */
function readRest(text: string, power: number): number | null {
  if (text === '') return 0
  if (/^[1-9]$/.test(text) && power > 1) return Number(text) * 10 ** (power - 1)
  return readPlain(text.replace(/^0+(?=.)/, ''))
}

/** The figures of a number said digit by digit, noughts in front kept: `二〇二二` is `2022`, `〇七` is `07`. Null where it is not. */
export function readHanDigits(text: string): string | null {
  const plain = [...text].map((character) => plainForm.get(character) ?? character).join('')
  return /^\d+$/.test(plain) ? plain : null
}
