import { describe, expect, it } from 'vitest'
import { discussionOf } from '@/lib/quiz/discussion'
import type { QuizFact } from '@/lib/quiz/quiz-content'

const text = (en: string) => ({ zh: en, en })
const argument = { claim: text('claim'), grounds: [text('one'), text('two')] }
const fact = (own: Partial<QuizFact>) => ({ kind: 'argument', ...own }) as QuizFact

describe('what a room may talk about', () => {
  it('is how far an argument holds, where its authors say so', () => {
    const own = { argument: { ...argument, limit: text('limit') }, note: text('note') }
    expect(discussionOf(fact(own))).toEqual({ asks: 'limit', says: [text('limit')] })
  })
  it('is what carries an argument, where they set it no limit', () => {
    expect(discussionOf(fact({ argument }))).toEqual({
      asks: 'grounds',
      says: [text('one'), text('two')],
    })
  })
  it('is what was noted of another fact', () => {
    expect(discussionOf(fact({ kind: 'date', note: text('note') }))).toEqual({
      asks: 'doubt',
      says: [text('note')],
    })
  })
  it('is what the kind of fact suggests, where nothing was noted', () => {
    expect(discussionOf(fact({ kind: 'figure' }))).toEqual({ asks: 'figure', says: [] })
  })
})
