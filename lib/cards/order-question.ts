import { formatDate } from '../facts/format-date'
import { comparePartialDates } from '../facts/partial-date'
import type { Question } from './argument-questions'
import { capitalised } from './capitalised'
import type { Answer, Localized } from './deck-file'

/** A dated fact, as a question names it. */
export interface Dated {
  readonly id: string
  readonly date: string
  readonly label: Localized
}

/**
 * "Which of these came first?" The two stand in the order of their ids, which says nothing of their dates.
 * Null where one does not clearly come before the other.
 */
export function askFirst(a: Dated, b: Dated): (Question & { answer: Answer }) | null {
  const order = comparePartialDates(a.date, b.date)
  if (order === 0) return null
  const [earlier, later] = order < 0 ? [a, b] : [b, a]
  const [upper, lower] = a.id < b.id ? [a, b] : [b, a]
  const { zh, en } = earlier.label
  return {
    front: {
      zh: `下面两件事，哪件在先？\n${upper.label.zh}\n${lower.label.zh}`,
      en: `Which of these came first?\n${capitalised(upper.label.en)}\n${capitalised(lower.label.en)}`,
    },
    back: {
      zh: `${zh}（${formatDate(earlier.date, 'zh')}），早于另一件（${formatDate(later.date, 'zh')}）`,
      en: `${capitalised(en)} (${formatDate(earlier.date, 'en')}), before the other (${formatDate(later.date, 'en')})`,
    },
    answer: { type: 'name', value: zh, also: [en] },
  }
}
