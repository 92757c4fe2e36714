import { languages } from '../facts/language'
import { formsOf } from './answer-forms'
import type { Answer, Localized } from './deck-file'
import type { FactSource } from './deck-source'
import { itemCards } from './item-cards'
import { holds, normalise } from './normalise'
import type { SourceFact } from './read-deck-source'
import type { SourceProblem } from './source-problem'
import { writeCard } from './write-card'

/** A card of the source whose back is known, written or worked out. */
export interface CompiledCard {
  readonly source: SourceFact
  readonly template: string
  readonly asks: string
  readonly front: Localized
  readonly back: Localized
  readonly answer: Answer
}

/** A fact's cards, each with both sides and an answer, and what is wrong with any one of them taken alone. */
export function compileCards(
  source: SourceFact,
  factOf: (id: string) => FactSource | undefined,
): { cards: CompiledCard[]; problems: SourceProblem[] } {
  const cards: CompiledCard[] = []
  const items: CompiledCard[] = []
  const problems: SourceProblem[] = []
  for (const [template, card] of Object.entries(source.fact.cards)) {
    const report = (keys: PropertyKey[], reason: string, remedy: string) =>
      problems.push({
        path: source.path,
        ...source.placeOf('cards', template, ...keys),
        reason,
        remedy,
      })
    const written = writeCard(source.fact, template, card, factOf)
    if (!written.ok) {
      report(written.field ? [written.field] : [], written.reason, written.remedy)
      continue
    }
    const { front, back, answer } = written
    cards.push({ source, template, asks: card.asks, front, back, answer })
    if (!card.each) continue
    if (answer.type !== 'list') {
      report(['each'], `the card "${template}" has no items`, 'only a list is asked item by item')
      continue
    }
    for (const item of itemCards(template, front, answer)) {
      items.push({ source, asks: 'item', ...item })
    }
  }
  for (const { template } of items) {
    if (!(template in source.fact.cards)) continue
    problems.push({
      path: source.path,
      ...source.placeOf('cards', template),
      reason: `"${template}" is the name of an item's card`,
      remedy: 'choose another',
    })
  }
  const all = [...cards, ...items]
  return { cards: all, problems: [...problems, ...all.flatMap(checkCard)] }
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

  // A question of which came first has to say both.
  const saysItsAnswer = card.asks === 'first'
  for (const language of languages) {
    const question = card.front[language]
    const given = saysItsAnswer
      ? undefined
      : [...forms, card.back[language]].find((form) => holds(question, form))
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
