import { describe, expect, it } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import type { OutlineNode } from '@/lib/cards/deck-file'
import { outlineMemory, weakestStep } from '@/lib/progress/outline-memory'
import { type CardStanding, standingOf, tallyStandings } from '@/lib/progress/standing'
import type { CardState } from '@/lib/schedule/card-state'
import { defaultParameters } from '@/lib/schedule/parameters'
import { Again, Easy, Good, type Rating } from '@/lib/schedule/review'
import { newCardState, transition } from '@/lib/schedule/transition'
import { epochMs, type StudyDay, studyDay } from '@/lib/schedule/units'

const today = studyDay(20_000)

const rated = (state: CardState, rating: Rating, day: StudyDay) =>
  transition(
    state,
    {
      id: `r${state.reps}`,
      cardId: cardIdOf('p', 'f#c'),
      rating,
      reviewedAt: epochMs(day * 86_400_000),
      studyDay: day,
    },
    defaultParameters,
  )

const standing = (state: CardState, day: StudyDay) => standingOf(state, day, defaultParameters)

describe('how a card stands', () => {
  const learned = rated(newCardState, Easy, today)

  it('is new until it was reviewed', () => {
    expect(standing(newCardState, today)).toEqual({ standing: 'new', recall: null })
  })

  it('is known while its predicted recall is at the desired retention or above, then shaky', () => {
    const days = learned.intervalDays
    expect(standing(learned, today)).toEqual({ standing: 'known', recall: 1 })
    const long = standing(learned, studyDay(today + 3 * days))
    expect(long.standing).toBe('shaky')
    expect(long.recall).toBeLessThan(defaultParameters.desiredRetention)
  })

  it('is shaky while it is being learned, and once it was forgotten', () => {
    expect(standing(rated(newCardState, Good, today), today).standing).toBe('shaky')
    const forgotten = rated(learned, Again, studyDay(today + 1))
    expect(standing(forgotten, studyDay(today + 1)).standing).toBe('shaky')
  })
})

const known = (recall: number): CardStanding => ({ standing: 'known', recall })
const shaky = (recall: number): CardStanding => ({ standing: 'shaky', recall })
const fresh: CardStanding = { standing: 'new', recall: null }

describe('several cards together', () => {
  it('are new while none was seen', () => {
    expect(tallyStandings([fresh, fresh])).toMatchObject({
      standing: 'new',
      recall: null,
      fresh: 2,
    })
    expect(tallyStandings([])).toMatchObject({ standing: 'new', recall: null })
  })

  it('stand as most of those seen do, and are recalled as these are on average', () => {
    expect(tallyStandings([known(0.9), known(0.85), shaky(0.5), fresh])).toEqual({
      standing: 'known',
      known: 2,
      shaky: 1,
      fresh: 1,
      recall: 0.75,
    })
    expect(tallyStandings([known(0.9), shaky(0.5)]).standing).toBe('shaky')
  })
})

describe('the memory of an outline', () => {
  const step = (id: string, facts: string[], parts: OutlineNode[] = []): OutlineNode => ({
    id,
    role: 'claim',
    title: { zh: id, en: id },
    facts,
    parts,
  })
  const outline = [
    step('thesis', ['a'], [step('motive', ['b'], [step('ground', ['c'])]), step('bound', ['d'])]),
  ]
  const cards: Record<string, CardStanding[]> = {
    a: [known(0.95)],
    b: [known(0.92), fresh],
    c: [shaky(0.6)],
    d: [shaky(0.4), known(1)],
  }

  it('counts for each step its own cards and those of all steps below', () => {
    const [thesis] = outlineMemory(outline, (fact) => cards[fact] ?? [])
    expect(thesis?.tally).toMatchObject({ known: 3, shaky: 2, fresh: 1 })
    const [motive] = thesis?.parts ?? []
    expect(motive?.tally).toMatchObject({ known: 1, shaky: 1, fresh: 1 })
    expect(motive?.tally.recall).toBeCloseTo(0.76)
  })

  it('names the lowest step that would be lost first', () => {
    const steps = outlineMemory(outline, (fact) => cards[fact] ?? [])
    expect(weakestStep(steps)?.step.id).toBe('ground')
    expect(weakestStep(outlineMemory(outline, () => [fresh]))).toBeNull()
  })
})
