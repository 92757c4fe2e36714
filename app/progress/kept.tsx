'use client'

import { useCallback, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { enough } from '@/lib/progress/enough'
import type { Kept as KeptRate } from '@/lib/progress/kept'
import type { KeptReport } from '@/lib/progress/kept-report'
import type { Cell } from '@/lib/progress/picture-table'
import { goingSection } from '@/lib/progress/recall-now'
import type { PaperRow } from '@/lib/store/rows'
import { usePercent } from '../_hooks/use-percent'
import { useText } from '../_hooks/use-text'
import { Choice } from '../_ui/choice'
import { isNamedSection, useSectionWords } from '../_ui/locus-words'
import { Section, Skeleton } from '../_ui/screen'
import { Words } from '../_ui/words'
import { bandStyle, lineStyle, shareScale, sheet } from './drawing'
import { Picture, type PictureTable, type Plot } from './picture'
import { ReportFailed } from './report-section'
import { type Looking, useReport } from './statistician'
import { useDayWords } from './use-day-words'

/** Facets that the picture of what is kept can be cut by. */
const facets = ['kinds', 'sections', 'decks', 'importance'] as const
type Facet = (typeof facets)[number]

/** One row of the picture: a part of the cards and how much of it was kept. */
interface Part extends KeptRate {
  readonly key: string
  readonly name: string
  readonly fill: string
}

/** What is kept, first of all by kind and section: the sentence, the picture of the parts, and how it went over time. */
export function Kept({ looking, papers }: { looking: Looking; papers: readonly PaperRow[] }) {
  const t = useTranslations('progress')
  const kept = useReport('kept', looking)
  if (kept === 'failed') return <ReportFailed />
  if (!kept) return <Skeleton lines={6} />
  return (
    <>
      <section aria-labelledby="kept" className="flex flex-col gap-4">
        <h2 id="kept" className="sr-only">
          {t('retentionTitle')}
        </h2>
        <Headline kept={kept} />
        <Going looking={looking} />
        <ByFacet kept={kept} papers={papers} />
        <Spans looking={looking} />
        <p className="text-sm text-soft">{t('retentionHint')}</p>
      </section>
      <Section title={t('overTimeTitle')}>
        <OverTime kept={kept} />
      </Section>
    </>
  )
}

/** "You keep 94 % of dates and 71 % of arguments", as far as there is enough to say it. */
function Headline({ kept }: { kept: KeptReport }) {
  const t = useTranslations('progress')
  const percent = usePercent()
  const { all } = kept
  if (all.rate === null || all.interval === null || all.total < enough) {
    return (
      <p className="reading numbers text-xl">
        {t('retentionFew', { n: all.total, missing: enough - all.total })}
      </p>
    )
  }
  const told = kept.kinds
    .filter(({ total }) => total >= enough)
    .sort((a, b) => (b.rate as number) - (a.rate as number))
  const [best, worst] = [told[0], told.at(-1)]
  const interval = { low: percent(all.interval.low), high: percent(all.interval.high) }
  return (
    <>
      <p className="reading numbers text-xl">
        {best && worst && best !== worst
          ? t('keptKinds', {
              best: t(`kindsOf.${best.kind}`),
              bestPercent: percent(best.rate as number),
              worst: t(`kindsOf.${worst.kind}`),
              worstPercent: percent(worst.rate as number),
            })
          : t('keptAll', { percent: percent(all.rate) })}
      </p>
      <p className="numbers text-sm text-soft">
        {t('keptInAll', {
          percent: percent(all.rate),
          passed: all.passed,
          total: all.total,
          ...interval,
        })}
      </p>
    </>
  )
}

/** The section that would be lost first, by the model: it comes a moment later, so its room is kept. */
function Going({ looking }: { looking: Looking }) {
  const t = useTranslations('progress')
  const percent = usePercent()
  const sectionWords = useSectionWords()
  const now = useReport('recallNow', looking)
  const going = now && now !== 'failed' ? goingSection(now) : null
  const words =
    going &&
    t('going', {
      section: sectionWords(going.section),
      named: String(isNamedSection(going.section)),
      percent: percent(going.recall as number),
    })
  return (
    <p className="numbers min-h-[2lh]">
      {now &&
        now !== 'failed' &&
        now.all.recall !== null &&
        (words ? (
          <span className="block border-l-2 border-cinnabar pl-4">
            <Words of={{ zh: words, en: words }} />
          </span>
        ) : (
          <span className="text-soft">
            {t('holding', { percent: percent(now.all.recall), n: now.all.begun })}
          </span>
        ))}
    </p>
  )
}

function ByFacet({ kept, papers }: { kept: KeptReport; papers: readonly PaperRow[] }) {
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
        return kept.sections.map((one) => ({
          ...one,
          key: `${one.paper} ${one.section}`,
          name: sectionWords(one.section),
          fill: plain,
        }))
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
const labelPx = 14
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
      const names = Math.min(
        width * 0.36,
        12 + labelPx * (0.5 + Math.max(...parts.map(({ name }) => widthOf(name)))),
      )
      const lowest = Math.min(...parts.map(({ interval }) => interval?.low ?? 1))
      const from = Math.floor(Math.min(0.7, lowest) * 10) / 10
      const told = parts.filter(({ total }) => total >= enough)
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
            text: (part: Part) => part.name,
            fill: 'var(--ink)',
            fontSize: labelPx,
            lineWidth: (names - 12) / labelPx,
            textOverflow: 'ellipsis-end',
          }),
          plot.link(parts, {
            x1: (part: Part) => part.interval?.low,
            x2: (part: Part) => part.interval?.high,
            y1: 'key',
            y2: 'key',
            stroke: 'fill',
            strokeWidth: 6,
            strokeOpacity: (part: Part) => (part.total >= enough ? 0.35 : 0.15),
            strokeLinecap: 'round',
          }),
          plot.dot(told, { x: 'rate', y: 'key', r: 6, fill: 'fill' }),
          plot.dot(
            parts.filter((part) => !told.includes(part)),
            { x: 'rate', y: 'key', r: 5, fill: 'var(--paper)', stroke: 'fill', strokeOpacity: 0.6 },
          ),
          plot.text(parts, {
            y: 'key',
            frameAnchor: 'right',
            textAnchor: 'start',
            dx: 8,
            text: (part: Part) =>
              part.total >= enough ? percent(part.rate as number) : `n=${part.total}`,
            fill: (part: Part) => (part.total >= enough ? 'var(--ink)' : 'var(--ink-soft)'),
          }),
        ],
        color: { type: 'identity' },
      })
    },
    [shown, percent, language],
  )
  const table = useKeptTable(first, parts)
  const few = parts.filter(({ total }) => total < enough)
  return (
    <Picture
      title={title}
      height={heightOf(parts.length)}
      draw={draw}
      table={table}
      legend={few.length > 0 && t('hollow', { n: enough })}
    />
  )
}

