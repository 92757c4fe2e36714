import { writeEraYears } from './era-years'
import { readMonthName } from './month-names'
import { type PartialDate, readPartialDate } from './partial-date'
import { readHanDigits, readHanNumber } from './read-han-number'

/** No date is written longer, and what is longer would only cost time. */
const longest = 200

/** What a text says of a date; at least one part is there. */
export interface DateSaid {
  readonly year?: number
  readonly month?: number
  readonly day?: number
}

export interface ReadDateOptions {
  /** A year of two digits is taken for the one nearest to this; 2000 unless told. */
  readonly expectedYear?: number
}

/**
 * Reads a date in Chinese, English or Japanese notation, no more precise than it is written: `2022年7月`, `令和4年7月`,
 * `二〇二二年七月`, `22年7月`, `2022.7.29`, `7/2022`, `29 June 2022`, `June 29, 2022`. Where day and month could be
 * changed about (`6/7/2022`), the day comes first. Null where the text is no date, the calendar has no such day, or no
 * year is said.
 */
export function readDate(text: string, options: ReadDateOptions = {}): PartialDate | null {
  const withYear = readDates(text, options).find(({ year }) => year !== undefined)
  return withYear ? (withYear as PartialDate) : null
}

/** Every way to read a text as a date, the likeliest first, those without a year too (`7月29日`, `July`). Empty where there is none. */
export function readDates(text: string, { expectedYear = 2000 }: ReadDateOptions = {}): DateSaid[] {
  if (text.length > longest) return []
  const plain = plainDate(text)
  const read = [readHanDate, readWordDate, readFigureDate].flatMap((way) => way(plain))
  const dates = read.flatMap((written) => dateOf(written, expectedYear) ?? [])
  const keys = dates.map((date) => JSON.stringify(date))
  return dates.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}

/** The digits of each part as they were written, which tell a year of two digits from any other. */
interface Written {
  readonly year?: string
  readonly month?: string | number
  readonly day?: string
}

/** A text in figures and Gregorian years, without what only leads up to a date. */
function plainDate(text: string): string {
  const figures = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/元月/gu, '1月')
    .replace(/[\s,、.。]*(?:星期|周|週|礼拜)[一二三四五六日天]|[月火水木金土日]曜日?/gu, ' ')
    .replace(/[〇零○一二两三四五六七八九十百千廿卅]+/gu, (run) => {
      return readHanDigits(run) ?? String(readHanNumber(run) ?? run)
    })
  return writeEraYears(figures)
    .replace(/公元|西元|西暦|西历|西曆/gu, '')
    .replace(/(?<![a-z])(?:a\.?d\.?|c\.?e\.?|fy|fiscal(?: year)?)(?![a-z])/g, ' ')
    .replace(
      /(?<![a-z])(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?(?![a-z])/g,
      ' ',
    )
    .replace(
      /^\s*(?:(?:in|on|early|mid|late|around|about|circa|c\.|(?:the )?(?:end|beginning|middle|start) of|the)[\s-]+)+/,
      '',
    )
    .replace(/(?<=[年月])(?:初め?|底|末|中|[上中下]旬)$/u, '')
    .replace(/^[\s,.;:·]+|[\s,.;:!?。·]+$/gu, '')
}

const hanForms = [
  /^'?(?<year>\d{2,4})年度?(?:(?<month>\d{1,2})(?:月份?(?:(?<day>\d{1,2})[日号號]?)?)?)?$/u,
  /^(?<year>\d{4})[-./]?(?<month>\d{1,2})月份?(?:(?<day>\d{1,2})[日号號]?)?$/u,
  /^(?<month>\d{1,2})月份?(?:(?<day>\d{1,2})[日号號]?)?$/u,
  /^(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号號])?,?(?<year>\d{4})年?$/u,
  /^(?<day>\d{1,2})[日号號]$/u,
]

/** `2022年7月29日`, `22年7月`, `2022-7月`, `7月29日`. */
function readHanDate(text: string): Written[] {
  const compact = text.replace(/\s+/g, '')
  return hanForms.flatMap((form) => (form.exec(compact)?.groups as Written | undefined) ?? [])
}

