'use client'

import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import {
  type Efficient,
  type Horizon,
  horizons,
  type Life,
  mostEfficient,
  type Outcome,
  outcomesOf,
  type Subject,
  valuesOf,
} from '@/lib/schedule/what-if'
import { usePercent } from '../_hooks/use-percent'
import { useSentences } from '../_hooks/use-sentences'
import { Choice } from '../_ui/choice'
import { bandStyle, labelStyle, lineStyle, sheet } from './drawing'
import { Picture, type Plot } from './picture'
import { PictureSkeleton } from './report-section'
import { useAmounts } from './use-amounts'
import { type Ask, type Simulation, useSimulation } from './use-simulation'

const height = 260

/** A retention nearer than this is not worth comparing. */
const tellingStep = 0.025

const ask: Ask = (simulator, subject, onFound) =>
  simulator.lives(subject, 'desiredRetention', onFound)

/** What another desired retention costs, and what it brings. */
export function WhatIfRetention({ subject }: { subject: Subject }) {
  const t = useTranslations('ahead')
  const [horizon, setHorizon] = useState<Horizon>(90)
  const firstRound = valuesOf(subject, 'desiredRetention').length
  const simulation = useSimulation<Life>(subject, firstRound, ask)
  if (simulation === 'failed') return <p role="status">{t('failed')}</p>
  if (!simulation) return <PictureSkeleton />
  return (
    <Told simulation={simulation} horizon={horizon}>
      <Choice
        legend={t('horizon')}
        value={String(horizon)}
        options={horizons.map((days) => ({ value: String(days), label: t('days', { n: days }) }))}
        onChange={(value) => setHorizon(Number(value) as Horizon)}
      />
    </Told>
  )
}

function Told(props: { simulation: Simulation<Life>; horizon: Horizon; children: ReactNode }) {
  const { simulation, horizon, children } = props
  const { subject, found, isDone } = simulation
  const t = useTranslations('ahead')
  const percent = usePercent()
  const sentences = useSentences()
  const language = useLocale()
  const { minutes, cards, range, cell } = useAmounts()
  const outcomes = useMemo(() => outcomesOf(found, horizon), [found, horizon])
  // Of a few lives nothing is said to be the best.
  const efficient = useMemo(() => (isDone ? mostEfficient(outcomes) : null), [outcomes, isDone])
  const present = outcomes.find(({ value }) => value === subject.desiredRetention)
  const nowWord = t('now')
  const bestWord = t('mostEfficient')
  const wordsOf = useCallback(
    ({ value }: Outcome) =>
      [
        value === subject.desiredRetention && nowWord,
        value === efficient?.best.value && bestWord,
      ].filter((word) => word !== false),
    [subject, efficient, nowWord, bestWord],
  )
  const draw = useCallback(
    (plot: Plot, width: number) =>
      drawExchange(plot, width, {
        outcomes,
        language,
        isMarked: (one) => wordsOf(one).length > 0,
        isPresent: (one) => one.value === subject.desiredRetention,
        labelOf: (one) => [percent(one.value), ...wordsOf(one)].join(' · '),
        axes: [t('minutesADay'), t('knownAfter', { days: horizon })],
      }),
    [outcomes, language, wordsOf, subject, percent, t, horizon],
  )
  const compared = [
    outcomes.findLast(({ value }) => value < subject.desiredRetention - tellingStep),
    outcomes.find(({ value }) => value > subject.desiredRetention + tellingStep),
  ].filter((one) => one !== undefined)
  return (
    <>
      <p className="reading numbers">
        {present &&
          sentences(
            t('retentionNow', {
              retention: percent(present.value),
              minutes: minutes(present.minutesADay.mean),
              days: horizon,
              known: range(present.known, cards),
              total: cards(subject.total),
            }),
            ...compared.map((one) =>
              t(one.value < present.value ? 'retentionLess' : 'retentionMore', {
                retention: percent(one.value),
                minutes: minutes(Math.abs(one.minutesADay.mean - present.minutesADay.mean)),
                cards: Math.max(0, Math.round(Math.abs(one.known.mean - present.known.mean))),
              }),
            ),
          )}
      </p>
      {(efficient || !isDone) && (
        <p className="reading numbers">
          {efficient ? <Best efficient={efficient} outcomes={outcomes} /> : t('reckoning')}
        </p>
      )}
      {children}
      <Picture
        title={t('retentionPicture')}
        height={height}
        draw={draw}
        legend={t('retentionLegend')}
        table={{
          columns: [t('retention'), t('minutesADay'), t('known'), t('fromTo')],
          rows: outcomes.map((one) => [
            cell(one.value, [percent(one.value), ...wordsOf(one)].join(' · ')),
            cell(one.minutesADay.mean, minutes(one.minutesADay.mean)),
            cell(one.known.mean, cards(one.known.mean)),
            range(one.known, cards),
          ]),
        }}
      />
    </>
  )
}

