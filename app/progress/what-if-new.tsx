'use client'

import { useCallback, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import {
  type Horizon,
  type Life,
  type Outcome,
  outcomesOf,
  type Subject,
  valuesOf,
} from '@/lib/schedule/what-if'
import { useSentences } from '../_hooks/use-sentences'
import { Choice } from '../_ui/choice'
import { labelStyle, sheet } from './drawing'
import { Picture, type Plot } from './picture'
import { PictureSkeleton } from './report-section'
import { useAmounts } from './use-amounts'
import { type Ask, useSimulation } from './use-simulation'

const rowPx = 38
const shownHorizons = [90, 365] as const satisfies readonly Horizon[]

const ask: Ask = (simulator, subject, onFound) => simulator.lives(subject, 'newPerDay', onFound)

const peakOf = ({ weeks }: Outcome) => Math.max(...weeks)

/** What more or fewer new cards a day cost: on average, and in the fullest week. */
export function WhatIfNew({ subject: asked }: { subject: Subject }) {
  const t = useTranslations('ahead')
  const language = useLocale()
  const sentences = useSentences()
  const { minutes, cards, range, cell } = useAmounts()
  const [horizon, setHorizon] = useState<Horizon>(90)
  const values = valuesOf(asked, 'newPerDay')
  const simulation = useSimulation<Life>(asked, values.length, ask)
  const known = simulation === 'failed' ? undefined : simulation
  const outcomes = useMemo(() => (known ? outcomesOf(known.found, horizon) : []), [known, horizon])
  const presentValue = known?.subject.limits.newPerDay
  const rows = useMemo(
    () =>
      outcomes.map((one) => ({
        ...one,
        name: one.value === presentValue ? `${one.value} · ${t('now')}` : String(one.value),
        peak: peakOf(one),
        words: t('averageAndPeak', {
          average: minutes(one.minutesADay.mean),
          peak: minutes(peakOf(one)),
        }),
      })),
    [outcomes, presentValue, t, minutes],
  )
  const height = values.length * rowPx + 34
  const axis = t('minutesADay')
  const draw = useCallback(
    (plot: Plot, width: number) => {
      const x = ({ minutesADay }: Outcome) => minutesADay.mean
      return plot.plot({
        ...sheet(width, height),
        marginTop: 4,
        marginBottom: 30,
        marginLeft: 64,
        x: {
          zero: true,
          nice: true,
          ticks: 4,
          tickSize: 0,
          label: null,
          tickFormat: (n: number) => n.toLocaleString(language),
        },
        y: { type: 'band', domain: rows.map(({ name }) => name), tickSize: 0, label: null },
        marks: [
          plot.gridX({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
          plot.text([axis], { frameAnchor: 'bottom-right', dy: 30, text: (d: string) => d }),
          plot.ruleY(rows, {
            y: 'name',
            x1: x,
            x2: 'peak',
            dy: 6,
            stroke: 'var(--easy)',
            strokeWidth: 2,
          }),
          plot.dot(rows, { x, y: 'name', dy: 6, r: 5, fill: 'var(--easy)' }),
          plot.tickX(rows, {
            x: 'peak',
            y: 'name',
            dy: 6,
            insetTop: 12,
            insetBottom: 12,
            stroke: 'var(--easy)',
            strokeWidth: 2,
          }),
          plot.text(rows, {
            x,
            y: 'name',
            dy: -9,
            dx: -4,
            textAnchor: 'start',
            text: 'words',
            ...labelStyle,
          }),
        ],
      })
    },
    [rows, height, axis, language],
  )
  if (simulation === 'failed') return <p role="status">{t('failed')}</p>
  if (!known) return <PictureSkeleton />
  const present = rows.find(({ value }) => value === presentValue)
  const [least, most] = [rows[0], rows.at(-1)]
  const others = [least, most].filter((one) => one !== undefined && one !== present)
  return (
    <>
      <p className="reading numbers">
        {present &&
          sentences(
            t('newNow', {
              n: present.value,
              days: horizon,
              minutes: minutes(present.minutesADay.mean),
              peak: minutes(present.peak),
              known: range(present.known, cards),
            }),
            ...others.map(
              (one) =>
                one &&
                t('newOther', {
                  n: one.value,
                  minutes: minutes(one.minutesADay.mean),
                  peak: minutes(one.peak),
                  known: cards(one.known.mean),
                }),
            ),
          )}
      </p>
      <Choice
        legend={t('horizon')}
        value={String(horizon)}
        options={shownHorizons.map((days) => ({
          value: String(days),
          label: t('days', { n: days }),
        }))}
        onChange={(value) => setHorizon(Number(value) as Horizon)}
      />
      <Picture
        title={t('newPicture')}
        height={height}
        draw={draw}
        legend={t('newLegend')}
        table={{
          columns: [
            t('newPerDay'),
            t('minutesADay'),
            t('fullestWeek'),
            t('reviewsADay'),
            t('known'),
          ],
          rows: rows.map((one) => [
            cell(one.value, one.name),
            cell(one.minutesADay.mean, minutes(one.minutesADay.mean)),
            cell(one.peak, minutes(one.peak)),
            cell(one.reviewsADay.mean, minutes(one.reviewsADay.mean)),
            cell(one.known.mean, cards(one.known.mean)),
          ]),
        }}
      />
    </>
  )
}
