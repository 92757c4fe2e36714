import type { CardId, FactId } from '../cards/card-id'
import type { Answer, Localized } from '../cards/deck-file'
import { formOf, isProperName, type NameSort, nameSortOf } from './name-choice'
import type { QuizCard, QuizContent, QuizFact } from './quiz-content'
import type { QuizScope } from './quiz-plan'

/** A card with the fact that it asks for. */
export interface Pair {
  readonly card: QuizCard
  readonly fact: QuizFact
}

/** A name that some card asks for. */
export interface Named extends Pair {
  readonly sort: NameSort
  /** As an option has it. */
  readonly form: Localized
  readonly forms: readonly string[]
}

/** All that a paper's questions and their wrong answers are drawn from, in an order of its own. */
export interface Pool {
  readonly pairs: readonly Pair[]
  readonly facts: readonly QuizFact[]
  readonly cardsOf: ReadonlyMap<FactId, readonly QuizCard[]>
  /** Every date that the paper tells, each once, the earliest first. */
  readonly dates: readonly string[]
  /** The last month or day that something happened in; a bare year may be one to come. */
  readonly latest: string | undefined
  readonly figures: readonly Extract<Answer, { type: 'number' | 'money' }>[]
  readonly names: readonly Named[]
  readonly nameOf: ReadonlyMap<CardId, Named>
  /** The cards of each note, which give each other away. */
  readonly byNote: ReadonlyMap<string, readonly Pair[]>
}

const pools = new WeakMap<QuizContent, readonly Pool[]>()

/**
 * A pool for each paper of some content, whatever the order of its rows: a paper's questions have no answers of another.
 * They are made once for each content.
 */
export function poolsOf(content: QuizContent): readonly Pool[] {
  const before = pools.get(content)
  if (before) return before
  const byPaper = [...grouped(byId(content.facts), ({ paper }) => paper)]
  const cardsOf = grouped(byId(content.cards), ({ fact }) => fact)
  const made = byPaper.map(([, facts]) => poolOf(facts, cardsOf))
  pools.set(content, made)
  return made
}

function poolOf(
  facts: readonly QuizFact[],
  cardsOf: ReadonlyMap<FactId, readonly QuizCard[]>,
): Pool {
  const pairs = facts.flatMap((fact) =>
    (cardsOf.get(fact.id) ?? []).map((card) => ({ card, fact })),
  )
  const names = pairs.flatMap(namedIn)
  return {
    pairs,
    facts,
    cardsOf,
    dates: datesIn(pairs, facts),
    latest: facts
      .flatMap(({ date = '' }) => (date.length > 4 ? [date] : []))
      .sort()
      .at(-1),
    figures: pairs.flatMap(({ card: { answer } }) =>
      answer.type === 'number' || answer.type === 'money' ? [answer] : [],
    ),
    names,
    nameOf: new Map(names.map((name) => [name.card.id, name])),
    byNote: grouped(pairs, ({ fact }) => noteOf(fact)),
  }
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

function grouped<K, T>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

function datesIn(pairs: readonly Pair[], facts: readonly QuizFact[]): string[] {
  const answers = pairs.flatMap(({ card: { answer } }) =>
    answer.type === 'date' ? [answer.value] : [],
  )
  const told = facts.flatMap(({ date }) => (date === undefined ? [] : [date]))
  return [...new Set([...answers, ...told])].sort()
}

function namedIn({ card, fact }: Pair): Named[] {
  const { answer, back } = card
  if (answer.type === 'list') return countriesIn(answer.items, { card, fact })
  const sort = nameSortOf(card, fact)
  if (sort === null || answer.type !== 'name') return []
  const forms = [answer.value, ...answer.also]
  return [{ card, fact, sort, form: formOf(sort, answer, back), forms }]
}

/** A list of countries names some that no card asks for alone. */
function countriesIn(items: readonly Localized[], { card, fact }: Pair): Named[] {
  const asksCountries = /哪[两二三四]个?[^，。？]{0,6}国(?:家|$|[？，])/.test(card.front.zh)
  if (!asksCountries || !items.every(({ en }) => isProperName(en))) return []
  return items.map((form) => ({ card, fact, sort: 'country', form, forms: [form.zh, form.en] }))
}

/** What gives each other away and so is asked once in a quiz: all facts of one event, or a fact alone. */
export const noteOf = ({ id, paper, event }: QuizFact): string =>
  event === undefined ? id : `${paper}/${event}`

/** Whether a scope lets a fact be asked. */
export function isInScope(fact: QuizFact, scope: QuizScope): boolean {
  const { paper, deck, sections, kinds, essentials, facts } = scope
  return (
    (paper === undefined || fact.paper === paper) &&
    (deck === undefined || fact.deck === deck) &&
    (sections === undefined || sections.includes(fact.locus.section ?? '')) &&
    (kinds === undefined || kinds.includes(fact.kind)) &&
    (!essentials || fact.importance === 1) &&
    (facts === undefined || facts.includes(fact.id))
  )
}
