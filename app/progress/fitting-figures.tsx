'use client'

import { useCallback } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Fitting } from '@/lib/progress/fit-weights'
import { Disclosure } from '../_ui/disclosure'
import { Picture, type Plot } from './picture'
import { useFigure } from './use-figure'

const height = 180
/** The day of which the sentence above the picture tells. */
const toldDay = 30

/** How well the weights of now and the fitted ones foretell, in figures and as a curve. */
export function FittingFigures({ fitting }: { fitting: Fitting }) {
  const t = useTranslations('training')
  const format = useFormatter()
  const { before, after, curves } = fitting
  const percent = (part: number, digits = 0) =>
    format.number(part, { style: 'percent', maximumFractionDigits: digits })
  const loss = useFigure()
  const draw = useCallback(
    (plot: Plot, width: number) =>
      drawCurves(
        plot,
        width,
        curves,
        [t('before'), t('after')],
        t('days', { n: curves.before.length - 1 }),
      ),
    [curves, t],
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
            [t('logLoss'), loss(before.logLoss), loss(after.logLoss)],
            [t('rmse'), percent(before.rmseBins, 1), percent(after.rmseBins, 1)],
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
                  ? [[day, percent(recall, 1), percent(curves.after[day] ?? 0, 1)]]
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
  { before, after }: Fitting['curves'],
  names: readonly [string, string],
  days: string,
) {
  const points = (curve: readonly number[]) => curve.map((recall, day) => ({ day, recall }))
  const last = before.length - 1
  // Each name stands at the end of its line, on the side where the other one is not.
  const isAbove = (after[last] ?? 0) >= (before[last] ?? 0)
  const name = (text: string, recall: number, above: boolean, fill: string) =>
    plot.text([{ day: last, recall, text }], {
      x: 'day',
      y: 'recall',
      text: 'text',
      textAnchor: 'end',
      dy: above ? -9 : 11,
      fill,
    })
  return plot.plot({
    width,
    height,
    marginLeft: 40,
    marginRight: 24,
    marginBottom: 28,
    style: { background: 'none', color: 'var(--ink-soft)', fontSize: '12px' },
    x: {
      domain: [0, last],
      ticks: [0, 15, 30, 45, last],
      tickFormat: (day: number) => (day === last ? days : String(day)),
      label: null,
    },
    y: {
      domain: [0, 1],
      ticks: [0, 0.5, 1],
      tickFormat: (part: number) => `${part * 100}%`,
      label: null,
    },
    marks: [
      plot.line(points(before), {
        x: 'day',
        y: 'recall',
        stroke: 'var(--ink-soft)',
        strokeWidth: 1.5,
        strokeDasharray: '4 3',
      }),
      plot.line(points(after), { x: 'day', y: 'recall', stroke: 'var(--ink)', strokeWidth: 2 }),
      name(names[0], before[last] ?? 0, !isAbove, 'var(--ink-soft)'),
      name(names[1], after[last] ?? 0, isAbove, 'var(--ink)'),
    ],
  })
}
