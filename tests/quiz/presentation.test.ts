import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Deed,
  mostTeams,
  type Presentation,
  present,
  presentationIn,
  presentationOf,
  ranked,
  secondsLeft,
  thinkTimes,
} from '@/lib/quiz/presentation'

const now = 1_000_000
const next: Deed = { type: 'next', now }
const back: Deed = { type: 'back', now }
const after = (deeds: readonly Deed[], count: number, from = presentationOf(null)): Presentation =>
  deeds.reduce((state, deed) => present(state, deed, count), from)
const times = (n: number, deed: Deed): Deed[] => Array.from({ length: n }, () => deed)
const stepsOf = (from: Presentation, count: number, n: number) =>
  Array.from({ length: n }, (_, i) => {
    const { step } = after(times(i + 1, next), count, from)
    return 'question' in step ? `${step.kind} ${step.question}` : step.kind
  })

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ type: fc.constantFrom('next', 'back', 'think'), now: fc.nat() }),
  fc.record({ type: fc.constantFrom('blank', 'first', 'last', 'clear-scores') }),
  fc.record({ type: fc.constant('jump'), question: fc.integer({ min: -2, max: 9 }) }),
  fc.record({ type: fc.constant('set-think'), seconds: fc.constantFrom(...thinkTimes) }),
  fc.record({ type: fc.constant('add-team'), name: fc.string() }),
  fc.record({ type: fc.constant('name-team'), team: fc.nat(9), name: fc.string() }),
  fc.record({ type: fc.constant('remove-team'), team: fc.nat(9) }),
  fc.record({
    type: fc.constant('score'),
    team: fc.nat(9),
    by: fc.constantFrom(1, -1),
  }),
) as fc.Arbitrary<Deed>

describe('a presentation', () => {
  it('goes from each question to its answer, its discussion and the next, and ends in a summary', () => {
    expect(stepsOf(presentationOf(null), 2, 8)).toEqual([
      'question 0',
      'answer 0',
      'discuss 0',
      'question 1',
      'answer 1',
      'discuss 1',
      'summary',
      'summary',
    ])
  })

  it('gives time to think before each answer where a time is set', () => {
    expect(stepsOf(presentationOf(30), 1, 5)).toEqual([
      'question 0',
      'think 0',
      'answer 0',
      'discuss 0',
      'summary',
    ])
  })

  it('goes back the way it came, past think times', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.constantFrom(...thinkTimes), (steps, seconds) => {
        const at = after(times(steps, next), 4, presentationOf(seconds))
        const there = after([next, back], 4, at).step
        if (at.step.kind !== 'summary' && at.step.kind !== 'think') {
          expect(there).toEqual(at.step)
        }
      }),
    )
  })

  it('shows again what it blanked before it goes on', () => {
    const blanked = after([next, { type: 'blank' }], 2)
    expect(blanked.isBlank).toBe(true)
    const shown = present(blanked, next, 2)
    expect(shown).toEqual({ ...blanked, isBlank: false })
    expect(present(blanked, { type: 'blank' }, 2)).toEqual(shown)
  })

  it('counts think time down to nothing and gives nothing away when it is over', () => {
    const thinking = after([next, { type: 'think', now }], 2)
    expect(thinking.step).toEqual({ kind: 'think', question: 0 })
    expect(secondsLeft(thinking, now)).toBe(30)
    expect(secondsLeft(thinking, now + 28_500)).toBe(2)
    expect(secondsLeft(thinking, now + 99_000)).toBe(0)
    const stopped = present(thinking, { type: 'think', now }, 2)
    expect(stopped.step).toEqual({ kind: 'question', question: 0 })
    expect(secondsLeft(stopped, now)).toBeNull()
  })

  it('jumps to a question that there is, and to no other', () => {
    const at = presentationOf(null)
    expect(present(at, { type: 'jump', question: 1 }, 2).step).toEqual({
      kind: 'question',
      question: 1,
    })
    for (const question of [-1, 2, 0.5, Number.NaN]) {
      expect(present(at, { type: 'jump', question }, 2)).toBe(at)
    }
  })

  it('keeps scores wherever it goes, and ranks them with shared places', () => {
    const add = (name: string): Deed => ({ type: 'add-team', name })
    const score = (team: number, by: number): Deed => ({ type: 'score', team, by })
    const { teams } = after(
      [add('甲'), add('乙'), add('丙'), next, score(1, 1), next, score(2, 1), score(0, -1), next],
      3,
    )
    expect(ranked(teams)).toEqual([
      { name: '乙', score: 1, place: 1 },
      { name: '丙', score: 1, place: 1 },
      { name: '甲', score: -1, place: 3 },
    ])
  })

  it('changes no score unseen, and clears all for another round', () => {
    const add: Deed = { type: 'add-team', name: '甲' }
    const score: Deed = { type: 'score', team: 0, by: 1 }
    const scored = after([add, score, next, score], 3)
    expect(scored.teams).toEqual([{ name: '甲', score: 1 }])
    expect(present(scored, { type: 'clear-scores' }, 3).teams).toEqual([{ name: '甲', score: 0 }])
  })

  it('is always one that can be kept and gone on with, whatever is done', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), fc.nat(6), (deeds, count) => {
        const state = after(deeds, count)
        expect(state.teams.length).toBeLessThanOrEqual(mostTeams)
        expect(presentationIn(JSON.stringify(state), count)).toEqual(state)
        if (state.thinkEndsAt !== null) expect(state.step.kind).toBe('think')
      }),
    )
  })

  it.each([
    'no JSON',
    'null',
    '{}',
    JSON.stringify({ ...presentationOf(null), step: { kind: 'answer', question: 7 } }),
    JSON.stringify({ ...presentationOf(null), teams: [{ name: 1, score: 2 }] }),
  ])('is not read out of %s', (kept) => {
    expect(presentationIn(kept, 3)).toBeNull()
  })
})
