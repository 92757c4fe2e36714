'use client'

import { useCallback, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { capitalised } from '@/lib/cards/capitalised'
import { sectionTitle } from '@/lib/cards/section-title'
import { enough } from '@/lib/progress/enough'
import { isTold, type Kept } from '@/lib/progress/kept'
import type { KeptReport } from '@/lib/progress/kept-report'
import type { PaperRow } from '@/lib/store/rows'
import { usePercent } from '../_hooks/use-percent'
import { useText } from '../_hooks/use-text'
import { Choice } from '../_ui/choice'
import { useSectionWords } from '../_ui/locus-words'
import { shareScale, sheet } from './drawing'
import { Picture, type Plot } from './picture'
import { useKeptTable } from './use-kept-table'

/** Facets that the picture of what is kept can be cut by. */
const facets = ['kinds', 'sections', 'decks', 'importance'] as const
type Facet = (typeof facets)[number]

/** One row of the picture: a part of the cards and how much of it was kept. */
interface Part extends Kept {
  readonly key: string
  readonly name: string
  /** What a section is about, under its number. */
  readonly title?: string
  readonly fill: string
}

/** What is kept of each part of the cards: of each kind, section, deck or level of importance, as one chooses. */
export function KeptByFacet({ kept, papers }: { kept: KeptReport; papers: readonly PaperRow[] }) {
  const t = useTranslations('progress')
  const percent = usePercent()
  const [chosen, choose] = useState<Facet>('kinds')
  const partsOf = useParts(kept, papers)
  const told = facets.filter((facet) => partsOf(facet).length > 1)
  const facet = told.includes(chosen) ? chosen : told[0]
  if (!facet) return null
  const parts = partsOf(facet)
  return (
    <>
      {told.length > 1 && (
        <Choice<Facet>
          legend={t('by')}
          isLegendHidden
          value={facet}
          options={told.map((value) => ({ value, label: t(`facets.${value}`) }))}
          onChange={choose}
        />
      )}
      <PartsPicture
        key={facet}
        title={t(`keptBy.${facet}`)}
        first={t(`facets.${facet}`)}
        parts={parts}
        goal={kept.goal}
        goalWords={kept.goal === null ? '' : t('goal', { percent: percent(kept.goal) })}
      />
    </>
  )
}

/** The parts of a facet, each with its name and colour. */
function useParts(kept: KeptReport, papers: readonly PaperRow[]) {
  const t = useTranslations('progress')
  const kinds = useTranslations('kinds')
  const sectionWords = useSectionWords()
  const text = useText()
  const plain = 'var(--easy)'
  return (facet: Facet): readonly Part[] => {
    switch (facet) {
      case 'kinds':
        return kept.kinds.map((one) => ({
          ...one,
          key: one.kind,
          name: kinds(one.kind),
          fill: `var(--kind-${one.kind})`,
        }))
      case 'sections':
        return kept.sections.map((one) => {
          const title = sectionTitle(papers, one)
          return {
            ...one,
            key: `${one.paper} ${one.section}`,
            name: capitalised(sectionWords(one.section)),
            ...(title && { title: text(title) }),
            fill: plain,
          }
        })
      case 'importance':
        return kept.importance.map((one) => ({
          ...one,
          key: String(one.importance),
          name: t(`importance.${one.importance as 1 | 2 | 3}`),
          fill: plain,
        }))
      case 'decks':
        return kept.decks.flatMap((one) => {
          const deck = papers.flatMap(({ decks }) => decks).find(({ id }) => id === one.deck)
          return deck ? [{ ...one, key: one.deck, name: text(deck.title), fill: plain }] : []
        })
    }
  }
}

const rowHeight = 34
/** Of a name alone, and of one with a title under it. */
const labelPx = { name: 14, titled: 12 }
const margin = { top: 22, bottom: 24 }
const heightOf = (rows: number) => margin.top + margin.bottom + rows * rowHeight

/** A dot and its interval for each part; hollow and without a number where there is too little to say. */
function PartsPicture(props: {
  title: string
  first: string
  parts: readonly Part[]
  goal: number | null
  goalWords: string
}) {
  const { title, first, parts, goal, goalWords } = props
  const t = useTranslations('progress')
  const percent = usePercent()
  const language = useLocale()
  const shown = JSON.stringify([parts, goal, goalWords])
  const draw = useCallback(
    (plot: Plot, width: number) => {
      const [parts, goal, goalWords]: [Part[], number | null, string] = JSON.parse(shown)
      const isTitled = parts.some(({ title }) => title)
      const px = isTitled ? labelPx.titled : labelPx.name
      const names = Math.min(
        width * (isTitled ? 0.42 : 0.36),
        12 + px * (0.5 + Math.max(...parts.flatMap(linesOf).map(widthOf))),
      )
      const lowest = Math.min(...parts.map(({ interval }) => interval?.low ?? 1))
      const from = Math.floor(Math.min(0.7, lowest) * 10) / 10
      const told = parts.filter(isTold)
      return plot.plot({
        ...sheet(width, heightOf(parts.length)),
        marginTop: margin.top,
        marginLeft: names,
        marginRight: 48,
        x: shareScale(language, from),
        y: { domain: parts.map(({ key }) => key), axis: null },
        marks: [
          plot.gridX({ ticks: 3, stroke: 'var(--line)', strokeOpacity: 1 }),
          ...(goal === null
            ? []
            : [
                plot.ruleX([goal], { stroke: 'var(--cinnabar)', strokeWidth: 1.5 }),
                plot.text([goal], {
                  x: (x: number) => x,
                  frameAnchor: 'top',
                  dy: -18,
                  text: () => goalWords,
                  textAnchor: goal > (from + 1) / 2 ? 'end' : 'start',
                  dx: goal > (from + 1) / 2 ? 12 : 0,
                  fill: 'var(--cinnabar)',
                }),
              ]),
          plot.text(parts, {
            y: 'key',
            frameAnchor: 'left',
            textAnchor: 'end',
            dx: -10,
            text: (part: Part) => linesOf(part).join('\n'),
            fill: 'var(--ink)',
            fontSize: px,
            lineHeight: 1.2,
            lineWidth: (names - 12) / px,
            textOverflow: 'ellipsis-end',
          }),
          plot.link(parts, {
            x1: (part: Part) => part.interval?.low,
            x2: (part: Part) => part.interval?.high,
            y1: 'key',
            y2: 'key',
            stroke: 'fill',
            strokeWidth: 6,
            strokeOpacity: (part: Part) => (isTold(part) ? 0.35 : 0.15),
            strokeLinecap: 'round',
          }),
          plot.dot(told, { x: 'rate', y: 'key', r: 6, fill: 'fill' }),
          plot.dot(
            parts.filter((part) => !isTold(part)),
            { x: 'rate', y: 'key', r: 5, fill: 'var(--paper)', stroke: 'fill', strokeOpacity: 0.6 },
          ),
          plot.text(parts, {
            y: 'key',
            frameAnchor: 'right',
            textAnchor: 'start',
            dx: 8,
            text: (part: Part) => (isTold(part) ? percent(part.rate) : `n=${part.total}`),
            fill: (part: Part) => (isTold(part) ? 'var(--ink)' : 'var(--ink-soft)'),
          }),
        ],
        color: { type: 'identity' },
      })
    },
    [shown, percent, language],
  )
  const named = parts.map((part) => ({ ...part, name: linesOf(part).join(' ') }))
  const table = useKeptTable(first, named)
  return (
    <Picture
      title={title}
      height={heightOf(parts.length)}
      draw={draw}
      table={table}
      legend={!parts.every(isTold) && t('hollow', { n: enough })}
    />
  )
}

const linesOf = ({ name, title }: Part) => (title ? [name, title] : [name])

/** About how many em wide a name is. */
const widthOf = (name: string): number =>
  [...name].reduce((n, character) => n + (character > '⺀' ? 1.05 : 0.6), 0)
