import { languages } from '../facts/language'
import { formsOf } from './answer-forms'
import type { Answer, Localized } from './deck-file'
import { holds, normalise } from './normalise'
import type { SourceFact } from './read-deck-source'
import type { SourceProblem } from './source-problem'
import { writtenBack } from './written-back'

/** A card of the source whose back is known, written or worked out. */
export interface CompiledCard {
  readonly source: SourceFact
  readonly template: string
  readonly asks: string
  readonly front: Localized
  readonly back: Localized
  readonly answer: Answer
}

/** A fact's cards with their backs, and what is wrong with any one of them taken alone. */
export function compileCards(source: SourceFact): {
  cards: CompiledCard[]
  problems: SourceProblem[]
} {
  const cards: CompiledCard[] = []
  const problems: SourceProblem[] = []
  for (const [template, card] of Object.entries(source.fact.cards)) {
    const back = card.back ?? writtenBack(card.answer)
    if (!back) {
      problems.push({
        path: source.path,
        ...source.placeOf('cards', template),
        reason: `the card "${template}" has no back`,
        remedy:
          'write back: {zh, en}; only a date, money, a bare number, % or a list is written for you',
      })
      continue
    }
    const compiled = {
      source,
      template,
      asks: card.asks,
      front: card.front,
      back,
      answer: card.answer,
    }
    cards.push(compiled)
    problems.push(...checkCard(compiled))
  }
  return { cards, problems }
}

function checkCard(card: CompiledCard): SourceProblem[] {
  const problems: SourceProblem[] = []
  const report = (keys: PropertyKey[], reason: string, remedy: string) =>
    problems.push({
      path: card.source.path,
      ...card.source.placeOf('cards', card.template, ...keys),
      reason,
      remedy,
    })
  const forms = formsOf(card.answer)

  for (const language of languages) {
    const question = card.front[language]
    const given = [...forms, card.back[language]].find((form) => holds(question, form))
    if (given !== undefined) {
      report(
        ['front', language],
        `the question gives its answer away: "${given}"`,
        'ask without saying it',
      )
    }
    // A list's items may be said in other words; every other answer has to stand on the back as a machine marks it.
    const isMarked = card.answer.type !== 'text' && card.answer.type !== 'list'
    if (isMarked && !forms.some((form) => holds(card.back[language], form))) {
      report(
        ['back', language],
        `the back does not say the answer, ${forms.slice(0, 3).join(' or ')}`,
        'make back and answer agree',
      )
    }
  }
  return problems
}

/** Whether two cards ask the same thing in some language: with two answers both cannot be right, with one answer one is too many. */
export function checkTwins(cards: readonly CompiledCard[]): SourceProblem[] {
  return languages.flatMap((language) => {
    const asked = new Map<string, CompiledCard>()
    return cards.flatMap((card) => {
      const question = normalise(card.front[language])
      const twin = asked.get(question)
      if (!twin) {
        asked.set(question, card)
        return []
      }
      const same = normalise(twin.back[language]) === normalise(card.back[language])
      const other = `${twin.source.fact.id}#${twin.template}`
      return [
        {
          path: card.source.path,
          ...card.source.placeOf('cards', card.template, 'front', language),
          reason: `${other} asks the same question${same ? '' : ' and answers otherwise'}`,
          remedy: same ? 'drop one of the two' : 'say in each question what tells them apart',
        },
      ]
    })
  })
}
