import type { Language } from '../facts/language'
import type { ItemMark, Outcome } from './mark'
import { type Mark, markAnswer } from './mark-answer'
import { isRising } from './mark-list'
import type { Question, Response } from './question'

/** What an answer earned. `part` is more than nothing and less than all. */
export interface QuestionMark {
  readonly earned: number
  readonly of: number
  readonly outcome: 'right' | 'part' | 'wrong'
  /**
   * Which parts were right: of multiple choice each option (ticked or left as it should be), of an order each two
   * neighbours (`right[i]` stands before `right[i + 1]`), of a match each on the left, of gaps each gap, of a list each
   * item, of an open question each point.
   */
  readonly parts?: readonly boolean[]
  /** What a machine makes of what was typed: one of a type-in or a list, one for each gap. */
  readonly typed?: readonly Mark[]
}

/**
 * Marks an answer. All or nothing for single choice and true or false. Multiple choice earns a point for each right pick
 * and loses one for each wrong one, never below 0. An order earns a point for each two neighbours that stand the right way
 * round. A match, gaps and a list earn each part; what is typed close is worth half, and a list out of its order loses
 * a point. A type-in that the person overruled is right. An open question earns the points they say they made.
 * `language` is the one that the question was shown in. Where the response is of another type nothing is earned. Never throws.
 */
export function markQuestion(
  question: Question,
  response: Response,
  language: Language,
): QuestionMark {
  switch (question.type) {
    case 'single':
      return whole(response.type === 'single' && response.picked === question.right)
    case 'true-false':
      return whole(response.type === 'true-false' && response.picked === question.right)
    case 'multiple': {
      const picked = new Set(response.type === 'multiple' ? response.picked : [])
      const right = new Set(question.right)
      const hits = [...picked].filter((index) => right.has(index)).length
      const earned = Math.max(0, hits - (picked.size - hits))
      const parts = question.options.map((_, index) => picked.has(index) === right.has(index))
      return graded(earned, right.size, { parts })
    }
    case 'type-in': {
      const { typed = '', overruled = false } = response.type === 'type-in' ? response : {}
      const mark = markAnswer(typed, question.answer, question.back[language])
      return graded(overruled ? 1 : worth(mark.outcome), 1, { typed: [mark] })
    }
    case 'order': {
      const order = response.type === 'order' ? response.order : []
      const parts = question.right
        .slice(1)
        .map((later, index) => stands(question.right[index], later, order))
      return graded(countTrue(parts), parts.length, { parts })
    }
    case 'match': {
      const pairs = response.type === 'match' ? response.pairs : []
      const parts = question.right.map((right, index) => pairs[index] === right)
      return graded(countTrue(parts), parts.length, { parts })
    }
    case 'gaps': {
      const given = response.type === 'gaps' ? response.typed : []
      const typed = question.gaps.map(({ answer, back }, index) =>
        markAnswer(given[index] ?? '', answer, back[language]),
      )
      const earned = typed.reduce((sum, mark) => sum + worth(mark.outcome), 0)
      return graded(earned, typed.length, {
        parts: typed.map(({ outcome }) => outcome === 'right'),
        typed,
      })
    }
    case 'list': {
      const { items, ordered } = question
      const answer = { type: 'list' as const, items: [...items], ordered }
      const given = response.type === 'list' ? response.typed : ''
      const mark = markAnswer(given, answer, question.back[language])
      return { ...markList(mark, items.length, ordered), typed: [mark] }
    }
    case 'open': {
      const made = response.type === 'open' ? response.made : []
      const parts = question.holds.map((_, index) => made[index] === true)
      return graded(countTrue(parts), parts.length, { parts })
    }
  }
}

const whole = (isRight: boolean): QuestionMark => graded(isRight ? 1 : 0, 1)

const graded = (
  earned: number,
  of: number,
  told: Pick<QuestionMark, 'parts' | 'typed'> = {},
): QuestionMark => ({
  earned,
  of,
  outcome: earned >= of ? 'right' : earned > 0 ? 'part' : 'wrong',
  ...told,
})

const worth = (outcome: Outcome | ItemMark['state']): number =>
  outcome === 'right' ? 1 : outcome === 'close' ? 0.5 : 0

const countTrue = (parts: readonly boolean[]) => parts.filter((part) => part).length

/** Whether one item was put before another; an item not placed stands nowhere. */
function stands(earlier: number | undefined, later: number, order: readonly number[]): boolean {
  const [at, after] = [order.indexOf(earlier ?? -1), order.indexOf(later)]
  return at >= 0 && after >= 0 && at < after
}

function markList(mark: Mark, length: number, ordered: boolean): QuestionMark {
  if (mark.outcome === 'right') {
    return graded(length, length, { parts: Array.from({ length }, () => true) })
  }
  const found = mark.parts ?? []
  const parts = Array.from(
    { length },
    (_, index) => (found[index]?.state ?? 'missing') !== 'missing',
  )
  const earned = found.reduce((sum, { state }) => sum + worth(state), 0)
  const places = found.flatMap(({ place }) => (place === null ? [] : [place]))
  return graded(ordered && !isRising(places) ? Math.max(0, earned - 1) : earned, length, { parts })
}
