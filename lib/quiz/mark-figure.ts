import { isSameValue, shiftPoint } from '../facts/decimal'
import { type Amount, readAmount } from '../facts/read-amount'
import type { Off, Unrated } from './mark'
import { readings } from './readings'
import { isSameUnit } from './units'

/** What is asked for: a number, a share in hundredths, or money by its currency's ISO 4217 code. */
export interface FigureAsked {
  readonly kind: 'number' | 'share' | 'money'
  readonly value: number
  readonly unit: string | null
}

/**
 * Marks a typed figure by value, in whichever notation. A figure whose unit is left unsaid is right, since the question
 * tends to name it (`多少日元？`). Where a share is asked, `0.71` is read as 71% too.
 */
export function markFigure(typed: string, asked: FigureAsked): Unrated {
  const amounts = readings(typed).flatMap((text) => asAsked(readAmount(text), asked))
  const marks = amounts.map((amount) => compare(amount, asked))
  const best = marks.find(({ outcome }) => outcome === 'right') ?? marks[0]
  return best ?? { outcome: 'wrong', off: { code: 'not-a-figure' }, diff: null }
}

/** An amount and what else it may stand for where this is asked: 0.71 for a share, 71% for the number 0.71. */
function asAsked(amount: Amount | null, { kind }: FigureAsked): Amount[] {
  if (!amount) return []
  const { value } = amount
  if (kind === 'share' && amount.kind === 'number' && value > 0 && value < 1 && !amount.unit) {
    return [amount, { kind: 'share', value: value * 100 }]
  }
  if (kind === 'number' && amount.kind === 'share') {
    return [amount, { kind: 'number', value: value / 100, unit: null }]
  }
  return [amount]
}

function compare(amount: Amount, asked: FigureAsked): Unrated {
  const unit = compareUnit(amount, asked)
  const off = isSameValue(amount.value, asked.value) ? unit : offValue(amount.value, asked, unit)
  const outcome =
    off === null || off.code === 'unit-unsaid' ? 'right' : isClose(off, asked) ? 'close' : 'wrong'
  return { outcome, off, diff: null }
}

/** Rounded is close; so is a right count whose unit neither of us knows. */
const isClose = (off: Off, asked: FigureAsked) =>
  off.code === 'rounded' || (asked.kind === 'number' && off.code === 'wrong-unit' && isUnknown(off))

const isUnknown = ({ given, expected }: Extract<Off, { code: 'wrong-unit' }>) =>
  given !== null && expected !== null && isSameUnit(given, expected) === null

/** How the unit is off; null where it is right. */
function compareUnit(amount: Amount, { kind, unit: expected }: FigureAsked): Off | null {
  const given = unitOf(amount)
  const wrong: Off = { code: 'wrong-unit', given, expected }
  if (expected === null) return amount.kind === 'number' ? null : wrong
  if (given === null) return { code: 'unit-unsaid', expected }
  switch (kind) {
    case 'money':
      return amount.kind === 'money' && amount.currencies.includes(expected) ? null : wrong
    case 'share':
      return amount.kind === 'share' ? null : wrong
    case 'number':
      return amount.kind === 'number' && isSameUnit(given, expected) ? null : wrong
  }
}

function unitOf(amount: Amount): string | null {
  switch (amount.kind) {
    case 'money':
      return amount.currencies[0] ?? null
    case 'share':
      return '%'
    case 'number':
      return amount.unit
  }
}

/** How a wrong figure is wrong. Beside a wrong unit, its being rounded or out by a power of ten would say nothing. */
function offValue(given: number, asked: FigureAsked, unit: Off | null): Off {
  const { value: expected } = asked
  if (unit === null || unit.code === 'unit-unsaid') {
    if (given === -expected) return { code: 'wrong-sign' }
    const factor = powerOfTen(given, expected)
    if (factor !== null) return { code: 'wrong-scale', factor }
    if (isRounded(given, asked)) return { code: 'rounded', given, expected }
  }
  return { code: 'wrong-figure', given, expected }
}

function powerOfTen(given: number, expected: number): number | null {
  const power = Math.round(Math.log10(given / expected))
  if (!Number.isFinite(power)) return null
  const factor = shiftPoint(1, power)
  return isSameValue(given / expected, factor) ? factor : null
}

/** A figure cut to fewer digits, within two per cent. Small counts are exact or wrong. */
function isRounded(given: number, { kind, value: expected }: FigureAsked): boolean {
  if (kind === 'number' && Math.abs(expected) < 1000) return false
  if (Math.abs(given - expected) > 0.02 * Math.abs(expected)) return false
  return [1, 2, 3, 4, 5, 6].some((digits) => Number(expected.toPrecision(digits)) === given)
}
