'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { CardId } from '@/lib/cards/card-id'
import { type NextInterval, preview } from '@/lib/schedule/preview'
import { nextCard, queueCounts } from '@/lib/schedule/queue'
import type { Rating } from '@/lib/schedule/review'
import { studyDayOf } from '@/lib/schedule/study-day'
import type { EpochMs, StudyDay } from '@/lib/schedule/units'
import type { LociDatabase } from '@/lib/store/database'
import { StorageFullError } from '@/lib/store/errors'
import { readQueue, type Scope } from '@/lib/store/queue'
import { recordReview, undoReview } from '@/lib/store/record-review'
import type { CardRow, FactRow, StateRow } from '@/lib/store/rows'
import { parametersOf, readSettings } from '@/lib/store/settings'
import { currentMoment, useMoment } from './moment'
import { useLive } from './use-live'

/** A card on the screen, with all that the screen says of it. */
export interface ShownCard {
  readonly card: CardRow
  readonly fact: FactRow
  readonly state: StateRow
  readonly intervals: Record<Rating, NextInterval>
  /** The study day that the intervals count from, and the hour at which the next one begins. */
  readonly today: StudyDay
  readonly dayStartHour: number
  /** Tells two showings of one card apart. */
  readonly showing: number
  /** `performance.now()` when it appeared. */
  readonly since: number
}

/** One rating of this session, as the summary and undo need it. */
export interface Graded {
  readonly reviewId: string
  readonly card: CardRow
  readonly fact: FactRow
  readonly rating: Rating
  readonly durationMs: number
}

export type ReviewNotice = 'stale' | 'full' | 'failed' | 'undone' | 'readFailed'

export interface ReviewSession {
  /** `undefined` while reading, `null` when nothing is left to show now. */
  readonly shown: ShownCard | null | undefined
  readonly revealed: boolean
  readonly graded: readonly Graded[]
  /** Cards that are still to come today, the one on the screen included. */
  readonly left: number
  /** When the next learning card is due, if nothing is left before it. */
  readonly nextLearningAt: EpochMs | null
  readonly notice: ReviewNotice | null
  reveal(): void
  grade(rating: Rating): void
  undo(): void
  /** Reads the queue again, as after a wait for a learning card. */
  goOn(): void
}

/**
 * A review session over a part of the store. The queue is read anew after each rating, so another tab, a new day
 * or a card coming due are seen as they happen; nothing is acknowledged before it is committed.
 */
export function useReview(db: LociDatabase | null, scope: Scope): ReviewSession {
  const { paper, deck } = scope
  const [shown, setShown] = useState<ShownCard | null>()
  const [revealed, setRevealed] = useState(false)
  const [graded, setGraded] = useState<readonly Graded[]>([])
  const [left, setLeft] = useState(0)
  const [nextLearningAt, setNextLearningAt] = useState<EpochMs | null>(null)
  const [notice, setNotice] = useState<ReviewNotice | null>(null)
  const showings = useRef(0)
  const busy = useRef(false)

  /** Shows the next card of the queue, or the one that is asked for. */
  const show = useCallback(
    async (wanted?: CardId) => {
      if (!db) return
      const moment = currentMoment()
      const queue = await readQueue(db, { paper, deck }, moment)
      const settings = await readSettings(db)
      const counts = queueCounts(queue)
      const cardId = wanted ?? nextCard(queue, moment.now)?.cardId
      setLeft(counts.learning + counts.reviews + counts.fresh)
      setNextLearningAt(queue.learning[0]?.dueAt ?? null)
      setRevealed(false)
      if (!cardId) {
        setShown(null)
        return
      }
      const card = await db.cards.get(cardId)
      const state = await db.states.get(cardId)
      const fact = card && (await db.facts.get(card.fact))
      if (!card || !state || !fact) throw new Error(`the queue names ${cardId}, which is not here`)
      const today = studyDayOf(moment.now, {
        timeZone: moment.timeZone,
        dayStartHour: settings.dayStartHour,
      })
      showings.current += 1
      setShown({
        card,
        fact,
        state,
        today,
        dayStartHour: settings.dayStartHour,
        intervals: preview(state, cardId, { now: moment.now, today }, parametersOf(settings)),
        showing: showings.current,
        since: performance.now(),
      })
    },
    [db, paper, deck],
  )

  /** One thing at a time: a second tap while the first is being written does nothing. */
  const exclusively = useCallback(async (work: () => Promise<void>) => {
    if (busy.current) return
    busy.current = true
    try {
      await work()
    } catch (error) {
      console.error(error)
      setNotice('readFailed')
    } finally {
      busy.current = false
    }
  }, [])

  useEffect(() => {
    void exclusively(() => show())
  }, [exclusively, show])

  // The card on the screen may be rated in another tab meanwhile.
  const cardId = shown?.card.id
  const lastReviewId = shown?.state.lastReviewId
  const stored = useLive(async (db) => (cardId ? db.states.get(cardId) : undefined), [cardId])
  useEffect(() => {
    if (!stored || stored.cardId !== cardId || stored.lastReviewId === lastReviewId) return
    void exclusively(async () => {
      await show()
      setNotice('stale')
    })
  }, [stored, cardId, lastReviewId, exclusively, show])

  // A card that lies open while the day rolls over has other intervals, and others may be due before it.
  const { now, timeZone } = useMoment()
  const today = shown && studyDayOf(now, { timeZone, dayStartHour: shown.dayStartHour })
  const shownToday = shown?.today
  useEffect(() => {
    if (today && shownToday && today > shownToday) void exclusively(() => show())
  }, [today, shownToday, exclusively, show])

  const grade = (rating: Rating) =>
    exclusively(async () => {
      if (!db || !shown || !revealed) return
      const durationMs = Math.round(performance.now() - shown.since)
      let outcome: Awaited<ReturnType<typeof recordReview>>
      try {
        outcome = await recordReview(
          db,
          {
            cardId: shown.card.id,
            rating,
            durationMs,
            expectedLastReviewId: shown.state.lastReviewId,
          },
          currentMoment(),
        )
      } catch (error) {
        console.error(error)
        setNotice(error instanceof StorageFullError ? 'full' : 'failed')
        return
      }
      if (outcome.kind === 'recorded') {
        const { card, fact } = shown
        setGraded((before) => [
          ...before,
          { reviewId: outcome.review.id, card, fact, rating, durationMs },
        ])
      }
      await show()
      setNotice(outcome.kind === 'stale' ? 'stale' : null)
    })

  const undo = () =>
    exclusively(async () => {
      const last = graded.at(-1)
      if (!db || !last) return
      try {
        await undoReview(db, last.reviewId, currentMoment())
      } catch (error) {
        console.error(error)
        setNotice(error instanceof StorageFullError ? 'full' : 'failed')
        return
      }
      setGraded((before) => before.slice(0, -1))
      await show(last.card.id)
      setNotice('undone')
    })

  return {
    shown,
    revealed,
    graded,
    left,
    nextLearningAt,
    notice,
    reveal: () => {
      setNotice(null)
      setRevealed(true)
    },
    grade: (rating) => void grade(rating),
    undo: () => void undo(),
    goOn: () => void exclusively(() => show()),
  }
}
