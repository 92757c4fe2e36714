import type { Question, Response } from '@/lib/quiz/question'

/** What every way of answering is given. */
export interface Answering<T extends Question['type']> {
  readonly question: Extract<Question, { type: T }>
  readonly response: Extract<Response, { type: T }>
  /** Whether the right answer stands beside what was answered. */
  readonly revealed: boolean
  readonly locked: boolean
  onChange(response: Response): void
  onSubmit(): void
}

/** What a question is answered by before anything was done. */
export function emptyResponse(question: Question): Response {
  switch (question.type) {
    case 'single':
    case 'true-false':
      return { type: question.type, picked: null }
    case 'multiple':
      return { type: 'multiple', picked: [] }
    case 'order':
      return { type: 'order', order: question.items.map((_, i) => i) }
    case 'match':
      return { type: 'match', pairs: question.left.map(() => null) }
    case 'gaps':
      return { type: 'gaps', typed: question.gaps.map(() => '') }
    case 'type-in':
    case 'list':
      return { type: question.type, typed: '' }
    case 'open':
      return { type: 'open', typed: '', made: [] }
  }
}

/** Whether there is anything to check: an order always says something. */
export function isAnswered(response: Response): boolean {
  switch (response.type) {
    case 'single':
    case 'true-false':
      return response.picked !== null
    case 'multiple':
      return response.picked.length > 0
    case 'match':
      return response.pairs.some((other) => other !== null)
    case 'gaps':
      return response.typed.some((text) => text.trim() !== '')
    case 'type-in':
    case 'list':
      return response.typed.trim() !== ''
    case 'order':
    case 'open':
      return true
  }
}

/** What a digit does to an answer; null where it does nothing. */
export function withDigit(question: Question, response: Response, index: number): Response | null {
  if (question.type === 'single' && response.type === 'single') {
    return index < question.options.length ? { type: 'single', picked: index } : null
  }
  if (question.type === 'multiple' && response.type === 'multiple') {
    return index < question.options.length ? withToggled(response, index) : null
  }
  if (response.type === 'true-false') {
    return index < 2 ? { type: 'true-false', picked: index === 0 } : null
  }
  return null
}

/** One option more, or one less. */
export const withToggled = (
  { picked }: Extract<Response, { type: 'multiple' }>,
  index: number,
): Response => ({
  type: 'multiple',
  picked: picked.includes(index)
    ? picked.filter((other) => other !== index)
    : [...picked, index].sort((a, b) => a - b),
})
