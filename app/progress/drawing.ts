import type { Markish, PlotOptions, ScaleOptions, TextOptions } from '@observablehq/plot'
import type { StudyDay } from '@/lib/schedule/units'
import type { Plot } from './picture'
import { dateOf } from './use-day-words'

/**
 * What the pictures of progress have in common, so that they look as one hand's. A picture is `plot.plot({...sheet(width,
 * height), x: dayScale(…), y: countScale(language), marks: [...ground(plot), …]})`.
 */

type Scale = ScaleOptions & { label: null }

/** What is written in a picture, unless it is written larger or smaller. */
export const lettering = {
  fontFamily: 'inherit',
  fontSize: '12px',
  color: 'var(--ink-soft)',
  background: 'none',
} as const

/** Size, type and margins: room for a word above, for labels of ticks below and up to "100%" on the left. */
export const sheet = (width: number, height: number) =>
  ({
    width,
    height,
    marginTop: 20,
    marginRight: 16,
    marginBottom: 24,
    marginLeft: 38,
    style: { ...lettering, overflow: 'visible' },
  }) satisfies PlotOptions

const dayMs = 24 * 3_600_000

/** A tick for so many px of width: a date beside it is still apart from it. */
const tickPx = 72

/** Study days from left to right, both ends with their whole day; ticks are days, months or years as there is room. */
export function dayScale(from: StudyDay, to: StudyDay, width: number, language: string): Scale {
  const ticks = Math.max(2, Math.floor(width / tickPx))
  const days = to - from + 1
  return {
    type: 'utc',
    domain: [dateOf(from), new Date(dateOf(to).getTime() + dayMs)],
    ticks: days <= 3 ? 'day' : ticks,
    tickFormat: days / ticks < mostDaysApart ? dayTick(language) : monthTick(language),
    tickSize: 0,
    label: null,
  }
}

/** Ticks further apart than this are of whole months (the geometric mean of a week and a month, as d3 parts them). */
const mostDaysApart = Math.sqrt(7 * 30)

const dayTick = (language: string) => (date: Date) =>
  date.toLocaleDateString(language, { month: 'numeric', day: 'numeric', timeZone: 'UTC' })

/** A month by its name, January by its year. */
const monthTick = (language: string) => (date: Date) =>
  date.getUTCMonth() === 0
    ? String(date.getUTCFullYear())
    : date.toLocaleDateString(language, { month: 'short', timeZone: 'UTC' })

/** The middle of a study day, where its bar stands and its line is drawn. */
export const middayOf = (day: StudyDay) => new Date(dateOf(day).getTime() + dayMs / 2)

/** Shares from 0 to 1 as per cents; `from` where less is of no interest. */
export const shareScale = (language: string, from = 0): Scale => ({
  domain: [from, 1],
  clamp: true,
  ticks: 3,
  tickFormat: (share: number) => percentWords(share, language),
  tickSize: 0,
  label: null,
})

/** Whole numbers from 0 on: cards, reviews, minutes. */
export const countScale = (language: string): Scale => ({
  zero: true,
  nice: 3,
  ticks: 3,
  tickFormat: (n: number) => (Number.isInteger(n) ? n.toLocaleString(language) : ''),
  tickSize: 0,
  label: null,
})

export const percentWords = (share: number, language: string) =>
  share.toLocaleString(language, { style: 'percent', maximumFractionDigits: 0 })

/** Few hairlines to read heights by, and the ground that bars stand on. */
export const ground = (plot: Plot): Markish[] => [
  plot.gridY({ ticks: 3, stroke: 'var(--line)', strokeOpacity: 1 }),
  plot.ruleY([0], { stroke: 'var(--line-strong)' }),
]

/** Today, as a line in cinnabar with its word above; `side` is where the word has room. */
export const todayRule = (
  plot: Plot,
  x: Date | number,
  word: string,
  side: 'start' | 'end' = 'end',
): Markish[] => [
  plot.ruleX([x], { stroke: 'var(--cinnabar)', strokeWidth: 1.5 }),
  plot.text([x], {
    x: (at: Date | number) => at,
    frameAnchor: 'top',
    lineAnchor: 'bottom',
    textAnchor: side,
    dx: side === 'end' ? 8 : -2,
    dy: -4,
    text: () => word,
    fill: 'var(--cinnabar)',
  }),
]

/** A line of what was seen; what a model says of it is `dashed`, so that the two are told apart without hue. */
export const lineStyle = {
  strokeWidth: 2,
  strokeLinejoin: 'round',
  strokeLinecap: 'round',
} as const
export const dashed = { ...lineStyle, strokeDasharray: '1 5' } as const

/** The band that a number may lie in, of the line's own colour. */
export const bandStyle = { fillOpacity: 0.16, stroke: 'none' } as const

/** A word that stands beside what it names; the paper's colour keeps it clear of lines under it. */
export const labelStyle = {
  fill: 'var(--ink)',
  stroke: 'var(--paper)',
  strokeWidth: 4,
} as const satisfies TextOptions
