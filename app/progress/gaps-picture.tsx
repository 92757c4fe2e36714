'use client'

import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { KeptAfter } from '@/lib/progress/deck-forgetting'
import { enough } from '@/lib/progress/enough'
import { isTold, type Told } from '@/lib/progress/kept'
import { usePercent } from '../_hooks/use-percent'
import { useSentences } from '../_hooks/use-sentences'
import { ground, shareScale, sheet } from './drawing'
import { Picture, type Plot } from './picture'

const height = 208

/** What was still known after so many days, beside what the model expected of the same reviews. */
export function GapsPicture({ kept }: { kept: readonly KeptAfter[] }) {
  const t = useTranslations('memory')
  const language = useLocale()
  const percent = usePercent()
  const sentences = useSentences()
  const told = kept.filter(isToldAfter)
  const [first, last] = [told[0], told.at(-1)]

  const draw = useCallback(
    (plot: Plot, width: number) => {
      const told = kept.filter(isToldAfter)
      const lowest = Math.min(
        ...told.map(({ interval, predicted }) => Math.min(interval.low, predicted)),
      )
      const isNarrow = width < roomForNames
      const from = Math.min(0.5, Math.floor(lowest * 10) / 10)
      return plot.plot({
        ...sheet(width, height),
        marginBottom: 40,
        x: {
          type: 'band',
          domain: kept.map(nameOf),
          tickFormat: isNarrow ? (_, i) => String(kept[i]?.from) : undefined,
          label: t(isNarrow ? 'gapsAxisNarrow' : 'gapsAxis'),
          labelAnchor: 'center',
          labelArrow: 'none',
          tickSize: 0,
          padding: 0.3,
        },
        y: shareScale(language, from),
        marks: [
          ...ground(plot).slice(0, 1),
          plot.ruleY([from], { stroke: 'var(--line-strong)' }),
          plot.text(
            kept.filter((one) => !isToldAfter(one)),
            {
              x: nameOf,
              y: () => from,
              text: () => t('few'),
              lineAnchor: 'bottom',
              dy: -4,
            },
          ),
          plot.ruleX(told, {
            x: nameOf,
            y1: ({ interval }) => interval.low,
            y2: ({ interval }) => interval.high,
            stroke: 'var(--easy)',
            strokeOpacity: 0.3,
            strokeWidth: 8,
          }),
          plot.tickY(told, {
            x: nameOf,
            y: 'predicted',
            stroke: 'var(--ink)',
            strokeWidth: 1.5,
            strokeDasharray: '3 2',
          }),
          plot.dot(told, { x: nameOf, y: 'rate', r: 4, fill: 'var(--easy)' }),
        ],
      })
    },
    [kept, language, t],
  )

  if (!first || !last) {
    const most = Math.max(...kept.map(({ total }) => total))
    return <p className="text-soft">{t('gapsFew', { n: most, enough })}</p>
  }
  const words = (one: ToldAfter) => ({
    // Held together by word joiners: it is no place to break a line.
    gap: t('gap', { gap: nameOf(one).replace('–', '\u2060–\u2060'), n: one.to ?? one.from }),
    percent: percent(one.rate),
    low: percent(one.interval.low),
    high: percent(one.interval.high),
    predicted: percent(one.predicted),
  })
  // In whole per cents: six columns are all that a phone has room for.
  const share = (value: number) => ({ value, shown: percent(value) })
  return (
    <>
      <p className="reading numbers">
        {sentences(t('gapsSentence', words(first)), last !== first && t('gapsLast', words(last)))}
      </p>
      <Picture
        title={t('gaps')}
        height={height}
        draw={draw}
        legend={t('gapsLegend')}
        table={{
          columns: [
            t('columns.gap'),
            t('columns.reviews'),
            t('columns.kept'),
            t('columns.low'),
            t('columns.high'),
            t('columns.predicted'),
          ],
          rows: kept.map((one) =>
            isToldAfter(one)
              ? [
                  nameOf(one),
                  one.total,
                  share(one.rate),
                  share(one.interval.low),
                  share(one.interval.high),
                  share(one.predicted),
                ]
              : [
                  nameOf(one),
                  one.total,
                  { value: null, shown: t('missing', { n: enough - one.total }) },
                  none,
                  none,
                  none,
                ],
          ),
        }}
      />
      <p className="text-sm text-soft">{t('gapsHint')}</p>
    </>
  )
}

/** Where each gap has room for its whole name; where it has not, it is told by its first day. */
const roomForNames = 520

type ToldAfter = KeptAfter & Told & { readonly predicted: number }

const isToldAfter = (one: KeptAfter): one is ToldAfter => isTold(one) && one.predicted !== null

const none = { value: null, shown: '–' }

/** `1`, `3–4`, `241+` */
const nameOf = ({ from, to }: KeptAfter) =>
  to === from ? String(from) : to === null ? `${from}+` : `${from}–${to}`
