'use client'

import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { enough } from '@/lib/progress/enough'
import { isTold } from '@/lib/progress/kept'
import type {
  PredictedOverTime as OverTime,
  PredictedPart,
} from '@/lib/progress/predicted-over-time'
import { studyDay } from '@/lib/schedule/units'
import {
  dashed,
  dayScale,
  ground,
  labelStyle,
  lineStyle,
  middayOf,
  shareScale,
  sheet,
} from './drawing'
import { Picture, type Plot } from './picture'
import { useCells } from './use-cells'
import { dateOf } from './use-day-words'

const height = 220

/** What was predicted and what came of it, from the period's beginning to its end. */
export function PredictedOverTime({ overTime: { days, parts } }: { overTime: OverTime }) {
  const t = useTranslations('model')
  const language = useLocale()
  const cells = useCells()
  const draw = useCallback(
    (plot: Plot, width: number) => {
      const [first, last] = [parts[0], parts.at(-1)] as [PredictedPart, PredictedPart]
      const from = leastOf(parts)
      const labelled = widest(parts)
      const isAbove = Number(labelled?.predicted) > Number(labelled?.rate)
      const label = (word: string, y: 'predicted' | 'rate', above: boolean) =>
        plot.text(labelled ? [labelled] : [], {
          ...labelStyle,
          x: middleOf,
          y,
          text: () => word,
          textAnchor: labelled === last ? 'end' : 'middle',
          dx: labelled === last ? 8 : 0,
          dy: above ? -14 : 16,
        })
      return plot.plot({
        ...sheet(width, height),
        x: dayScale(first.from, last.to, width, language),
        y: shareScale(language, from),
        marks: [
          ...ground(plot).slice(0, 1),
          plot.rect(
            parts.filter(({ total }) => total > 0),
            {
              x1: ({ from }: PredictedPart) => dateOf(from),
              x2: ({ to }: PredictedPart) => dateOf(studyDay(to + 1)),
              y1: ({ interval }: PredictedPart) => interval?.low,
              y2: ({ interval }: PredictedPart) => interval?.high,
              insetLeft: 1,
              insetRight: 1,
              fill: 'var(--easy)',
              fillOpacity: (part: PredictedPart) => (isTold(part) ? 0.2 : 0.08),
            },
          ),
          plot.lineY(parts, { ...lineStyle, x: middleOf, y: 'rate', stroke: 'var(--easy)' }),
          plot.dot(parts, { x: middleOf, y: 'rate', r: 3, fill: 'var(--easy)' }),
          plot.lineY(parts, { ...dashed, x: middleOf, y: 'predicted', stroke: 'var(--ink)' }),
          plot.dot(parts, { x: middleOf, y: 'predicted', r: 2, fill: 'var(--ink)' }),
          label(t('known'), 'rate', !isAbove),
          label(t('predicted'), 'predicted', isAbove),
        ],
      })
    },
    [parts, language, t],
  )
  const told = parts.filter(isTold)
  const within = told.filter(
    ({ predicted, interval }) =>
      predicted !== null && predicted >= interval.low && predicted <= interval.high,
  )
  return (
    <>
      <p className="reading numbers">
        {told.length === 0
          ? t('timeFew', { days, enough })
          : t('timeSentence', { days, within: within.length, n: told.length })}
      </p>
      <Picture
        title={t('timeTitle')}
        height={height}
        draw={draw}
        legend={t('timeLegend')}
        table={{
          columns: ['from', 'to', 'reviews', 'predicted', 'known', 'low', 'high'].map((key) =>
            t(`columns.${key as 'from'}`),
          ),
          rows: parts.map(({ from, to, total, predicted, rate, interval }) => [
            cells.day(from),
            cells.day(to),
            total,
            cells.share(predicted),
            cells.share(rate),
            cells.share(interval?.low ?? null),
            cells.share(interval?.high ?? null),
          ]),
        }}
      />
    </>
  )
}

const middleOf = ({ from, to }: PredictedPart) =>
  new Date((middayOf(from).getTime() + middayOf(to).getTime()) / 2)

/** Where the two lines are furthest apart, of the later half: there is room for their names. */
function widest(parts: readonly PredictedPart[]): PredictedPart | undefined {
  const gap = ({ predicted, rate }: PredictedPart) => Math.abs(Number(predicted) - Number(rate))
  return parts
    .slice(Math.floor(parts.length / 2))
    .filter(({ total }) => total > 0)
    .sort((a, b) => gap(b) - gap(a))[0]
}

/** Where the axis begins: a tenth below all that is drawn of parts with enough reviews. */
function leastOf(parts: readonly PredictedPart[]): number {
  const least = parts.flatMap((part) =>
    part.total === 0
      ? []
      : [Number(part.predicted), Number(part.rate), isTold(part) ? part.interval.low : 1],
  )
  return Math.max(0, Math.min(0.9, Math.floor(Math.min(...least) * 10) / 10))
}
