import type { QuizContent } from '../quiz/quiz-content'
import type { QuizScope } from '../quiz/quiz-plan'
import { type LociDatabase, read } from './database'

/**
 * What a quiz of a scope is made from: all facts and cards of its paper, or of all papers, as their present revisions
 * have them, under the person's own wordings.
 */
export async function readQuizContent(
  db: LociDatabase,
  scope: Pick<QuizScope, 'paper' | 'deck'>,
): Promise<QuizContent> {
  return read(db, [db.papers, db.facts, db.cards], async () => {
    const papers = await db.papers.toArray()
    const wanted = papers.filter(
      ({ id, decks }) =>
        (scope.paper === undefined || id === scope.paper) &&
        (scope.deck === undefined || decks.some((deck) => deck.id === scope.deck)),
    )
    const ids = wanted.map(({ id }) => id)
    const facts = await db.facts.where('paper').anyOf(ids).toArray()
    const cards = await db.cards
      .where('[paper+dropped]')
      .anyOf(ids.map((id) => [id, 0]))
      .toArray()
    return { facts: facts.filter(({ dropped }) => dropped === 0), cards }
  })
}
