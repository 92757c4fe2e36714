'use client'

import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'use-intl'
import type { LociDatabase } from '@/lib/store/database'
import { type Place, readPlans } from '@/lib/store/plans'
import { readRecentDurations } from '@/lib/store/recent-durations'
import { paperOfPlace } from '../_hooks/paper-of-place'
import { useLive } from '../_hooks/use-live'
import { Screen, Skeleton } from '../_ui/screen'
import { Statement } from '../_ui/statement'
import { PlaceOptions } from './place-options'
import { Places } from './places'

/** How everything is studied, or a paper, or a part of one. */
export function OptionsScreen() {
  const t = useTranslations('options')
  const params = useSearchParams()
  const read = useLive(readStudy, [])
  if (!read) {
    return (
      <Screen title={t('title')}>
        <Skeleton lines={6} />
      </Screen>
    )
  }
  // As in a review's address, a deck may be a paper as a whole.
  const id = params.get('deck') ?? params.get('paper')
  if (id === null) return <Places study={read} />
  const paper = paperOfPlace(read.papers, id)
  if (!paper) return <Statement title={t('notFound')} body={t('notFoundHint')} />
  const deck = paper.decks.find((deck) => deck.id === id)
  const place: Place = { paper: paper.id, deck: deck?.id }
  return <PlaceOptions key={deck?.id ?? paper.id} study={read} place={place} />
}

export type StudyRead = Awaited<ReturnType<typeof readStudy>>

async function readStudy(db: LociDatabase) {
  const plans = await readPlans(db)
  const papers = await db.papers.toArray()
  return { plans, papers, durations: await readRecentDurations(db) }
}
