'use client'

import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { type CardStateName, cardStates } from '@/lib/progress/card-states'
import { usePercent } from '../_hooks/use-percent'
import { sheet } from './drawing'
import { Picture, type Plot } from './picture'

/** From pale to strong as a card is better held; what is out stands apart. */
const fills: Readonly<Record<CardStateName, string>> = {
  new: 'var(--press)',
  learning: 'var(--hard)',
  young: 'color-mix(in oklab, var(--good) 55%, var(--paper))',
  mature: 'var(--good)',
  out: 'var(--line-strong)',
}

const height = 88
const barHeight = 32
/** A word of five letters or four signs, and its number below it. */
const nameWidth = 62

/** Where the cards stand now, as one bar with its words below. */
export function StatesPicture({ counts }: { counts: Readonly<Record<CardStateName, number>> }) {
  const t = useTranslations('memory')
  const percent = usePercent()
  const language = useLocale()
  const total = cardStates.reduce((sum, state) => sum + counts[state], 0)

  const draw = useCallback(
    (plot: Plot, width: number) => {
      const parts = partsOf(counts)
      const places = spacedOut(
        parts.map(({ from, to }) => ((from + to) / 2 / Math.max(1, total)) * width),
        nameWidth,
        width,
      )
      const names = parts.map((part, i) => ({ ...part, place: Number(places[i]) }))
      const bottom = barHeight + 10
      return plot.plot({
        ...sheet(width, height),
        margin: 0,
        x: { type: 'identity', axis: null },
        y: { type: 'identity', axis: null },
        marks: [
          plot.rect(parts, {
            x1: ({ from }) => (from / total) * width,
            x2: ({ to }) => (to / total) * width,
            y1: () => 1,
            y2: () => barHeight,
            fill: ({ state }) => fills[state as CardStateName],
            stroke: 'var(--line-strong)',
            strokeWidth: 1,
            insetLeft: 0.5,
            insetRight: 0.5,
          }),
          plot.link(names, {
            x1: ({ from, to }) => ((from + to) / 2 / total) * width,
            x2: 'place',
            y1: () => barHeight,
            y2: () => bottom,
            stroke: 'var(--line-strong)',
          }),
          plot.text(names, {
            x: 'place',
            y: () => bottom + 4,
            lineAnchor: 'top',
            fill: 'var(--ink)',
            text: ({ state, count }) =>
              `${t(`states.${state as CardStateName}`)}\n${count.toLocaleString(language)}`,
          }),
        ],
      })
    },
    [counts, total, language, t],
  )

  if (total === 0) return <p className="text-soft">{t('noCards')}</p>
  const begun = total - counts.new
  return (
    <>
      <p className="reading numbers">
        {t('statesSentence', { total, begun, mature: counts.mature })}
      </p>
      <Picture
        title={t('statesTitle')}
        height={height}
        draw={draw}
        table={{
          columns: [t('columns.state'), t('columns.cards'), t('columns.part')],
          rows: cardStates.map((state) => [
            t(`states.${state}`),
            counts[state],
            { value: counts[state] / total, shown: percent(counts[state] / total) },
          ]),
        }}
      />
      <p className="text-sm text-soft">{t('statesHint')}</p>
    </>
  )
}

/** The states that cards stand in, each from where the one before it ends. */
function partsOf(counts: Readonly<Record<CardStateName, number>>) {
  let from = 0
  return cardStates.flatMap((state) => {
    const count = counts[state]
    const part = { state, count, from, to: from + count }
    from += count
    return count > 0 ? [part] : []
  })
}

/** Places in ascending order moved as little apart as their width asks for, within 0 and `end` as far as there is room. */
function spacedOut(places: readonly number[], width: number, end: number): number[] {
  const right: number[] = []
  for (const place of places) right.push(Math.max(place, (right.at(-1) ?? -width / 2) + width))
  let limit = end + width / 2
  return right
    .reverse()
    .map((place) => {
      limit = Math.min(place, limit - width)
      return limit
    })
    .reverse()
}
