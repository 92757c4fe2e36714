'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { CardId } from '@/lib/cards/card-id'
import type { Wording } from '@/lib/cards/wording'
import type { NextInterval } from '@/lib/schedule/preview'
import { nextCard, queueCounts } from '@/lib/schedule/queue'
import type { Rating } from '@/lib/schedule/review'
import type { LociDatabase } from '@/lib/store/database'
import { StorageFullError } from '@/lib/store/errors'
import type { MarkChange } from '@/lib/store/mark-card'
import { todayAt } from '@/lib/store/moment'
import type { Scope } from '@/lib/store/queue'
import type { Recorded } from '@/lib/store/record-review'
import type { CardRow, FactRow, Flag, StateRow } from '@/lib/store/rows'
import {
  afterGradeIn,
  isAsQueued,
  readNext,
  readQueued,
  readSession,
  type Session,
  type ShowableCard,
} from '@/lib/store/session'
import { currentMoment, useMoment } from './moment'
import { useThinkingClock } from './thinking-clock'
import { useLive } from './use-live'

/** A card on the screen, with all that the screen says of it. */
export interface ShownCard extends ShowableCard {
  /** What each rating would do; null for the moment in which it is worked out. */
  readonly intervals: Record<Rating, NextInterval> | null
  /** Tells two showings of one card apart. */
  readonly showing: number
  /** By the thinking clock, when it appeared. */
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

/** What a person may do to the card on the screen beside rating it. */
export type CardChange =
  | { readonly set: 'suspended' }
  | { readonly set: 'buried' }
  | { readonly set: 'flag'; readonly to: Flag | null }
  /** A leech, or no longer one. */
  | { readonly set: 'leech' }
  | { readonly set: 'wording'; readonly to: Wording | null }

/** A deed of this session, which can be taken back and done again. */
export type Step =
  | { readonly kind: 'rating'; readonly graded: Graded }
  | { readonly kind: 'mark'; readonly change: MarkChange }

interface Steps {
  readonly done: readonly Step[]
  /** What was taken back, the next to be done again last. Any new deed empties it. */
  readonly undone: readonly Step[]
}

const noSteps: Steps = { done: [], undone: [] }

export type ReviewNotice =
  | 'stale'
  | 'full'
  | 'failed'
  | 'changeFull'
  | 'changeFailed'
  | 'readFailed'
  | 'undone'
  | 'redone'
  | 'suspended'
  | 'buried'
  | 'flagged1'
  | 'flagged2'
  | 'flagged3'
  | 'flagged4'
  | 'unflagged'
  | 'leech'
  | 'leechLapse'
  | 'leechSuspended'
  | 'noLeech'
  | 'reworded'
  | 'deckWording'
  | 'noVoice'
  | 'notFetched'

export interface ReviewSession {
  /** `undefined` while reading, `null` when nothing is left to show now. */
  readonly shown: ShownCard | null | undefined
  readonly revealed: boolean
  readonly graded: readonly Graded[]
  /** Cards that are still to come today, the one on the screen included. */
  readonly left: number
  /** What is to be said now; the number tells two sayings of the same apart. */
  readonly notice: { readonly said: ReviewNotice; readonly nth: number } | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  reveal(): void
  grade(rating: Rating): void
  /** Sets something on a card. True once it is on the disk; where it is false, the notice says why. */
  change(cardId: CardId, change: CardChange): Promise<boolean>
  undo(): void
  redo(): void
  say(notice: ReviewNotice): void
}

/**
 * A review session over a part of the store. The queue is read once and kept in step with each rating; where
 * something else changed it (another tab, a new day, an undo) and before all is said to be done, it is read anew.
 * Nothing is acknowledged before it is committed.
 * @param scope the same object as long as it is the same session
 */
export function useReview(
  db: LociDatabase | null,
  scope: Scope,
  /** While something else has the person's attention, no time counts. */
  paused: boolean,
): ReviewSession {
  const [shown, setShown] = useState<ShownCard | null>()
  const [revealed, setRevealed] = useState(false)
  const [steps, setSteps] = useState(noSteps)
  const [left, setLeft] = useState(0)
  const [notice, setNotice] = useState<ReviewSession['notice']>(null)
  const sayings = useRef(0)
  const say = useCallback((said: ReviewNotice) => {
    sayings.current += 1
    setNotice({ said, nth: sayings.current })
  }, [])
  const clock = useThinkingClock(paused)
  const session = useRef<Session>(null)
  /** What stands on the screen, or is about to: `shown` is a render behind it. */
  const onScreen = useRef<StateRow>(null)
  const showings = useRef(0)
  const busy = useRef(false)
  /** The steps as they are: `steps` is a render behind them. */
  const latest = useRef(noSteps)

  /** The next card of the queue, or the one that is asked for if it is as the caller knows it; null when none is left. */
  const find = useCallback(
    async (db: LociDatabase, wanted?: StateRow): Promise<ShowableCard | null> => {
      const moment = currentMoment()
      let found: ShowableCard | null = wanted ? await readQueued(db, wanted) : null
      for (let readings = 0; !found; ) {
        if (readings > 3) throw new Error('the queue names cards that are not here')
        if (!session.current || todayAt(moment, session.current.settings) > session.current.today) {
          session.current = await readSession(db, scope, moment)
          readings += 1
        }
        const next = nextCard(session.current.queue, moment.now)
        if (!next && readings > 0) break
        found = await readNext(db, session.current, next)
        if (!found) session.current = null
      }
      session.current ??= await readSession(db, scope, moment)
      return found
    },
    [scope],
  )

  /** Puts what was found on the screen, and what has become of the steps, in one drawing. */
  const present = useCallback(
    async (db: LociDatabase, found: ShowableCard | null) => {
      if (!session.current) return
      const { queue, plans, today } = session.current
      const counts = queueCounts(queue)
      setLeft(counts.learning + counts.reviews + counts.fresh)
      setRevealed(false)
      setSteps(latest.current)
      onScreen.current = found?.state ?? null
      if (!found) {
        setShown(null)
        return
      }
      showings.current += 1
      const showing = showings.current
      setShown({ ...found, intervals: null, showing, since: clock() })
      const { previewCard } = await previews()
      const at = { now: currentMoment().now, today }
      const intervals = await previewCard(db, found.state, plans, at)
      setShown((now) => (now?.showing === showing ? { ...now, intervals } : now))
    },
    [clock],
  )

  /** Forgets the queue first: something beside this session's ratings has changed it. */
  const showAnew = useCallback(
    async (wanted?: StateRow) => {
      if (!db) return
      session.current = null
      await present(db, await find(db, wanted))
    },
    [db, find, present],
  )

  /** One thing at a time: a second tap while the first is being written does nothing. */
  const exclusively = useCallback(
    async <T>(work: () => Promise<T>): Promise<T | undefined> => {
      if (busy.current) return
      busy.current = true
      try {
        return await work()
      } catch (error) {
        console.error(error)
        say('readFailed')
      } finally {
        busy.current = false
        setSteps(latest.current)
      }
    },
    [say],
  )

  useEffect(() => {
    void exclusively(() => showAnew())
  }, [exclusively, showAnew])

  // The card on the screen may be rated in another tab meanwhile. News may be older than what is shown, so the store
  // is asked before it is believed.
  const state = shown?.state
  const news = useLive(
    async (db) =>
      state && state.cardId === onScreen.current?.cardId ? db.states.get(state.cardId) : undefined,
    [state],
  )
  useEffect(() => {
    if (!db || !state || news?.cardId !== state.cardId) return
    if (isAsQueued(state, news)) return
    void exclusively(async () => {
      const { current } = onScreen
      if (!current || (await readQueued(db, current))) return
      await showAnew()
      say('stale')
    })
  }, [db, news, state, exclusively, showAnew, say])

  // A question that lies open while the day rolls over: others may be due before it. One whose answer is read stays.
  const moment = useMoment()
  useEffect(() => {
    const { current } = session
    if (shown && !revealed && current && todayAt(moment, current.settings) > current.today) {
      void exclusively(() => showAnew())
    }
  }, [moment, shown, revealed, exclusively, showAnew])

  /** What `write` did, or undefined where nothing was written: then it is said why. */
  const saved = async <T>(
    write: () => Promise<T>,
    refused: { full: ReviewNotice; failed: ReviewNotice },
  ): Promise<T | undefined> => {
    try {
      return await write()
    } catch (error) {
      console.error(error)
      say(error instanceof StorageFullError ? refused.full : refused.failed)
    }
  }

  const grade = (rating: Rating) =>
    exclusively(async () => {
      if (!db || !shown?.intervals || !revealed) return
      const { card, fact, state } = shown
      const durationMs = Math.round(clock() - shown.since)
      const promised = shown.intervals[rating]
      const dueDay = promised.unit === 'days' ? promised.dueDay : undefined
      const given = { cardId: card.id, rating, durationMs, dueDay }
      const graded = { ...given, expectedLastReviewId: state.lastReviewId }
      // Its own rating is no news.
      onScreen.current = null
      const outcome = await saved<Recorded>(
        async () => (await reviewSteps()).recordReview(db, graded, currentMoment()),
        refusedOf.rating,
      )
      if (!outcome) {
        onScreen.current = state
        return
      }
      if (outcome.kind === 'stale') {
        await showAnew()
        say('stale')
        return
      }
      const reviewId = outcome.review.id
      const rated: Graded = { reviewId, card, fact, rating, durationMs }
      const step: Step = { kind: 'rating', graded: rated }
      latest.current = { done: [...latest.current.done, step], undone: [] }
      if (session.current) {
        session.current = afterGradeIn(session.current, state, outcome.state)
      }
      await present(db, await find(db))
      if (outcome.leech) say(outcome.state.bucket === 'out' ? 'leechSuspended' : 'leechLapse')
      else setNotice(null)
    })

  /**
   * Goes on after something was done to a card: with that card, as it lies there, where it is on the screen and waits
   * as before; else with `shows`; else, where the card was on the screen, with the next one.
   */
  const goOn = async (cardId: CardId, shows: StateRow | null) => {
    if (!db) return
    const { current } = onScreen
    const state = await db.states.get(cardId)
    if (current?.cardId === cardId && state && isAsQueued(current, state)) {
      const found = await readQueued(db, state)
      onScreen.current = state
      setShown((shown) => shown && found && { ...shown, ...found })
    } else if (shows || current?.cardId === cardId) {
      await showAnew(shows ?? undefined)
    }
  }

  const change = async (cardId: CardId, wanted: CardChange): Promise<boolean> => {
    const done = await exclusively(async () => {
      if (!db) return
      const { change, noticeOf } = await reviewSteps()
      const step = await saved(() => change(db, cardId, wanted, currentMoment()), refusedOf.mark)
      if (!step) return
      latest.current = { done: [...latest.current.done, step], undone: [] }
      await goOn(cardId, null)
      say(noticeOf(step.change))
      return step
    })
    return done !== undefined
  }

  const undo = () =>
    exclusively(async () => {
      const { done, undone } = latest.current
      const last = done.at(-1)
      if (!db || !last) return
      const { takeBack } = await reviewSteps()
      const taken = await saved(() => takeBack(db, last, currentMoment()), refusedOf[last.kind])
      if (!taken) return
      latest.current = { done: done.slice(0, -1), undone: [...undone, last] }
      await goOn(cardOf(last), taken.shows)
      say('undone')
    })

  const redo = () =>
    exclusively(async () => {
      const { done, undone } = latest.current
      const last = undone.at(-1)
      if (!db || !last) return
      const { doAgain } = await reviewSteps()
      const made = await saved(() => doAgain(db, last, currentMoment()), refusedOf[last.kind])
      if (!made) return
      const isStale = made === 'stale'
      // Where another tab has rated the card since, there is nothing left to do again.
      latest.current = isStale
        ? { done, undone: [] }
        : { done: [...done, made], undone: undone.slice(0, -1) }
      if (isStale) await showAnew()
      else await goOn(cardOf(made), null)
      say(isStale ? 'stale' : 'redone')
    })

  const { done, undone } = steps
  return {
    shown,
    revealed,
    graded: done.flatMap((step) => (step.kind === 'rating' ? [step.graded] : [])),
    left,
    notice,
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    reveal: () => {
      setNotice(null)
      setRevealed(true)
    },
    grade: (rating) => void grade(rating),
    change,
    undo: () => void undo(),
    redo: () => void redo(),
    say,
  }
}

/** What a question does without: the scheduler. */
const previews = () => import('@/lib/store/preview-card')

/** What a first card does without. */
const reviewSteps = () => import('./review-steps')

const cardOf = (step: Step): CardId =>
  step.kind === 'rating' ? step.graded.card.id : step.change.cardId

/** What is said where a step, or taking it back, could not be written. */
const refusedOf = {
  rating: { full: 'full', failed: 'failed' },
  mark: { full: 'changeFull', failed: 'changeFailed' },
} as const
