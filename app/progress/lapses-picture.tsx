'use client'

import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { type Lapses, mostApart } from '@/lib/progress/lapses'
import { readForgottenCards } from '@/lib/store/forgotten-cards'
import { useLive } from '../_hooks/use-live'
import { usePercent } from '../_hooks/use-percent'
import { Link } from '../_ui/link'
import { Words } from '../_ui/words'
import { cardHref, deckHref } from '../library/places'
import { countScale, ground, labelStyle, sheet } from './drawing'
import { Picture, type Plot } from './picture'

const height = 136

/** How often cards were forgotten, and which ones most often. */
export function LapsesPicture({ lapses }: { lapses: Lapses }) {
  const t = useTranslations('memory')
  const percentOf = usePercent()
  const language = useLocale()
  const { begun, cards } = lapses
  const lapsed = begun - Number(cards[0])

  const draw = useCallback(
    (plot: Plot, width: number) =>
      plot.plot({
        ...sheet(width, height),
        marginBottom: 40,
        x: {
          type: 'band',
          domain: cards.map((_, times) => timesWords(times)),
          tickSize: 0,
          padding: 0.2,
          label: t('lapsesAxis'),
          labelAnchor: 'center',
          labelArrow: 'none',
        },
        y: countScale(language),
        marks: [
          ...ground(plot),
          plot.barY(cards, {
            x: (_, times: number) => timesWords(times),
            y: (n: number) => n,
            fill: 'var(--easy)',
          }),
          plot.text(cards, {
            ...labelStyle,
            x: (_, times: number) => timesWords(times),
            y: (n: number) => n,
            text: (n: number) => (n > 0 ? n.toLocaleString(language) : ''),
            lineAnchor: 'bottom',
            dy: -3,
          }),
        ],
      }),
    [cards, language, t],
  )

  if (begun === 0) return <p className="text-soft">{t('noneBegun')}</p>
  return (
    <>
      <p className="reading numbers">
        {t('lapsesSentence', {
          begun,
          lapsed,
          percent: percentOf(lapsed / begun),
        })}
      </p>
      {lapsed > 0 && (
        <>
          <Picture
            title={t('lapsesTitle')}
            height={height}
            draw={draw}
            table={{
              columns: [t('columns.lapses'), t('columns.cards')],
              rows: cards.map((n, times) => [timesWords(times), n]),
            }}
          />
          <Worst of={lapses.worst} />
        </>
      )}
      <p className="text-sm text-soft">{t('lapsesHint')}</p>
    </>
  )
}

const timesWords = (times: number) => (times === mostApart ? `${times}+` : String(times))

/** The cards most often forgotten, each a way to its page. */
function Worst({ of: worst }: { of: Lapses['worst'] }) {
  const t = useTranslations('memory')
  const ids = worst.map(({ card }) => card)
  const found = useLive((db) => readForgottenCards(db, ids), [ids.join(' ')])
  const times = new Map(worst.map(({ card, lapses }) => [card, lapses]))
  return (
    <div className="flex flex-col">
      <h3 className="text-sm text-soft">{t('worst')}</h3>
      {/* The room of the list is kept while its words are read. */}
      <ol style={{ minBlockSize: `${3.25 * worst.length}rem` }}>
        {found?.map(({ card, isLeech, isOut }) => (
          <li key={card.id} className="border-b border-line">
            <Link
              href={cardHref(deckHref(card.deck), card.id)}
              className="flex min-h-13 items-center justify-between gap-3 py-2 hover:bg-press"
            >
              <span className="reading line-clamp-2 text-base">
                <Words of={card.front} />
              </span>
              <span className="numbers shrink-0 text-right text-sm text-soft">
                {t('times', { n: times.get(card.id) ?? 0 })}
                {isLeech && <span className="block text-cinnabar">{t('leech')}</span>}
                {isOut && <span className="block">{t('states.out')}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </div>
  )
}
