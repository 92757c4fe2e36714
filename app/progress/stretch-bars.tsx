'use client'

import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { daysIn, type Period } from '@/lib/progress/period'
import { mondayOf, type StretchUnit } from '@/lib/progress/stretches'
import { civilDateOf } from '@/lib/schedule/study-day'
import { type StudyDay, studyDay } from '@/lib/schedule/units'
import { lettering, middayOf } from './drawing'
import { Picture, type PictureTable, type Plot } from './picture'
import { dateOf } from './use-day-words'
import { useStretchWords } from './use-stretch-words'

/** A number for each stretch of days; what comes later is stacked on what came before. */
interface BarSeries {
  readonly label: string
  readonly fill: string
  readonly counts: readonly number[]
}

const height = 176

/**
 * Numbers over stretches of days as bars, today as a line in cinnabar. `stretches` and `series` are kept by whoever
 * calls, so that the picture is drawn again only where they are others.
 */
export function StretchBars(props: {
  title: string
  unit: StretchUnit
  stretches: readonly Period[]
  series: readonly BarSeries[]
  today: StudyDay
  /** What the table has of each stretch. */
  columns: readonly string[]
  cells(index: number): readonly (string | number)[]
  /** Rows of the table before those of the stretches. */
  rowsBefore?: PictureTable['rows']
}) {
  const { title, unit, stretches, series, today, columns, cells, rowsBefore = [] } = props
  const t = useTranslations('work')
  const todayWord = useTranslations('picture')('today')
  const language = useLocale()
  const words = useStretchWords(unit, today)
  const draw = useCallback(
    (plot: Plot, width: number) =>
      drawBars(plot, width, { stretches, series, today, todayWord, language }),
    [stretches, series, today, todayWord, language],
  )
  return (
    <Picture
      title={title}
      height={height}
      draw={draw}
      legend={
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          {series.length > 1 ? (
            series.map((one) => <Swatch key={one.label} {...one} />)
          ) : (
            <span>{series[0]?.label}</span>
          )}
          <span>{t(`bars.${unit}`)}</span>
        </span>
      }
      table={{
        columns: [t('when'), ...columns],
        rows: [...rowsBefore, ...stretches.map((one, i) => [words(one), ...cells(i)])],
      }}
    />
  )
}

/** A colour and its word. */
function Swatch({ label, fill }: Pick<BarSeries, 'label' | 'fill'>) {
  return (
    <span className="flex items-center gap-1.5">
      <span
        aria-hidden="true"
        className="keeps-hue size-2.5 rounded-xs"
        style={{ background: fill }}
      />
      {label}
    </span>
  )
}

function drawBars(
  plot: Plot,
  width: number,
  of: {
    stretches: readonly Period[]
    series: readonly BarSeries[]
    today: StudyDay
    todayWord: string
    language: string
  },
) {
  const { stretches, series, today, todayWord, language } = of
  const [first, last] = [stretches[0] as Period, stretches.at(-1) as Period]
  // One day alone would be a wall: a log that has just begun stands at the right of a fortnight.
  const shown = { from: studyDay(Math.min(first.from, last.to - 13)), to: last.to }
  const margins = { marginTop: 18, marginLeft: 36, marginRight: 24 }
  const dayWidth = (width - margins.marginLeft - margins.marginRight) / daysIn(shown)
  const inset = dayWidth * daysIn(first) > 6 || unitIsLong(stretches) ? 1 : 0.4
  const bars = stackedBars(stretches, series)
  const most = Math.max(...bars.flat().map(({ y2 }) => y2)) || 1
  const middle = middayOf(today)
  const isLate = today - shown.from > daysIn(shown) / 2
  const heights = heightsUpTo(most)
  return plot.plot({
    width,
    height,
    ...margins,
    style: lettering,
    x: { type: 'utc', domain: [dateOf(shown.from), dayAfter(shown.to)], label: null },
    y: {
      domain: [0, most * 1.04],
      ticks: heights,
      tickFormat: (n: number) => n.toLocaleString(language),
      label: null,
    },
    marks: [
      plot.gridY(heights, { stroke: 'var(--line)', strokeOpacity: 1 }),
      plot.axisX(ticksOf(shown, width), {
        tickSize: 4,
        tickFormat: (date: Date) => tickWords(date, shown, language),
      }),
      ...bars.map((ofSeries, i) =>
        plot.rect(
          ofSeries.filter(({ y1, y2 }) => y2 > y1),
          {
            x1: 'x1',
            x2: 'x2',
            y1: 'y1',
            y2: 'y2',
            fill: series[i]?.fill,
            insetLeft: inset,
            insetRight: inset,
            // Parts that lie on one another are told apart by a gap, not by their hue alone.
            insetBottom: i > 0 ? 1 : 0,
          },
        ),
      ),
      plot.ruleY([0], { stroke: 'var(--line-strong)' }),
      plot.ruleX([middle], { stroke: 'var(--cinnabar)', strokeWidth: 1.5 }),
      plot.text([middle], {
        x: (date: Date) => date,
        frameAnchor: 'top',
        textAnchor: isLate ? 'end' : 'start',
        dx: isLate ? 8 : -4,
        dy: -14,
        text: () => todayWord,
        fill: 'var(--cinnabar)',
      }),
    ],
  })
}

