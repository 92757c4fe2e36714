import type { CardId, FactId } from '../cards/card-id'
import type { FactKind } from '../cards/deck-file'
import { factKinds } from '../cards/fact-kinds'
import type { Language } from '../facts/language'
import { markQuestion } from './mark-question'
import type { Question, Response } from './question'
import { missableCards } from './said-of-cards'

/** Points earned, of how many. */
export interface Score {
  readonly got: number
  readonly of: number
}

/** What came of a quiz. It is kept, so that quizzes can be compared whatever becomes of their questions. */
export interface QuizResult extends Score {
  readonly kinds: readonly (Score & { readonly kind: FactKind })[]
  /** In the order of the paper, as far as the questions tell; questions that stand in no section are in none. */
  readonly sections: readonly (Score & { readonly section: string })[]
  /** What was known by less than half, each with a card that asks for it. */
  readonly misses: readonly { readonly fact: FactId; readonly card: CardId }[]
}

/** What came of a quiz; a question without an answer earned nothing. */
export function resultOf(
  questions: readonly Question[],
  responseTo: (question: Question) => Response,
  language: Language,
): QuizResult {
  const marked = questions.map((question) => ({
    question,
    mark: markQuestion(question, responseTo(question), language),
  }))
  const score = (of: typeof marked): Score => ({
    got: of.reduce((sum, { mark }) => sum + mark.earned, 0),
    of: of.reduce((sum, { mark }) => sum + mark.of, 0),
  })
  const sections = new Map<string, number>()
  for (const { loci } of questions) {
    const { section, page = 0 } = loci[0] ?? {}
    if (section !== undefined) sections.set(section, Math.min(page, sections.get(section) ?? page))
  }
  const misses = new Map<FactId, CardId>()
  for (const { question, mark } of marked) {
    if (!isMiss(mark)) continue
    for (const { fact, cardId, isRight } of missableCards(question, mark)) {
      if (!isRight) misses.set(fact, cardId)
    }
  }
  return {
    ...score(marked),
    kinds: factKinds.flatMap((kind) => {
      const of = marked.filter(({ question }) => question.kind === kind)
      return of.length > 0 ? [{ kind, ...score(of) }] : []
    }),
    sections: [...sections]
      .sort(([, a], [, b]) => a - b)
      .map(([section]) => ({
        section,
        ...score(marked.filter(({ question }) => question.loci[0]?.section === section)),
      })),
    misses: [...misses].map(([fact, card]) => ({ fact, card })),
  }
}

/** Whether an answer earned less than half. */
const isMiss = ({ earned, of }: { readonly earned: number; readonly of: number }): boolean =>
  2 * earned < of
