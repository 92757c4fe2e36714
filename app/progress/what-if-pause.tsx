'use client'

import { useCallback, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import {
  daysAround,
  lives,
  type PausedLife,
  pauseOutcomeOf,
  pauses,
  type Subject,
} from '@/lib/schedule/what-if'
import { useSentences } from '../_hooks/use-sentences'
import { Choice } from '../_ui/choice'
import { bandStyle, dashed, labelStyle, lineStyle, sheet } from './drawing'
import { Picture, type Plot } from './picture'
import { PictureSkeleton } from './report-section'
import { useAmounts } from './use-amounts'
import { type Ask, useSimulation } from './use-simulation'

type Pause = (typeof pauses)[number]

const height = 220

/** What a time without reviewing costs: what is forgotten by its end, what waits then, and what is lost for longer. */
export function WhatIfPause({ subject }: { subject: Subject }) {
  const t = useTranslations('ahead')
  const language = useLocale()
  const sentences = useSentences()
  const { minutes, cards, cell } = useAmounts()
  const [days, setDays] = useState<Pause>(7)
  const ask = useCallback<Ask>(
    (simulator, subject, onFound) => simulator.pausedLives(subject, days, onFound),
    [days],
  )
  const simulation = useSimulation<PausedLife>(subject, lives, ask)
  const found = simulation === 'failed' ? undefined : simulation?.found
  const outcome = useMemo(() => (found?.length ? pauseOutcomeOf(found) : undefined), [found])
  // What was found before another length was chosen stands until the new one is whole.
  const length = outcome ? (outcome.paused.length - 15) / 2 : days
  const withWord = t('withPause')
  const withoutWord = t('withoutPause')
  const pauseWord = t('pauseSpan')
  const axis = t('daysFromNow')
  const knownWord = t('known')
  const draw = useCallback(
    (plot: Plot, width: number) => {
      const steady = (outcome?.steady ?? []).map((known, day) => ({ day, known, of: 'steady' }))
      const paused = (outcome?.paused ?? []).map((known, day) => ({ day, known, of: 'paused' }))
      type Point = (typeof steady)[number]
      const mean = ({ known }: Point) => known.mean
      const number = (n: number) => n.toLocaleString(language)
      const end = paused[length]
      return plot.plot({
        ...sheet(width, height),
        marginTop: 28,
        marginBottom: 40,
        marginLeft: 46,
        x: {
          ticks: 5,
          tickFormat: number,
          tickSize: 0,
          label: null,
          domain: [0, daysAround(length)],
        },
        y: { ticks: 4, tickFormat: number, tickSize: 0, label: null, nice: true, zero: false },
        marks: [
          plot.rectX([length], {
            x1: 0,
            x2: (d: number) => d,
            fill: 'var(--line)',
            fillOpacity: 0.5,
          }),
          plot.gridY({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
          plot.text([knownWord], {
            frameAnchor: 'top-left',
            dx: -46,
            dy: -22,
            text: (d: string) => d,
          }),
          plot.text([axis], { frameAnchor: 'bottom-right', dy: 34, text: (d: string) => d }),
          plot.areaY([...steady, ...paused], {
            x: 'day',
            y1: ({ known }: Point) => known.low,
            y2: ({ known }: Point) => known.high,
            z: 'of',
            fill: 'var(--easy)',
            ...bandStyle,
          }),
          plot.lineY(steady, { x: 'day', y: mean, stroke: 'var(--ink-soft)', ...dashed }),
          plot.lineY(paused, { x: 'day', y: mean, stroke: 'var(--easy)', ...lineStyle }),
          plot.text([pauseWord], {
            x: length / 2,
            frameAnchor: 'bottom',
            dy: -6,
            text: (d: string) => d,
          }),
          plot.text(end ? [end] : [], {
            x: 'day',
            y: mean,
            dx: 8,
            dy: 4,
            textAnchor: 'start',
            text: () => withWord,
            ...labelStyle,
          }),
          plot.text(steady.slice(-1), {
            x: 'day',
            y: mean,
            dy: -14,
            textAnchor: 'end',
            text: () => withoutWord,
            ...labelStyle,
          }),
        ],
      })
    },
    [outcome, length, language, withWord, withoutWord, pauseWord, axis, knownWord],
  )
  if (simulation === 'failed') return <p role="status">{t('failed')}</p>
  if (!outcome) {
    return simulation?.isDone ? <p className="reading">{t('pauseFew')}</p> : <PictureSkeleton />
  }
  const { paused, steady, waiting, usual, catchUpDays } = outcome
  const after = catchUpDays === null ? paused.length - 1 : length + catchUpDays
  const at = (of: typeof paused, day: number) => cards(of[day]?.mean ?? 0)
  return (
    <>
      <p className="reading numbers">
        {sentences(
          t('pauseWaiting', {
            days: length,
            n: Math.round(waiting.mean),
            usual: minutes(usual),
          }),
          t('pauseEnd', { paused: at(paused, length), steady: at(steady, length) }),
          t(catchUpDays === null ? 'pauseLate' : 'pauseAfter', {
            days: catchUpDays ?? after - length,
            paused: at(paused, after),
            steady: at(steady, after),
          }),
        )}
      </p>
      <Choice
        legend={t('pauseLength')}
        value={String(days)}
        options={pauses.map((n) => ({ value: String(n), label: t(`pauses.${n}`) }))}
        onChange={(value) => setDays(Number(value) as Pause)}
      />
      <Picture
        title={t('pausePicture')}
        height={height}
        draw={draw}
        legend={t('pauseLegend')}
        table={{
          columns: [t('daysFromNow'), t('withPause'), t('withoutPause')],
          rows: paused.map((known, day) => [
            day,
            cell(known.mean, cards(known.mean)),
            cell(steady[day]?.mean ?? 0, cards(steady[day]?.mean ?? 0)),
          ]),
        }}
      />
    </>
  )
}
