import { type CardId, type FactId, factOfCard } from '../cards/card-id'
import { Again, Good, Hard, type Rating } from '../schedule/review'
import type { QuestionMark } from './mark-question'
import { isRecognition, type Question, type Response } from './question'

/** What an answer says of a card: that it was recognised or recalled, and how well. */
export interface Said {
  readonly cardId: CardId
  readonly kind: 'recognition' | 'recall'
  readonly rating: Rating
}

/**
 * What an answer says of cards. One among options speaks of each fact that it asks for, right or wrong; a recall of the
 * card that the question is of, by the rating that its mark suggests. Nothing where only the person can tell and has
 * not said yet.
 */
export function saidOfCards(question: Question, response: Response, mark: QuestionMark): Said[] {
  if (isRecognition(question.type)) {
    return missableCards(question, mark).map(({ cardId, isRight }) => ({
      cardId,
      kind: 'recognition',
      rating: isRight ? Good : Again,
    }))
  }
  const [cardId] = question.cards
  const rating = recalled(response, mark)
  return cardId === undefined || rating === null ? [] : [{ cardId, kind: 'recall', rating }]
}

/** One card of each fact that a question asks for, and whether the answer had that fact right. */
export function missableCards(
  question: Question,
  { outcome, parts }: QuestionMark,
): { readonly fact: FactId; readonly cardId: CardId; readonly isRight: boolean }[] {
  // A match has a card for each on the left.
  const hasPartEach = question.type === 'match' && parts?.length === question.cards.length
  return question.facts.flatMap((fact) => {
    const cardId = question.cards.find((card) => factOfCard(card) === fact)
    if (cardId === undefined) return []
    const part = hasPartEach ? parts[question.cards.indexOf(cardId)] : undefined
    return [{ fact, cardId, isRight: part ?? outcome === 'right' }]
  })
}

function recalled(response: Response, { outcome, earned, of, typed = [] }: QuestionMark) {
  if (response.type === 'open') {
    if (response.made.length === 0) return null
    if (outcome === 'right') return Good
    return 2 * earned >= of ? Hard : Again
  }
  if (response.type === 'type-in' && response.overruled === true) return Good
  const ratings = typed.map(({ suggestedRating }) => suggestedRating)
  if (ratings.includes(null)) {
    return response.type === 'type-in' && response.overruled === false ? Again : null
  }
  // Of several gaps the worst.
  return ratings.reduce<Rating | null>(
    (worst, rating) => (worst === null || (rating !== null && rating < worst) ? rating : worst),
    null,
  )
}
