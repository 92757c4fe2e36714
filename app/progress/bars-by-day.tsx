'use client'

import { useEffect, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { StudyDay } from '@/lib/schedule/units'
import { Disclosure } from '../_ui/disclosure'
import { dateOf, useDayWords } from './use-day-words'

/** One part of a day's bar; parts are stacked in the order of `series`. */
export interface DayPart {
  readonly day: StudyDay
  readonly series: string
  readonly count: number
}

export interface Series {
  readonly name: string
  readonly label: string
  readonly fill: string
}

const height = 168

/** Counts by day as bars, today as a line in cinnabar, and the same numbers as a table. The drawing library comes only with the first chart. */
export function BarsByDay(props: {
  parts: readonly DayPart[]
  series: readonly Series[]
  today: StudyDay
  label: string
}) {
  const { parts, series, today, label } = props
  const t = useTranslations('progress')
  const language = useLocale()
  const words = useDayWords()
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)

  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.round(entry?.contentRect.width ?? 0)),
    )
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const first = parts[0]?.day
    const last = parts.at(-1)?.day
    if (width === 0 || first === undefined || last === undefined) return
    let left = false
    void import('@observablehq/plot').then((Plot) => {
      if (left || !frame.current) return
      const day = (part: { day: StudyDay }) => dateOf(part.day)
      const chart = Plot.plot({
        width,
        height,
        marginTop: 18,
        marginLeft: 30,
        marginRight: 8,
        style: {
          fontFamily: 'inherit',
          fontSize: '12px',
          color: 'var(--ink-soft)',
          background: 'none',
        },
        x: {
          type: 'utc',
          domain: [dateOf(first), new Date(dateOf(last).getTime() + dayMs)],
          ticks: 'week',
          tickFormat: (date: Date) => shortDate(date, language),
          label: null,
        },
        y: {
          ticks: 3,
          tickFormat: (n: number) => (Number.isInteger(n) ? String(n) : ''),
          label: null,
        },
        color: { domain: series.map(({ name }) => name), range: series.map(({ fill }) => fill) },
        marks: [
          Plot.gridY({ ticks: 3, stroke: 'var(--line)', strokeOpacity: 1 }),
          Plot.rectY(
            parts.filter(({ count }) => count > 0),
            { x: day, interval: 'day', y: 'count', fill: 'series', insetLeft: 1, insetRight: 1 },
          ),
          Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
          Plot.ruleX([todayMark(today)], { stroke: 'var(--cinnabar)', strokeWidth: 1.5 }),
          Plot.text([todayMark(today)], {
            x: (date: Date) => date,
            frameAnchor: 'top',
            textAnchor: today - first > (last - first) / 2 ? 'end' : 'start',
            dx: today === last ? 8 : 0,
            dy: -14,
            text: () => t('today'),
            fill: 'var(--cinnabar)',
          }),
        ],
      })
      chart.setAttribute('aria-hidden', 'true')
      frame.current.replaceChildren(chart)
    })
    return () => {
      left = true
    }
  }, [parts, series, today, width, language, t])

  const days = [...new Set(parts.map(({ day }) => day))]
  const countOf = (day: StudyDay, name: string) =>
    parts.find((part) => part.day === day && part.series === name)?.count ?? 0
  return (
    <figure className="flex flex-col gap-2">
      {/* The room is kept while the chart is drawn, so that nothing jumps. */}
      <div ref={frame} style={{ blockSize: height }} />
      {series.length > 1 && (
        <figcaption className="flex gap-4 text-xs text-soft">
          {series.map(({ name, label: word, fill }) => (
            <span key={name} className="flex items-center gap-1.5">
              <span
                aria-hidden="true"
                className="size-2.5 rounded-xs"
                style={{ background: fill }}
              />
              {word}
            </span>
          ))}
        </figcaption>
      )}
      <Disclosure label={t('table')}>
        <table className="numbers w-full text-left text-sm">
          <caption className="sr-only">{label}</caption>
          <thead className="text-soft">
            <tr>
              <th scope="col" className="font-normal">
                {t('day')}
              </th>
              {series.map(({ name, label: word }) => (
                <th key={name} scope="col" className="text-right font-normal">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day} className="border-t border-line">
                <th scope="row" className="py-1 font-normal">
                  {words(day)}
                </th>
                {series.map(({ name }) => (
                  <td key={name} className="text-right">
                    {countOf(day, name)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </figure>
  )
}

const dayMs = 24 * 3_600_000

/** The middle of today's bar. */
const todayMark = (today: StudyDay) => new Date(dateOf(today).getTime() + dayMs / 2)

const shortDate = (date: Date, language: string) =>
  date.toLocaleDateString(language, { month: 'numeric', day: 'numeric', timeZone: 'UTC' })
