import type { Answer, Localized } from '../cards/deck-file'
import { writtenBack } from '../cards/written-back'
import type { Value } from './near-values'
import type { Pool } from './pool'

export type Figure = Extract<Answer, { type: 'number' | 'money' }>

/**
 * Wrong figures for a right one, of its unit: the paper's own where they are of its size, then such as a slip of memory
 * would make. None that `texts` say, which are all that is told of the fact.
 */
export function nearFigures(right: Figure, pool: Pool, texts: readonly Localized[]): Value[] {
  const { value } = right
  // Bare numbers count different things, so that of another is no likelier than any.
  const same = pool.figures.filter(({ unit }) => unit !== undefined && unit === right.unit)
  const own = same.map((other) => other.value).filter((other) => isOfSize(other, value))
  const values = [...new Set([...own, ...slips(right)])]
  return values
    .filter((other) => other !== value && other > 0)
    .map((other) => ({ at: other, off: Math.abs(other - value) / (own.includes(other) ? 2 : 1) }))
    .sort((a, b) => a.off - b.off)
    .map(({ at }) => ({ form: writtenFigure({ ...right, value: at }), at }))
    .filter((other) => !texts.some((text) => tells(text, other)))
}

/** A figure in both languages, by its digits: the question says what it counts. */
export const writtenFigure = (figure: Figure): Localized =>
  writtenBack(
    figure.type === 'number' && figure.unit !== '%'
      ? { type: 'number', value: figure.value }
      : figure,
  ) ?? { zh: String(figure.value), en: String(figure.value) }

const isOfSize = (other: number, value: number) => other <= value * 4 && other >= value / 4

/** Values some steps of the last digit but noughts off. */
function slips({ type, value, unit }: Figure): number[] {
  if (type === 'number' && unit === '%') return percentSlips(value)
  const step = stepOf(value)
  // Rounded, since 0.1 and 0.2 would make a little more than 0.3.
  return [-4, -3, -2, -1, 1, 2, 3, 4].map((steps) => Number((value + steps * step).toPrecision(12)))
}

function percentSlips(value: number): number[] {
  if (value <= 3) return [-1.5, -1, -0.5, 0.5, 1, 1.5, 2, 3].map((off) => value + off)
  const off = value <= 10 ? [1, 2, 3, 4] : [3, 5, 8, 12]
  return off.flatMap((by) => [value - by, value + by]).filter((other) => other < 100)
}

/** The place of the last digit that is no nought: 1000 of 17,000; for whole numbers never below 1. */
function stepOf(value: number): number {
  if (!Number.isInteger(value)) return 10 ** -(String(value).split('.')[1]?.length ?? 0)
  let step = 1
  while (value !== 0 && value % (step * 10) === 0) step *= 10
  return step
}

/** Whether a text says a figure, in digits or in a word. */
function tells({ zh, en }: Localized, { form: written, at: value }: Value): boolean {
  const said = (form: string, text: string) => {
    const literal = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return new RegExp(`(?<![\\d.,])${literal}(?!\\d|[.,]\\d|%)`, 'u').test(text)
  }
  const words = Number.isInteger(value) && value <= 10 ? (smallWords[value] ?? []) : []
  return (
    said(written.zh, zh) ||
    said(written.en, en) ||
    words.some((word) => new RegExp(`\\b${word}\\b`, 'i').test(en))
  )
}

const smallWords: readonly (readonly string[])[] = [
  [],
  ['one', 'first', 'once'],
  ['two', 'second', 'twice'],
  ['three', 'third'],
  ['four', 'fourth'],
  ['five', 'fifth'],
  ['six', 'sixth'],
  ['seven', 'seventh'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['ten', 'tenth'],
]