const unitIsLong = (stretches: readonly Period[]) => stretches.some((one) => daysIn(one) > 1)

function stackedBars(stretches: readonly Period[], series: readonly BarSeries[]) {
  const tops = new Array<number>(stretches.length).fill(0)
  return series.map(({ counts }) =>
    stretches.map(({ from, to }, i) => {
      const y1 = tops[i] as number
      const y2 = y1 + (counts[i] as number)
      tops[i] = y2
      return { x1: dateOf(from), x2: dayAfter(to), y1, y2 }
    }),
  )
}

/** Round numbers from 0 up, five at most; no parts of one where the most is whole. */
function heightsUpTo(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(most / 4))
  const round = ([1, 2, 5].find((digit) => digit * power * 4 >= most) ?? 10) * power
  const step = Number.isInteger(most) ? Math.max(1, round) : round
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, n) => n * step)
}

const dayAfter = (day: StudyDay) => dateOf(studyDay(day + 1))

/** The days that are written on the axis: Mondays, firsts of months or of years, as many as there is room for. */
function ticksOf(shown: Period, width: number): Date[] {
  const room = Math.max(2, Math.floor(width / 72))
  const scale = scaleOf(shown)
  if (scale === 'day') {
    const weeks = Math.ceil(daysIn(shown) / 7)
    const step = 7 * Math.ceil(weeks / room)
    const ticks: Date[] = []
    for (let day = mondayOf(shown.to); day >= shown.from; day = studyDay(day - step)) {
      ticks.push(middayOf(day))
    }
    return ticks
  }
  const [start, end] = [monthsOf(shown.from), monthsOf(shown.to)]
  const least = scale === 'month' ? 1 : 12
  const step = monthSteps.find((months) => months >= least && (end - start) / months <= room) ?? 120
  const ticks: Date[] = []
  for (let month = Math.ceil(start / step) * step; month <= end; month += step) {
    const date = new Date(Date.UTC(Math.floor(month / 12), month % 12, 1))
    if (date >= dateOf(shown.from)) ticks.push(date)
  }
  return ticks
}

const monthSteps = [1, 2, 3, 6, 12, 24, 60]

const monthsOf = (day: StudyDay) => {
  const { year, month } = civilDateOf(day)
  return year * 12 + month - 1
}

const scaleOf = (shown: Period) =>
  daysIn(shown) <= 100 ? 'day' : daysIn(shown) <= 1100 ? 'month' : 'year'

function tickWords(date: Date, shown: Period, language: string): string {
  const scale = scaleOf(shown)
  const isYear = scale === 'year' || (scale === 'month' && date.getUTCMonth() === 0)
  const as: Intl.DateTimeFormatOptions = isYear
    ? { year: 'numeric' }
    : scale === 'month'
      ? { month: 'short' }
      : { month: 'short', day: 'numeric' }
  return date.toLocaleDateString(language, { ...as, timeZone: 'UTC' })
}
