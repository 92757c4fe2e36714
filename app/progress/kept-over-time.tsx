'use client'

import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { enough } from '@/lib/progress/enough'
import { isTold } from '@/lib/progress/kept'
import type { KeptReport } from '@/lib/progress/kept-report'
import { usePercent } from '../_hooks/use-percent'
import { bandStyle, lineStyle, shareScale, sheet } from './drawing'
import { Picture, type Plot } from './picture'
import { useDayWords } from './use-day-words'
import { useKeptTable } from './use-kept-table'

const height = 200

/** How what is kept went from stretch to stretch, and the goal across it. */
export function KeptOverTime({ kept }: { kept: KeptReport }) {
  const t = useTranslations('progress')
  const percent = usePercent()
  const dayWords = useDayWords()
  const language = useLocale()
  const { stretches, goal } = kept
  const told = stretches.filter(isTold)
  const [first, last] = [told[0], told.at(-1)]
  const named = stretches.map((stretch) => ({
    ...stretch,
    name: `${dayWords(stretch.from)} – ${dayWords(stretch.to)}`,
    short: dayWords(stretch.from),
  }))
  const shown = JSON.stringify([named, goal])
  const draw = useCallback(
    (plot: Plot, width: number) => {
      const [all, goal]: [typeof named, number | null] = JSON.parse(shown)
      const seen = all.filter(({ total }) => total > 0)
      const told = seen.filter(isTold)
      const lowest = Math.min(...seen.map(({ interval }) => interval?.low ?? 1))
      const every = Math.ceil(all.length / Math.max(2, Math.floor(width / 72)))
      const ticks = all.filter((_, i) => (all.length - 1 - i) % every === 0).map(({ from }) => from)
      const shortOf = new Map(all.map(({ from, short }) => [from, short]))
      return plot.plot({
        ...sheet(width, height),
        marginTop: 8,
        marginRight: 26,
        x: {
          type: 'point',
          domain: all.map(({ from }) => from),
          ticks,
          tickFormat: (from: number) => shortOf.get(from as never) ?? '',
          tickSize: 0,
          label: null,
          padding: 0.5,
        },
        y: shareScale(language, Math.floor(Math.min(0.7, lowest) * 10) / 10),
        marks: [
          plot.gridY({ ticks: 3, stroke: 'var(--line)', strokeOpacity: 1 }),
          ...(goal === null
            ? []
            : [plot.ruleY([goal], { stroke: 'var(--cinnabar)', strokeWidth: 1.5 })]),
          plot.areaY(told, {
            x: 'from',
            y1: ({ interval }) => interval.low,
            y2: ({ interval }) => interval.high,
            fill: 'var(--easy)',
            ...bandStyle,
          }),
          plot.lineY(told, { x: 'from', y: 'rate', stroke: 'var(--easy)', ...lineStyle }),
          plot.dot(told, { x: 'from', y: 'rate', r: 4, fill: 'var(--easy)' }),
          plot.dot(
            seen.filter((one) => !isTold(one)),
            { x: 'from', y: 'rate', r: 3.5, fill: 'var(--paper)', stroke: 'var(--easy)' },
          ),
        ],
      })
    },
    [shown, language],
  )
  const table = useKeptTable(t('stretch'), named)
  return (
    <>
      <p className="reading numbers">
        {first && last && first !== last
          ? t('overTime', {
              firstPercent: percent(first.rate),
              firstDay: dayWords(first.from),
              lastPercent: percent(last.rate),
              lastDay: dayWords(last.from),
            })
          : t('overTimeFew', { n: enough })}
      </p>
      {stretches.some(({ total }) => total > 0) && (
        <Picture
          title={t('overTimeTitle')}
          height={height}
          draw={draw}
          table={table}
          legend={t('overTimeLegend', { n: enough })}
        />
      )}
    </>
  )
}
