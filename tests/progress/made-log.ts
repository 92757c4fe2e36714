import type { CardId } from '@/lib/cards/card-id'
import { unitOf } from '@/lib/schedule/hash'
import { modelFor } from '@/lib/schedule/model'
import type { Parameters } from '@/lib/schedule/parameters'
import type { Rating, Review } from '@/lib/schedule/review'
import { newCardState, transition } from '@/lib/schedule/transition'
import { epochMs, type StudyDay, studyDay } from '@/lib/schedule/units'

export interface MadeLog {
  readonly rows: readonly Review[]
  /** The chance with which the made-up person knew a card, by the id of its row; none for the first of a card. */
  readonly chances: ReadonlyMap<string, number>
}

/**
 * The log of a made-up person who forgets as FSRS-6 with `truth` says, and whose cards come back as `parameters` ask
 * for: so many cards, begun evenly over the days from `from` on, up to the day before `until`. Nine of ten passes are
 * Good. Equal arguments give equal logs.
 */
export function madeLog(of: {
  readonly cardIds: readonly CardId[]
  readonly from: StudyDay
  readonly until: StudyDay
  /** Who forgets how: by card, so that one kind of fact may be harder than another. */
  readonly truth: (cardId: CardId) => Parameters
  readonly parameters: Parameters
  readonly seed?: string
  /** The first instant of a study day's studying. */
  readonly morningOf?: (day: StudyDay) => number
}): MadeLog {
  const { cardIds, from, until, truth, parameters, seed = 'seed' } = of
  const morningOf = of.morningOf ?? ((day: StudyDay) => day * 86_400_000 + 9 * 3_600_000)
  const rows: Review[] = []
  const chances = new Map<string, number>()
  cardIds.forEach((cardId, n) => {
    const model = modelFor(truth(cardId))
    let state = newCardState
    let real = state.memory
    let day = studyDay(from + Math.floor((n / cardIds.length) * (until - from)))
    let at = morningOf(day) + Math.floor(unitOf(`${seed} hour ${cardId}`) * 3 * 3_600_000)
    for (let rep = 0; day < until; rep++) {
      const elapsed = state.lastDay === null ? 0 : day - state.lastDay
      const chance = real ? model.retrievability(real, elapsed) : null
      const lot = unitOf(`${seed} ${cardId} ${rep}`)
      const shade = unitOf(`${seed} shade ${cardId} ${rep}`)
      const passing: Rating = shade < 0.06 ? 2 : shade < 0.94 ? 3 : 4
      const rating: Rating = lot < (chance ?? 0.7) ? passing : 1
      const row: Review = {
        // A UUID of version 7 by its first digits, so that rows lie as they came.
        id: `${at
          .toString(16)
          .padStart(12, '0')
          .replace(/^(.{8})/, '$1-')}-7000-8000-${String(rows.length).padStart(12, '0')}`,
        cardId,
        kind: 'review',
        rating,
        reviewedAt: epochMs(at),
        studyDay: day,
        durationMs: 3000 + Math.floor(unitOf(`${seed} time ${cardId} ${rep}`) * 12_000),
        deviceId: 'made-up',
        v: 1,
      }
      rows.push(row)
      if (chance !== null) chances.set(row.id, chance)
      real = model.next(real, elapsed, rating)
      state = transition(state, row, parameters)
      if (state.dueDay === null) {
        at = Number(state.dueAt)
      } else {
        day = state.dueDay
        at = morningOf(day) + Math.floor(unitOf(`${seed} ${cardId} ${day}`) * 3 * 3_600_000)
      }
    }
  })
  return { rows: rows.sort((a, b) => a.reviewedAt - b.reviewedAt), chances }
}
