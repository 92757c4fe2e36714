import { readNumber } from './read-number'

const percentSign =
  /^(.*?)\s*(?:%|个?百分点|個?百分點|パーセント(?:ポイント)?|percent(?:age points?)?|per cent|pct|pp)(?![a-z])(\D*)$/u
const partOf = /^(.+)分之(.+)$/u
const slashed = /^(\d+)\s*\/\s*(\d+)$/
const tenths = /^([\d.一二三四五六七八九两]+)[成割](?:([\d一二三四五六七八九半])分?)?$/u
const half = /^(?:(?:a|one)[ -])?half$|^(?:一半|半数|半數|半分)$/
const wordFraction =
  /^(?:(a|one)[ -](half|third|quarter|fifth|tenth)|(.+?)[ -](halves|thirds|quarters|fifths|tenths))(?: of .*)?$/

const denominators: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  tenth: 10,
}

/**
 * Reads a share, in hundredths: `71%`, `71 per cent`, `百分之七十一`, `千分之五` (0.5), `三分の二`, `七成一`, `7割`, `3/4`,
 * `three quarters`, `一半`. `text` is in NFKC and lower case. Null where it is not written as a share; `0.71` is not.
 */
export function readShare(text: string): number | null {
  const plain = text.replace(/分の/u, '分之')
  for (const read of [
    readPercent,
    readPerMille,
    readPartOf,
    readSlashed,
    readTenths,
    readWords,
  ] as const) {
    const value = read(plain)
    if (value !== null) return value
  }
  return null
}

/** What stands behind the sign may only say of what it is a share. */
function readPercent(text: string): number | null {
  const [, figure = ''] = percentSign.exec(text) ?? []
  return whole(figure)
}

function readPerMille(text: string): number | null {
  const [, figure = ''] = /^(.+?)\s*‰$/.exec(text) ?? []
  const value = whole(figure)
  return value === null ? null : value / 10
}

function readPartOf(text: string): number | null {
  const [, denominator = '', numerator = ''] = partOf.exec(text) ?? []
  return ratio(whole(numerator), whole(denominator))
}

function readSlashed(text: string): number | null {
  const [, numerator, denominator] = slashed.exec(text) ?? []
  return numerator === undefined ? null : ratio(Number(numerator), Number(denominator))
}

function readTenths(text: string): number | null {
  const [, first = '', second] = tenths.exec(text) ?? []
  const [tens, ones] = [whole(first), second === '半' ? 5 : second ? whole(second) : 0]
  return tens === null || ones === null ? null : tens * 10 + ones
}

function readWords(text: string): number | null {
  if (half.test(text)) return 50
  const [, , one, count = '', many] = wordFraction.exec(text) ?? []
  const denominator = denominators[one ?? many?.replace(/s$/, '') ?? '']
  return denominator === undefined ? null : ratio(one ? 1 : whole(count), denominator)
}

function ratio(numerator: number | null, denominator: number | null): number | null {
  if (numerator === null || !denominator) return null
  return Number(((numerator * 100) / denominator).toPrecision(15))
}

/** A number and nothing else. */
function whole(text: string): number | null {
  const found = readNumber(text)
  return found?.rest === '' ? found.value : null
}
