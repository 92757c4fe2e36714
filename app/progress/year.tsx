'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { YearCalendar } from '@/lib/progress/year-calendar'
import { type StudyDay, studyDay } from '@/lib/schedule/units'
import { lettering } from './drawing'
import { Picture, type Plot } from './picture'
import { dateOf, useDayWords } from './use-day-words'

/** On which days of the last year one reviewed: a square a day, a column a week. A phone has it in two halves. */
export function YearPicture({ year }: { year: YearCalendar }) {
  const t = useTranslations('work')
  const language = useLocale()
  const isWide = useIsWide()
  const { from, counts, steps, daysReviewed, days } = year
  const words = useDayWords()
  const weeks = Math.ceil(counts.length / 7)
  const weekday = (n: number) =>
    dateOf(studyDay(from + n)).toLocaleDateString(language, { weekday: 'short', timeZone: 'UTC' })
  const draw = useCallback(
    (plot: Plot, width: number) => drawYear(plot, width, year, { isWide, language }),
    [year, isWide, language],
  )
  return (
    <>
      <p className="reading numbers">{t('daysSentence', { reviewed: daysReviewed, of: days })}</p>
      <Picture
        title={t('yearTitle')}
        height={isWide ? wideHeight : narrowHeight}
        draw={draw}
        legend={
          <span className="flex flex-wrap gap-x-4 gap-y-1">
            {steps.map((least, i) => (
              <span key={least} className="flex items-center gap-1.5">
                <span
                  aria-hidden="true"
                  className="size-2.5 rounded-xs bg-good keeps-hue"
                  style={{ opacity: shadeOf(i, steps) }}
                />
                {rangeWords(least, steps[i + 1])}
              </span>
            ))}
            <span>{t('yearCaption')}</span>
          </span>
        }
        table={{
          columns: [t('weekOf'), ...Array.from({ length: 7 }, (_, n) => weekday(n))],
          rows: Array.from({ length: weeks }, (_, week) => [
            words(studyDay(from + week * 7)),
            ...Array.from({ length: 7 }, (_, n) => counts[week * 7 + n] ?? ''),
          ]),
        }}
      />
    </>
  )
}

/** "1–9"; the last step is open: "10+". */
const rangeWords = (least: number, next: number | undefined) =>
  next === undefined ? `${least}+` : next - 1 === least ? String(least) : `${least}–${next - 1}`

const shades = [0.28, 0.5, 0.74, 1] as const

/** Few steps are the darker ones. */
const shadeOf = (step: number, steps: readonly number[]) => shades[4 - steps.length + step]

const wide = '(min-width: 40rem)'

/** Whether a year fits in one strip. */
const useIsWide = () =>
  useSyncExternalStore(
    (changed) => {
      const query = matchMedia(wide)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => matchMedia(wide).matches,
    () => false,
  )

const left = 24
const head = 18
const gap = 12
const most = 13
const monthWidth = 30
const wideHeight = head + 7 * most
const narrowHeight = 2 * wideHeight + gap

function drawYear(
  plot: Plot,
  width: number,
  { from, today, counts, steps }: YearCalendar,
  { isWide, language }: { isWide: boolean; language: string },
) {
  const weeks = Math.ceil(counts.length / 7)
  const perStrip = isWide ? weeks : Math.ceil(weeks / 2)
  const size = Math.min(most, Math.floor((width - left) / perStrip))
  const strip = head + 7 * size + gap
  const height = Math.ceil(weeks / perStrip) * strip - gap
  const days = counts.map((count, n) => {
    const week = Math.floor(n / 7)
    return {
      day: studyDay(from + n),
      count,
      x: left + (week % perStrip) * size,
      y: Math.floor(week / perStrip) * strip + head + (n % 7) * size,
    }
  })
  const square = {
    x1: 'x',
    x2: ({ x }: { x: number }) => x + size,
    y1: 'y',
    y2: ({ y }: { y: number }) => y + size,
    inset: 1,
    r: 2,
  } as const
  const within = (step: number) =>
    days.filter(
      ({ count }) =>
        count >= (steps[step] as number) &&
        !(count >= (steps[step + 1] ?? Number.POSITIVE_INFINITY)),
    )
  const date = (day: StudyDay, as: Intl.DateTimeFormatOptions) =>
    dateOf(day).toLocaleDateString(language, { ...as, timeZone: 'UTC' })
  const firsts = days.filter(
    ({ day, x }, n) =>
      n % 7 === 0 && dateOf(studyDay(day + 6)).getUTCDate() <= 7 && x + monthWidth <= width,
  )
  const weekdays = days.filter(({ x }, n) => x === left && [0, 2, 4].includes(n % 7))
  const place = { x: 'x', textAnchor: 'start' } as const
  return plot.plot({
    width,
    height,
    margin: 0,
    style: { ...lettering, fontSize: '11px' },
    x: { domain: [0, width], range: [0, width], axis: null },
    y: { domain: [0, height], range: [0, height], axis: null },
    marks: [
      plot.rect(
        days.filter(({ count }) => count === 0),
        { ...square, fill: 'var(--press)' },
      ),
      ...steps.map((_, step) =>
        plot.rect(within(step), {
          ...square,
          fill: 'var(--good)',
          fillOpacity: shadeOf(step, steps),
          title: ({ day, count }: { day: StudyDay; count: number }) =>
            `${date(day, { month: 'short', day: 'numeric' })} · ${count}`,
        }),
      ),
      plot.rect(
        days.filter(({ day }) => day === today),
        { ...square, inset: 0, fill: 'none', stroke: 'var(--cinnabar)', strokeWidth: 2 },
      ),
      plot.text(firsts, {
        ...place,
        y: ({ y }) => y - 9,
        text: ({ day }) => date(studyDay(day + 6), { month: 'short' }),
      }),
      plot.text(weekdays, {
        ...place,
        x: () => 0,
        y: ({ y }) => y + size / 2,
        text: ({ day }) => date(day, { weekday: 'narrow' }),
      }),
    ],
  })
}
