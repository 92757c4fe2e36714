'use client'

import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Fitting } from '@/lib/progress/fit-weights'
import { usePercent } from '../_hooks/use-percent'
import { Disclosure } from '../_ui/disclosure'
import { dashed, ground, labelStyle, lineStyle, shareScale, sheet } from './drawing'
import { Picture, type Plot } from './picture'
import { useCells } from './use-cells'
import { useFigure } from './use-figure'

const height = 180
/** The day of which the sentence above the picture tells. */
const toldDay = 30

/** How well the weights of now and the fitted ones foretell, in figures and as a curve. */
export function FittingFigures({ fitting }: { fitting: Fitting }) {
  const t = useTranslations('training')
  const { before, after, curves } = fitting
  const percent = usePercent()
  const cells = useCells()
  const figure = useFigure()
  const language = useLocale()
  const draw = useCallback(
    (plot: Plot, width: number) =>
      drawCurves(plot, width, language, curves, [t('before'), t('after')], (n) => t('days', { n })),
    [curves, t, language],
  )
  return (
    <>
      <table className="numbers w-full text-left text-sm text-ink">
        <thead className="text-soft">
          <tr>
            <th scope="col" className="font-normal">
              {t('measure', { n: fitting.heldBack })}
            </th>
            <th scope="col" className="text-right font-normal">
              {t('before')}
            </th>
            <th scope="col" className="text-right font-normal">
              {t('after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[
            [t('logLoss'), figure(before.logLoss), figure(after.logLoss)],
            [t('rmse'), figure(before.rmseBins), figure(after.rmseBins)],
          ].map(([name, now, then]) => (
            <tr key={name} className="border-t border-line">
              <th scope="row" className="py-1 font-normal">
                {name}
              </th>
              <td className="text-right">{now}</td>
              <td className="text-right">{then}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Disclosure label={t('measures')}>
        <div className="flex flex-col gap-2 text-sm text-soft">
          <p>{t('logLossHint')}</p>
          <p>{t('rmseHint')}</p>
          <p>{t('heldHint')}</p>
        </div>
      </Disclosure>
      {fitting.weights && (
        <>
          <p className="reading numbers">
            {t('curve', {
              before: percent(curves.before[toldDay] ?? 0),
              after: percent(curves.after[toldDay] ?? 0),
            })}
          </p>
          <Picture
            title={t('curveTitle')}
            height={height}
            draw={draw}
            table={{
              columns: [t('day'), t('before'), t('after')],
              rows: curves.before.flatMap((recall, day) =>
                day % 10 === 0
                  ? [[day, cells.share(recall), cells.share(curves.after[day] ?? 0)]]
                  : [],
              ),
            }}
          />
        </>
      )}
    </>
  )
}

function drawCurves(
  plot: Plot,
  width: number,
  language: string,
  { before, after }: Fitting['curves'],
  names: readonly [string, string],
  daysWords: (days: number) => string,
) {
  const points = (curve: readonly number[]) => curve.map((recall, day) => ({ day, recall }))
  const last = before.length - 1
  // Each name stands at the end of its line, on the side where the other one is not.
  const isAbove = (after[last] ?? 0) >= (before[last] ?? 0)
  const name = (text: string, recall: number, above: boolean) =>
    plot.text([{ day: last, recall, text }], {
      x: 'day',
      y: 'recall',
      text: 'text',
      textAnchor: 'end',
      dy: above ? -10 : 12,
      ...labelStyle,
    })
  return plot.plot({
    ...sheet(width, height),
    marginRight: 24,
    x: {
      domain: [0, last],
      ticks: [0, 15, 30, 45, last],
      tickFormat: (day: number) => (day === last ? daysWords(day) : String(day)),
      tickSize: 0,
      label: null,
    },
    y: shareScale(language),
    marks: [
      ...ground(plot),
      plot.line(points(before), {
        x: 'day',
        y: 'recall',
        stroke: 'var(--ink)',
        ...dashed,
      }),
      plot.line(points(after), { x: 'day', y: 'recall', stroke: 'var(--easy)', ...lineStyle }),
      name(names[0], before[last] ?? 0, !isAbove),
      name(names[1], after[last] ?? 0, isAbove),
    ],
  })
}
