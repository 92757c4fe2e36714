'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { type NextInterval, preview } from '@/lib/schedule/preview'
import { nextCard, queueCounts } from '@/lib/schedule/queue'
import type { Rating } from '@/lib/schedule/review'
import type { LociDatabase } from '@/lib/store/database'
import { StorageFullError } from '@/lib/store/errors'
import { todayAt } from '@/lib/store/moment'
import type { Scope } from '@/lib/store/queue'
import { type Recorded, recordReview, undoReview } from '@/lib/store/record-review'
import type { CardRow, FactRow, StateRow } from '@/lib/store/rows'
import {
  afterGradeIn,
  isAlone,
  readQueued,
  readSession,
  type Session,
  type ShowableCard,
} from '@/lib/store/session'
import { parametersOf } from '@/lib/store/settings'
import { currentMoment, useMoment } from './moment'
import { useLive } from './use-live'

/** A card on the screen, with all that the screen says of it. */
export interface ShownCard extends ShowableCard {
  readonly intervals: Record<Rating, NextInterval>
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
  readonly notice: ReviewNotice | null
  reveal(): void
  grade(rating: Rating): void
  undo(): void
}

/**
 * A review session over a part of the store. The queue is read once and kept in step with each rating; where
 * something else changed it (another tab, a new day, an undo) and before all is said to be done, it is read anew.
 * Nothing is acknowledged before it is committed.
 */
export function useReview(db: LociDatabase | null, scope: Scope): ReviewSession {
  const { paper, deck } = scope
  const [shown, setShown] = useState<ShownCard | null>()
  const [revealed, setRevealed] = useState(false)
  const [graded, setGraded] = useState<readonly Graded[]>([])
  const [left, setLeft] = useState(0)
  const [notice, setNotice] = useState<ReviewNotice | null>(null)
  const session = useRef<Session>(null)
  /** What stands on the screen, or is about to: `shown` is a render behind it. */
  const onScreen = useRef<StateRow>(null)
  const showings = useRef(0)
  const busy = useRef(false)

  /** Shows the next card of the queue, or the one that is asked for if it is as the caller knows it. */
  const show = useCallback(
    async (wanted?: StateRow) => {
      if (!db) return
      const moment = currentMoment()
      let found: ShowableCard | null = wanted ? await readQueued(db, wanted) : null
      for (let readings = 0; !found; ) {
        if (readings > 3) throw new Error('the queue names cards that are not here')
        if (!session.current || todayAt(moment, session.current.settings) > session.current.today) {
          session.current = await readSession(db, { paper, deck }, moment)
          readings += 1
        }
        const next = nextCard(session.current.queue, moment.now)
        if (!next && readings > 0) break
        const [queued, alone] = await Promise.all([
          next && readQueued(db, next),
          isAlone(db, session.current),
        ])
        if (alone) found = queued
        if (!found) session.current = null
      }
      session.current ??= await readSession(db, { paper, deck }, moment)
      const { queue, settings, today } = session.current
      const counts = queueCounts(queue)
      setLeft(counts.learning + counts.reviews + counts.fresh)
      setRevealed(false)
      onScreen.current = found?.state ?? null
      if (!found) {
        setShown(null)
        return
      }
      const at = { now: moment.now, today }
      showings.current += 1
      setShown({
        ...found,
        intervals: preview(found.state, found.card.id, at, parametersOf(settings)),
        showing: showings.current,
        since: performance.now(),
      })
    },
    [db, paper, deck],
  )

  /** Forgets the queue first: something beside this session's ratings has changed it. */
  const showAnew = useCallback(
    async (wanted?: StateRow) => {
      session.current = null
      await show(wanted)
    },
    [show],
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
    void exclusively(() => showAnew())
  }, [exclusively, showAnew])

  // The card on the screen may be rated in another tab meanwhile. News may be older than what is shown, so the store
  // is asked before it is believed.
  const state = shown?.state
  const news = useLive(
    async (db) => (state ? db.states.get(state.cardId) : undefined),
    [state?.cardId],
  )
  useEffect(() => {
    if (!db || !state || news?.cardId !== state.cardId) return
    if (news.lastReviewId === state.lastReviewId && news.bucket !== 'out') return
    void exclusively(async () => {
      const { current } = onScreen
      if (!current || (await readQueued(db, current))) return
      await showAnew()
      setNotice('stale')
    })
  }, [db, news, state, exclusively, showAnew])

  // A question that lies open while the day rolls over: others may be due before it. One whose answer is read stays.
  const moment = useMoment()
  useEffect(() => {
    const { current } = session
    if (shown && !revealed && current && todayAt(moment, current.settings) > current.today) {
      void exclusively(() => showAnew())
    }
  }, [moment, shown, revealed, exclusively, showAnew])

  const grade = (rating: Rating) =>
    exclusively(async () => {
      if (!db || !shown || !revealed) return
      const { card, fact, state } = shown
      const durationMs = Math.round(performance.now() - shown.since)
      let outcome: Recorded
      try {
        outcome = await recordReview(
          db,
          { cardId: card.id, rating, durationMs, expectedLastReviewId: state.lastReviewId },
          currentMoment(),
        )
      } catch (error) {
        console.error(error)
        setNotice(error instanceof StorageFullError ? 'full' : 'failed')
        return
      }
      if (outcome.kind === 'stale') {
        await showAnew()
        setNotice('stale')
        return
      }
      const reviewId = outcome.review.id
      setGraded((before) => [...before, { reviewId, card, fact, rating, durationMs }])
      if (session.current) {
        session.current = afterGradeIn(session.current, state, outcome.state)
      }
      await show()
      setNotice(null)
    })

  const undo = () =>
    exclusively(async () => {
      const last = graded.at(-1)
      if (!db || !last) return
      let state: StateRow
      try {
        state = await undoReview(db, last.reviewId, currentMoment())
      } catch (error) {
        console.error(error)
        setNotice(error instanceof StorageFullError ? 'full' : 'failed')
        return
      }
      setGraded((before) => before.slice(0, -1))
      await showAnew(state)
      setNotice('undone')
    })

  return {
    shown,
    revealed,
    graded,
    left,
    notice,
    reveal: () => {
      setNotice(null)
      setRevealed(true)
    },
    grade: (rating) => void grade(rating),
    undo: () => void undo(),
  }
}