/** About how many em wide a name is. */
const widthOf = (name: string): number =>
  [...name].reduce((n, character) => n + (character > '⺀' ? 1.05 : 0.6), 0)

function useKeptTable(
  first: string,
  parts: readonly (KeptRate & { readonly name: string })[],
): PictureTable {
  const t = useTranslations('progress')
  const percent = usePercent()
  const share = (value: number | null): Cell => ({
    value,
    shown: value === null ? '–' : percent(value),
  })
  return {
    columns: [first, t('keptColumn'), t('atLeast'), t('atMost'), t('totalColumn')],
    rows: parts.map(({ name, rate, interval, total }) => [
      name,
      share(rate),
      share(interval?.low ?? null),
      share(interval?.high ?? null),
      total,
    ]),
  }
}

/** What was kept lately and over all time, of memories that are young and of those that have held for three weeks. */
function Spans({ looking }: { looking: Looking }) {
  const t = useTranslations('progress')
  const percent = usePercent()
  const spans = useReport('keptInSpans', looking)
  if (!spans || spans === 'failed') return <Skeleton lines={3} />
  const words = ({ rate, total }: KeptRate) =>
    rate === null ? '–' : total < enough ? t('tooFew', { n: total }) : percent(rate)
  const ages = ['young', 'mature', 'all'] as const
  return (
    <table className="numbers w-full text-left text-sm">
      <caption className="pb-2 text-left text-soft">{t('spansTitle')}</caption>
      <thead className="text-soft">
        <tr>
          <td />
          {ages.map((age) => (
            <th key={age} scope="col" className="pl-2 text-right font-normal">
              {t(`ages.${age}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {spans.map((span) => (
          <tr key={span.span} className="border-t border-line">
            <th scope="row" className="py-1.5 font-normal">
              {t(`spans.${span.span}`)}
            </th>
            {ages.map((age) => (
              <td key={age} className="pl-2 text-right">
                {words(span[age])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function OverTime({ kept }: { kept: KeptReport }) {
  const t = useTranslations('progress')
  const percent = usePercent()
  const dayWords = useDayWords()
  const language = useLocale()
  const { stretches, goal } = kept
  const told = stretches.filter(({ total }) => total >= enough)
  const [first, last] = [told[0], told.at(-1)]
  const named = stretches.map((stretch) => ({
    ...stretch,
    name: `${dayWords(stretch.from)} – ${dayWords(stretch.to)}`,
    short: dayWords(stretch.from),
  }))
  const shown = JSON.stringify([named, goal])
  const draw = useCallback(
    (plot: Plot, width: number) => {
      const [all, goal]: [typeof named, number | null] = JSON.parse(shown)
      const seen = all.filter(({ total }) => total > 0)
      const told = seen.filter(({ total }) => total >= enough)
      const lowest = Math.min(...seen.map(({ interval }) => interval?.low ?? 1))
      const every = Math.ceil(all.length / Math.max(2, Math.floor(width / 72)))
      const ticks = all.filter((_, i) => (all.length - 1 - i) % every === 0).map(({ from }) => from)
      const shortOf = new Map(all.map(({ from, short }) => [from, short]))
      return plot.plot({
        ...sheet(width, overTimeHeight),
        marginTop: 8,
        marginRight: 26,
        x: {
          type: 'point',
          domain: all.map(({ from }) => from),
          ticks,
          tickFormat: (from: number) => shortOf.get(from as never) ?? '',
          tickSize: 0,
          label: null,
          padding: 0.5,
        },
        y: shareScale(language, Math.floor(Math.min(0.7, lowest) * 10) / 10),
        marks: [
          plot.gridY({ ticks: 3, stroke: 'var(--line)', strokeOpacity: 1 }),
          ...(goal === null
            ? []
            : [plot.ruleY([goal], { stroke: 'var(--cinnabar)', strokeWidth: 1.5 })]),
          plot.areaY(told, {
            x: 'from',
            y1: (one) => one.interval?.low,
            y2: (one) => one.interval?.high,
            fill: 'var(--easy)',
            ...bandStyle,
          }),
          plot.lineY(told, { x: 'from', y: 'rate', stroke: 'var(--easy)', ...lineStyle }),
          plot.dot(told, { x: 'from', y: 'rate', r: 4, fill: 'var(--easy)' }),
          plot.dot(
            seen.filter((one) => !told.includes(one)),
            { x: 'from', y: 'rate', r: 3.5, fill: 'var(--paper)', stroke: 'var(--easy)' },
          ),
        ],
      })
    },
    [shown, language],
  )
  const table = useKeptTable(t('stretch'), named)
  return (
    <>
      <p className="reading numbers">
        {first && last && first !== last
          ? t('overTime', {
              firstPercent: percent(first.rate as number),
              firstDay: dayWords(first.from),
              lastPercent: percent(last.rate as number),
              lastDay: dayWords(last.from),
            })
          : t('overTimeFew', { n: enough })}
      </p>
      {stretches.some(({ total }) => total > 0) && (
        <Picture
          title={t('overTimeTitle')}
          height={overTimeHeight}
          draw={draw}
          table={table}
          legend={t('overTimeLegend', { n: enough })}
        />
      )}
    </>
  )
}

const overTimeHeight = 200
