'use client'

import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { type CalibrationBin, isAsPredicted } from '@/lib/progress/calibration'
import { enough } from '@/lib/progress/enough'
import { usePercent } from '../_hooks/use-percent'
import { labelStyle, shareScale, sheet } from './drawing'
import { Picture, type Plot } from './picture'
import { useCells } from './use-cells'

const height = 320

/** What was predicted against what was known, group by group; on the diagonal the two are the same. */
export function Calibration({ bins }: { bins: readonly CalibrationBin[] }) {
  const t = useTranslations('model')
  const language = useLocale()
  const cells = useCells()
  const draw = useCallback(
    (plot: Plot, width: number) => {
      const from = leastOf(bins)
      const most = Math.max(...bins.map(({ count }) => count))
      const scale = { ...shareScale(language, from), ticks: 5 }
      const strength = ({ count }: CalibrationBin) => (count < enough ? 0.35 : 1)
      const corner = { ...labelStyle, fill: 'var(--ink-soft)', text: (word: string) => word }
      return plot.plot({
        ...sheet(width, height),
        marginTop: 32,
        marginBottom: 40,
        x: scale,
        y: scale,
        r: { type: 'identity' },
        marks: [
          plot.gridY({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
          plot.gridX({ ticks: 5, stroke: 'var(--line)', strokeOpacity: 1 }),
          plot.line([from, 1], {
            x: (share: number) => share,
            y: (share: number) => share,
            stroke: 'var(--line-strong)',
            strokeWidth: 1.5,
            strokeDasharray: '1 5',
            strokeLinecap: 'round',
          }),
          plot.text([t('knewMore')], { ...corner, frameAnchor: 'top-left', dx: 8, dy: 10 }),
          plot.text([t('knewLess')], { ...corner, frameAnchor: 'bottom-right', dx: -8, dy: -10 }),
          plot.ruleX(bins, {
            x: 'predicted',
            y1: ({ interval }: CalibrationBin) => interval.low,
            y2: ({ interval }: CalibrationBin) => interval.high,
            stroke: 'var(--easy)',
            strokeWidth: 2,
            strokeOpacity: strength,
          }),
          plot.dot(bins, {
            x: 'predicted',
            y: 'rate',
            r: ({ count }: CalibrationBin) => 3 + 6 * Math.sqrt(count / most),
            fill: 'var(--easy)',
            stroke: 'var(--paper)',
            opacity: strength,
          }),
          plot.text([t('known')], {
            text: (word: string) => word,
            frameAnchor: 'top-left',
            lineAnchor: 'bottom',
            dx: -38,
            dy: -14,
          }),
          plot.text([t('predicted')], {
            text: (word: string) => word,
            frameAnchor: 'bottom-right',
            lineAnchor: 'top',
            dy: 24,
          }),
        ],
      })
    },
    [bins, language, t],
  )
  return (
    <>
      <Agreement bins={bins} />
      <Picture
        title={t('calibrationTitle')}
        height={height}
        draw={draw}
        legend={t('calibrationLegend', { enough })}
        table={{
          columns: ['group', 'reviews', 'predicted', 'known', 'low', 'high'].map((key) =>
            t(`columns.${key as 'group'}`),
          ),
          rows: bins.map(({ from, to, count, predicted, rate, interval }) => [
            `${Math.round(from * 100)}–${Math.round(to * 100)}%`,
            count,
            cells.share(predicted),
            cells.share(rate),
            cells.share(interval.low),
            cells.share(interval.high),
          ]),
        }}
      />
    </>
  )
}

/** In how many groups prediction and outcome agree, and where they are furthest apart. */
function Agreement({ bins }: { bins: readonly CalibrationBin[] }) {
  const t = useTranslations('model')
  const percent = usePercent()
  const told = bins.filter(({ count }) => count >= enough)
  if (told.length === 0) {
    return <p className="text-soft">{t('calibrationFew', { enough })}</p>
  }
  const off = told.filter((bin) => !isAsPredicted(bin))
  const worst = [...off].sort((a, b) => distanceOf(b) - distanceOf(a))[0]
  return (
    <p className="reading numbers">
      {t('agreement', { agreeing: told.length - off.length, n: told.length })}
      {worst &&
        t('worst', {
          predicted: percent(worst.predicted),
          rate: percent(worst.rate),
          low: percent(worst.interval.low),
          high: percent(worst.interval.high),
        })}
    </p>
  )
}

const distanceOf = ({ predicted, rate }: CalibrationBin) => Math.abs(predicted - rate)

/** Where both axes begin: a tenth below all points and, of groups with enough reviews, the intervals. */
function leastOf(bins: readonly CalibrationBin[]): number {
  const least = bins.flatMap(({ count, predicted, rate, interval }) =>
    count < enough ? [predicted, rate] : [predicted, rate, interval.low],
  )
  return Math.max(0, Math.min(0.9, Math.floor(Math.min(...least) * 10) / 10))
}
