'use client'

import { useCallback } from 'react'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import type { Bin, Distributions, Spread } from '@/lib/progress/distributions'
import { countScale, ground, labelStyle, percentWords, sheet } from './drawing'
import { Picture, type Plot } from './picture'
import { useCells } from './use-cells'

const height = 136

/** With fewer cards each of them can be looked at. */
const enough = 10

const fewestBins = 8
/** A tick for so many px: "100%" beside "90%". */
const tickRoom = 44

type Trait = 'recall' | 'stability' | 'difficulty'

/** How the memories stand: recall today, stability and difficulty, each as a histogram under its sentence. */
export function SpreadPictures({ of }: { of: Distributions }) {
  const t = useTranslations('memory')
  if (of.cards < enough) {
    return <p className="text-soft">{t('spreadFew', { n: of.cards, enough })}</p>
  }
  return (
    <div className="flex flex-col gap-6">
      {(['recall', 'stability', 'difficulty'] as const).map((trait) => (
        <SpreadPicture key={trait} trait={trait} spread={of[trait]} />
      ))}
    </div>
  )
}

function SpreadPicture({ trait, spread }: { trait: Trait; spread: Spread }) {
  const t = useTranslations('memory')
  const format = useFormatter()
  const language = useLocale()
  const cells = useCells()
  const { bins, median } = spread
  const words = useCallback(
    (value: number) =>
      trait === 'recall'
        ? percentWords(value, language)
        : format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 }),
    [trait, language, format],
  )

  const draw = useCallback(
    (plot: Plot, width: number) => {
      const last = bins.length
      // What is empty on the left is left out, but never so much that a few bins fill the room.
      const first = Math.max(
        0,
        Math.min(
          bins.findIndex(({ cards }) => cards > 0),
          last - fewestBins,
        ),
      )
      const place = placeIn(bins, median ?? 0)
      // Every edge has its place; only so many have room for their words.
      const every = Math.ceil((last - first) / (width / tickRoom))
      const edges = [...bins.map(({ from }) => from), bins.at(-1)?.to ?? null]
      const named = edges.flatMap((edge, i) =>
        i >= first && (last - i) % every === 0 && edge !== null ? [i] : [],
      )
      return plot.plot({
        ...sheet(width, height),
        marginBottom: 40,
        x: {
          domain: [first, last],
          ticks: named,
          tickFormat: (i: number) => words(edges[i] as number),
          tickSize: 0,
          label: t(`traitAxes.${trait}`),
          labelAnchor: 'center',
          labelArrow: 'none',
        },
        y: countScale(language),
        marks: [
          ...ground(plot),
          plot.rectY(bins.map(({ cards }, bin) => ({ cards, bin })).slice(first), {
            x1: 'bin',
            x2: ({ bin }) => bin + 1,
            y: 'cards',
            fill: 'var(--easy)',
            insetLeft: 1,
            insetRight: 1,
          }),
          plot.ruleX([place], { stroke: 'var(--ink)', strokeWidth: 1.5, strokeDasharray: '3 2' }),
          plot.text([place], {
            ...labelStyle,
            x: (at: number) => at,
            frameAnchor: 'top',
            lineAnchor: 'bottom',
            dy: -4,
            textAnchor: place > (first + last) / 2 ? 'end' : 'start',
            dx: place > (first + last) / 2 ? 2 : -2,
            text: () => t('median', { value: words(median ?? 0) }),
          }),
        ],
      })
    },
    [trait, bins, median, words, language, t],
  )

  return (
    <div className="flex flex-col gap-2">
      <p className="reading numbers">
        {t(`traitSentences.${trait}`, { value: words(median ?? 0) })}
      </p>
      <Picture
        title={t(`traitTitles.${trait}`)}
        height={height}
        draw={draw}
        table={{
          columns: [t('columns.from'), t('columns.below'), t('columns.cards')],
          rows: bins.map(({ from, to, cards }) => {
            const cell = trait === 'recall' ? cells.share : cells.number
            return [cell(from), cell(to), cards]
          }),
        }}
      />
    </div>
  )
}

/** Where a value stands among bins that are drawn as wide as each other. */
function placeIn(bins: readonly Bin[], value: number): number {
  const index = Math.max(
    0,
    bins.findLastIndex(({ from }) => from <= value),
  )
  const { from, to } = bins[index] as Bin
  return index + (to === null ? 0.5 : (value - from) / (to - from))
}
