import type { Answer } from '../cards/deck-file'
import { nameKey } from '../facts/name-key'
import { Again, Good, Hard, type Rating } from '../schedule/review'
import type { Mark, Outcome, Unrated } from './mark'
import { markDate } from './mark-date'
import { markFigure } from './mark-figure'
import { markList } from './mark-list'
import { diffFrom, markName } from './mark-name'

export type { DatePart, Mark, Off, Outcome } from './mark'

const ratingOf: Readonly<Record<Outcome, Rating | null>> = {
  right: Good,
  close: Hard,
  wrong: Again,
  unmarkable: null,
}

/**
 * Marks what a person typed by what it means, in Chinese, English or Japanese notation, and suggests a rating: Good where
 * right, Hard where close, Again where wrong, none where only the person can tell. Never Easy: that is felt, not typed.
 * `back` is the card's back as the person would see it: an answer in its very words is right, whatever the type, and a
 * text's difference is taken from it. Without one, a text has no difference. Nothing typed is wrong. Never throws.
 */
export function markAnswer(typed: string, answer: Answer, back?: string): Mark {
  const mark = markUnrated(typed, answer, back)
  return { ...mark, suggestedRating: ratingOf[mark.outcome] }
}

function markUnrated(typed: string, answer: Answer, back: string | undefined): Unrated {
  if (typed.trim() === '') return { outcome: 'wrong', off: { code: 'empty' }, diff: null }
  const mark = byType(typed, answer, back)
  if (mark.outcome === 'right' || !saysBack(typed, back)) return mark
  return { ...mark, outcome: 'right', off: null, diff: null }
}

function saysBack(typed: string, back: string | undefined): boolean {
  const key = nameKey(typed)
  return back !== undefined && key !== '' && key === nameKey(back)
}

function byType(typed: string, answer: Answer, back: string | undefined): Unrated {
  switch (answer.type) {
    case 'date':
      return markDate(typed, answer.value)
    case 'number':
      return answer.unit === '%'
        ? markFigure(typed, { kind: 'share', value: answer.value, unit: '%' })
        : markFigure(typed, { kind: 'number', value: answer.value, unit: answer.unit ?? null })
    case 'money':
      return markFigure(typed, { kind: 'money', value: answer.value, unit: answer.unit })
    case 'name':
      return markName(typed, [answer.value, ...answer.also])
    case 'list':
      return markList(typed, answer.items, answer.ordered)
    case 'text':
      return {
        outcome: 'unmarkable',
        off: null,
        diff: back === undefined ? null : diffFrom(typed, [back]),
      }
  }
}
