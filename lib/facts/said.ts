import { monthNames } from './format-date'
import { readPartialDate } from './partial-date'

/** Something a Chinese text says that its source must say too. */
export interface Said {
  /** As a person would name it: `2022年`, `7月`, `40亿`, `准同盟`. */
  readonly token: string
  /** The ways to write it; any of them will do. */
  readonly forms: readonly string[]
}

const patterns: readonly [RegExp, (match: RegExpMatchArray) => Said][] = [
  // A reference to a footnote is ours, not the paper's.
  [/\d+[-–][①-⑳]/gu, () => ({ token: '', forms: [] })],
  [/《([^》]+)》/gu, ([, title = '']) => literally(title)],
  [/“([^”]+)”/gu, ([, words = '']) => literally(words)],
  [/(\d{4})年/gu, ([, year = '']) => ({ token: `${year}年`, forms: [year] })],
  [/(\d{1,2})月/gu, ([, month = '']) => saidMonth(Number(month))],
  [/(\d{1,2})日/gu, ([, day = '']) => saidDay(Number(day))],
  [
    /\d[\d,]*(?:\.\d+)?(?:%|万亿|亿|万)?/gu,
    ([number = '']) => saidAmount(number.replaceAll(',', '')),
  ],
]

/**
 * The dates, figures, quoted words and titles that a Chinese text says, in the order of their sorts. What one sort
 * has taken, as the year in a title, no other takes again.
 */
export function saidIn(text: string): Said[] {
  const said: Said[] = []
  let rest = text
  for (const [pattern, read] of patterns) {
    rest = rest.replace(pattern, (...found) => {
      const match = found.slice(
        0,
        found.findIndex((part) => typeof part === 'number'),
      )
      const one = read(match as unknown as RegExpMatchArray)
      if (one.token) said.push(one)
      return '，'
    })
  }
  return said
}

/** What a date answer says: its year, and its month and day as far as they are known. */
export function saidByDate(value: string): Said[] {
  const date = readPartialDate(value)
  if (!date) return []
  return [
    { token: `${date.year}年`, forms: [String(date.year)] },
    ...(date.month === undefined ? [] : [saidMonth(date.month)]),
    ...(date.day === undefined ? [] : [saidDay(date.day)]),
  ]
}

/** A count, in figures or in Chinese words. */
export function saidByCount(value: number): Said {
  const words = '零一二三四五六七八九十'
  const word = Number.isInteger(value) && value >= 1 && value <= 10 ? words[value] : undefined
  const two = value === 2 ? ['两'] : []
  return { token: String(value), forms: [String(value), ...(word ? [word] : []), ...two] }
}

/** An amount, which Japanese counts by the same units but for 兆. */
export const saidAmount = (amount: string): Said => ({
  token: amount,
  forms: [amount, amount.replace('万亿', '兆')],
})

const literally = (words: string): Said => ({ token: words, forms: [words] })

const saidMonth = (month: number): Said => ({
  token: `${month}月`,
  forms: [`${month}月`, monthNames[month - 1] ?? ''],
})

const saidDay = (day: number): Said => ({ token: `${day}日`, forms: [`${day}日`, String(day)] })

/** A text to look in: blanks, width, case and punctuation do not count, but where they part two figures. */
export const searchable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)[^\p{L}\p{N}%.]+(?=\d)/gu, ' ')
    .replace(/[^\p{L}\p{N}%. ]+|(?<!\d) | (?!\d)/gu, '')

/** Whether a searchable text says it. A figure must stand whole: `1月` is not in `11月`, nor `71` in `1971`. */
export function isSaid({ forms }: Said, where: string): boolean {
  return forms.some((form) => {
    const wanted = searchable(form)
    if (!wanted) return false
    for (let at = where.indexOf(wanted); at >= 0; at = where.indexOf(wanted, at + 1)) {
      const [before = '', after = ''] = [where[at - 1], where[at + wanted.length]]
      const isCut =
        (/^\d/.test(wanted) && /\d/.test(before)) || (/\d$/.test(wanted) && /\d/.test(after))
      if (!isCut) return true
    }
    return false
  })
}
