'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { CardId } from '@/lib/cards/card-id'
import { type CardStanding, standingOf } from '@/lib/progress/standing'
import { todayAt } from '@/lib/store/moment'
import { type FactWithCards, readPaperFacts } from '@/lib/store/paper-facts'
import { readPlans } from '@/lib/store/plans'
import { useMoment } from '../_hooks/moment'
import { useLive } from '../_hooks/use-live'
import { useText } from '../_hooks/use-text'
import { Skeleton } from '../_ui/screen'
import { ArgumentTree } from './argument-tree'
import { Back } from './back'
import { PaperViews } from './paper-views'
import { cardHref, type PaperViewName, paperHref } from './places'
import { Timeline } from './timeline'

/** A fact as the views of a paper show it: where it leads, and how its cards stand today. */
export interface ShownFact extends FactWithCards {
  readonly href: string
  readonly isChosen: boolean
  readonly standings: readonly CardStanding[]
}

/** A paper as a whole: what happened when, or what is argued on what grounds, and how well each of it is remembered. */
export function PaperView(props: { paper: string; view: PaperViewName; chosen: CardId | null }) {
  const t = useTranslations('library')
  const text = useText()
  const moment = useMoment()
  const read = useLive(
    async (db) => {
      const found = await readPaperFacts(db, props.paper)
      return { found, plans: await readPlans(db) }
    },
    [props.paper],
  )
  const facts = useMemo((): ShownFact[] => {
    if (!read?.found) return []
    const { plans } = read
    const today = todayAt(moment, plans.settings)
    const listHref = paperHref(props.paper, props.view)
    return read.found.facts.flatMap(({ fact, cards }) => {
      const first = cards[0]
      if (!first) return []
      return {
        fact,
        cards,
        href: cardHref(listHref, first.card.id),
        isChosen: cards.some(({ card }) => card.id === props.chosen),
        standings: cards.map(({ card, state }) =>
          standingOf(state, today, plans.of(card).parameters),
        ),
      }
    })
  }, [read, moment, props.paper, props.view, props.chosen])

  if (!read) return <Skeleton lines={8} />
  if (!read.found) {
    return (
      <div className="flex flex-col gap-3">
        <Back href="/library" />
        <h2 className="reading text-xl">{t('paperNotFound')}</h2>
        <p className="text-soft">{t('notFoundHint')}</p>
      </div>
    )
  }
  const { paper } = read.found
  return (
    <div className="flex flex-col gap-4">
      <Back href="/library" />
      <header className="flex flex-col gap-1">
        <p className="line-clamp-1 text-sm text-soft">{text(paper.paper.title)}</p>
        <h2 className="reading text-xl">{t(props.view)}</h2>
      </header>
      <PaperViews
        paper={props.paper}
        hasOutline={paper.outline !== undefined}
        current={props.view}
      />
      {props.view === 'timeline' ? (
        <Timeline facts={facts} />
      ) : (
        <ArgumentTree outline={paper.outline ?? []} facts={facts} />
      )}
    </div>
  )
}