/** `29 July 2022`, `July 29th, 2022`, `July '22`, `2022 July`, `the 29th of July`. */
function readWordDate(text: string): Written[] {
  const tokens = text
    .replace(/(?<=\d)(?:st|nd|rd|th)(?![a-z])/g, '')
    .replace(/(?<![a-z])(?:of|the)(?![a-z])/g, ' ')
    .match(/'?\d+|[a-z]+|[^\s\d,./a-z-]/g)
  const names = tokens?.filter((token) => /^[a-z]/.test(token)) ?? []
  const figures = tokens?.filter((token) => /^'?\d/.test(token)) ?? []
  const month = names.length === 1 ? readMonthName(names[0] ?? '') : null
  if (month === null || tokens?.length !== figures.length + 1 || figures.length > 2) return []
  return orders(figures).map((parts) => ({ month, ...parts }))
}

/** Which of the figures beside a month's name is the day, and which the year. */
function orders([first, second]: readonly string[]): Written[] {
  if (first === undefined) return [{}]
  if (second === undefined) return [...asYear(first), ...asDay(first)]
  const readings = [
    [first, second],
    [second, first],
  ] as const
  return readings.flatMap(([day, year]) =>
    asYear(year).flatMap((hasYear) => asDay(day).map((hasDay) => ({ ...hasYear, ...hasDay }))),
  )
}

const asYear = (figure: string): Written[] =>
  /^(?:'?\d\d|\d{3,4})$/.test(figure) ? [{ year: figure.replace("'", '') }] : []
const asDay = (figure: string): Written[] => (/^\d{1,2}$/.test(figure) ? [{ day: figure }] : [])

/** `2022-07-29`, `2022.7`, `7/2022`, `29.7.22`, `7/29`, `20220729`, `2022`. */
function readFigureDate(text: string): Written[] {
  const run = /^(\d{4})(\d{2})(\d{2})?$/.exec(text)
  if (run) return [{ year: run[1], month: run[2], ...(run[3] ? { day: run[3] } : {}) }]
  const figures = text.split(/\s*[-–—/.・·,\s]\s*/u)
  if (!figures.every((figure) => /^(?:'\d\d|\d{1,4})$/.test(figure))) return []
  const forms = figureForms[figures.length - 1] ?? []
  return forms.flatMap((form) => written(form, figures))
}

/** What each figure may stand for, by how many there are; the likeliest order first. */
const figureForms = [
  ['y'],
  ['ym', 'my', 'md', 'dm'],
  ['ymd', 'dmy', 'mdy'],
] as const satisfies readonly (readonly string[])[]

function written(form: string, figures: readonly string[]): Written[] {
  let parts: Written = {}
  for (const [index, figure] of figures.entries()) {
    const part = form[index]
    if (part === 'y') {
      const [year] = asYear(figure)
      if (!year) return []
      parts = { ...parts, ...year }
    } else if (/^\d{1,2}$/.test(figure)) {
      parts = { ...parts, [part === 'm' ? 'month' : 'day']: figure }
    } else {
      return []
    }
  }
  return [parts]
}

/** The date that the figures say, if the calendar has it. */
function dateOf(parts: Written, expectedYear: number): DateSaid | null {
  const year = parts.year === undefined ? undefined : fullYear(parts.year, expectedYear)
  const month = parts.month === undefined ? undefined : Number(parts.month)
  const day = parts.day === undefined ? undefined : Number(parts.day)
  if (!isInCalendar(year, month, day)) return null
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  }
}

/** Without a year, 29 February may be; without a month, any 31st. */
function isInCalendar(year = 2000, month = 1, day = 1): boolean {
  const [y, m, d] = [String(year).padStart(4, '0'), pad(month), pad(day)]
  return readPartialDate(`${y}-${m}-${d}`) !== null
}

const pad = (figure: number) => String(figure).padStart(2, '0')

function fullYear(figures: string, expectedYear: number): number {
  if (figures.length !== 2) return Number(figures)
  const century = Math.round((expectedYear - Number(figures)) / 100)
  return century * 100 + Number(figures)
}