/** Where a minute gives the most, as far as that can be told. */
function Best({ efficient, outcomes }: { efficient: Efficient; outcomes: readonly Outcome[] }) {
  const t = useTranslations('ahead')
  const percent = usePercent()
  const sentences = useSentences()
  const { best, from, to } = efficient
  const isLowest = from === outcomes[0]?.value
  const isHighest = to === outcomes.at(-1)?.value
  const values = { best: percent(best.value), from: percent(from), to: percent(to) }
  if (isLowest && isHighest) return t('efficientAny')
  return sentences(
    t(isLowest && from === best.value ? 'efficientLowest' : 'efficient', values),
    from < to && t('efficientAlike', values),
    t('efficientHint'),
  )
}

function drawExchange(
  plot: Plot,
  width: number,
  of: {
    outcomes: readonly Outcome[]
    language: string
    isMarked(one: Outcome): boolean
    isPresent(one: Outcome): boolean
    labelOf(one: Outcome): string
    axes: readonly [string, string]
  },
) {
  const { outcomes, language, isMarked, isPresent, labelOf, axes } = of
  const x = (one: Outcome) => one.minutesADay.mean
  const y = (one: Outcome) => one.known.mean
  const number = (n: number) => n.toLocaleString(language)
  const scale = { ticks: 4, tickFormat: number, tickSize: 0, label: null, inset: 14 }
  const marked = outcomes.filter(isMarked)
  const ends = [outcomes[0], outcomes.at(-1)].filter(
    (one): one is Outcome => one !== undefined && !isMarked(one),
  )
  return plot.plot({
    ...sheet(width, height),
    marginTop: 28,
    marginBottom: 40,
    marginLeft: 46,
    marginRight: 24,
    x: scale,
    y: scale,
    marks: [
      plot.gridY({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
      plot.text([axes[1]], { frameAnchor: 'top-left', dx: -46, dy: -22, text: (d: string) => d }),
      plot.text([axes[0]], { frameAnchor: 'bottom-right', dy: 34, text: (d: string) => d }),
      plot.areaY(outcomes, {
        x,
        y1: ({ known }: Outcome) => known.low,
        y2: ({ known }: Outcome) => known.high,
        sort: x,
        fill: 'var(--easy)',
        ...bandStyle,
      }),
      plot.lineY(outcomes, { x, y, stroke: 'var(--easy)', ...lineStyle }),
      plot.dot(outcomes, { x, y, r: 3, fill: 'var(--easy)' }),
      plot.dot(marked, {
        x,
        y,
        r: 6,
        symbol: (one: Outcome) => (isPresent(one) ? 'circle' : 'diamond'),
        fill: (one: Outcome) => (isPresent(one) ? 'var(--paper)' : 'var(--ink)'),
        stroke: 'var(--ink)',
        strokeWidth: 2,
      }),
      ...[...marked, ...ends].map((one) =>
        plot.text([one], {
          x,
          y,
          dx: one === outcomes.at(-1) ? 8 : 11,
          dy: 13,
          textAnchor: one === outcomes.at(-1) ? 'end' : 'start',
          text: labelOf,
          ...labelStyle,
        }),
      ),
    ],
  })
}
