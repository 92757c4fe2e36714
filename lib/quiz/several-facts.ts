import { capitalised } from '../cards/capitalised'
import { blank } from '../cards/cloze'
import type { Localized } from '../cards/deck-file'
import { writtenList } from '../cards/written-list'
import { comparePartialDates } from '../facts/partial-date'
import { ordinal, writtenDate } from './date-choice'
import type { Dice } from './dice'
import { askedOf, sentence } from './draft'
import { asksMeaning, mayMeanOne, meaningIn } from './meaning-distractors'
import { isBySound, mayBeOne } from './name-choice'
import { names } from './name-distractors'
import { noteOf, type Pool } from './pool'
import type { Match, PutInOrder, Question } from './question'
import type { QuizCard, QuizFact } from './quiz-content'
import { replacedOnce } from './replace-once'
import { overlapOf } from './text-overlap'

/** How many facts a question of several has, at most and at least. */
const most = 4
const fewest = 3

/**
 * A question of several facts, of those that are `free`, the first of which it is to be about if it can; null where no
 * three go together.
 */
export type SeveralFacts = (free: readonly QuizFact[], pool: Pool, dice: Dice) => Question | null

/** Put in order: dated facts, near in time, of which each clearly comes before or after each other. */
export const putInOrder: SeveralFacts = (free, pool, dice) => {
  const dated = free.flatMap((fact) => {
    const { date, label } = fact
    return isPast(date, pool) && label && !tellsDate(label) ? [{ fact, date, label }] : []
  })
  const group = grouped(
    dated,
    (a, b) => -Math.abs(dayOf(a.date) - dayOf(b.date)),
    (a, b) => comparePartialDates(a.date, b.date) !== 0,
    dice,
  )
  if (!group) return null
  const inTime = [...group].sort((a, b) => comparePartialDates(a.date, b.date))
  const mixed = dice.shuffled(group)
  const asked = {
    prompt: {
      zh: '把下列各事按时间先后排列。',
      en: 'Put these in order of time, the earliest first.',
    },
    back: writtenList(inTime.map(withDate), true),
    points: group.length - 1,
  }
  return {
    type: 'order',
    ...askedOf(`order:${group[0].fact.id}`, asked, factsOf(group), cardsOf(group, pool, 'date')),
    items: mixed.map(({ label }) => sentence(label)),
    right: inTime.map((one) => mixed.indexOf(one)),
  } satisfies PutInOrder
}

/** Match: people and what is told of them, terms and meanings, or what happened and its date; which, by chance. */
export const matchPairs: SeveralFacts = (free, pool, dice) => {
  for (const way of dice.shuffled([matchPeople, matchMeanings, matchDates])) {
    const made = way(free, pool, dice)
    if (made) return made
  }
  return null
}

const matchPeople: SeveralFacts = (free, pool, dice) => {
  const byFact = new Map(pool.names.map((name) => [name.fact, name]))
  const people = free.flatMap((fact) => {
    const name = byFact.get(fact)
    if (name?.sort !== 'person') return []
    const right = replacedOnce(fact.statement, name.form, { zh: blank, en: blank })
    const isTold = !right || name.forms.some((form) => form.length > 1 && names(right, form))
    return isTold ? [] : [{ fact, card: name.card, left: name.form, right, forms: name.forms }]
  })
  const group = grouped(
    people,
    (a, b) => (isBySound(a.left.zh) === isBySound(b.left.zh) ? 1 : 0),
    (a, b) =>
      !mayBeOne(a.forms, b.forms) &&
      !a.forms.some((form) => names(b.right, form)) &&
      !b.forms.some((form) => names(a.right, form)),
    dice,
  )
  const prompt = {
    zh: `下面各句的“${blank}”是谁？把人物与句子配对。`,
    en: `Who is “${blank}” in each sentence? Match the people with the sentences.`,
  }
  return group && matched(prompt, group, dice)
}

const matchMeanings: SeveralFacts = (free, pool, dice) => {
  const terms = free.flatMap((fact) => {
    const card = pool.cardsOf.get(fact.id)?.find((one) => asksMeaning({ card: one, fact }))
    return card && fact.label
      ? [{ fact, card, left: sentence(fact.label), right: meaningIn(card.back) }]
      : []
  })
  const group = grouped(
    terms,
    (a, b) => overlapOf(a.right, b.right),
    (a, b) =>
      !mayMeanOne(a.right, b.right) &&
      !mayBeOne([a.left.zh], [b.left.zh]) &&
      !names(a.right, b.left.zh) &&
      !names(b.right, a.left.zh),
    dice,
  )
  const prompt = {
    zh: '把论文的用语与各自的意思配对。',
    en: 'Match each of the paper’s terms with what it means.',
  }
  return group && matched(prompt, group, dice)
}

const matchDates: SeveralFacts = (free, pool, dice) => {
  const dated = free.flatMap((fact) => {
    const { date, label } = fact
    if (!isPast(date, pool) || !label || tellsDate(label)) return []
    const [card] = cardsOf([{ fact }], pool, 'date')
    return card ? [{ fact, card, date, left: sentence(label), right: writtenDate(date) }] : []
  })
  const isDocument = ({ kind }: QuizFact) => kind === 'document'
  const group = grouped(
    dated,
    (a, b) =>
      (a.date.length === b.date.length ? 1 : 0) +
      (isDocument(a.fact) === isDocument(b.fact) ? 1 : 0),
    (a, b) => comparePartialDates(a.date, b.date) !== 0,
    dice,
  )
  const prompt = { zh: '把下列各事与日期配对。', en: 'Match each of these with its date.' }
  return group && matched(prompt, group, dice)
}

interface Pairing {
  readonly fact: QuizFact
  readonly card: QuizCard
  readonly left: Localized
  readonly right: Localized
}

function matched(prompt: Localized, pairs: readonly [Pairing, ...Pairing[]], dice: Dice): Match {
  const left = dice.shuffled(pairs)
  const others = dice.shuffled(pairs)
  const back = {
    zh: left.map((pair) => `${pair.left.zh}：${pair.right.zh}`).join('\n'),
    en: left.map((pair) => `${pair.left.en}: ${pair.right.en}`).join('\n'),
  }
  const asked = { prompt, back, points: left.length }
  const cards = left.map(({ card }) => card)
  return {
    type: 'match',
    ...askedOf(`match:${pairs[0].fact.id}`, asked, factsOf(pairs), cards),
    left: left.map((pair) => pair.left),
    others: others.map((pair) => pair.right),
    right: left.map((pair) => others.indexOf(pair)),
  }
}

/**
 * The first that finds company, and with it those that are nearest to it, by chance among twice as many as are wanted.
 * No two are of one event, and each goes with each.
 */
function grouped<T extends { readonly fact: QuizFact }>(
  all: readonly T[],
  nearness: (a: T, b: T) => number,
  goTogether: (a: T, b: T) => boolean,
  dice: Dice,
): [T, ...T[]] | null {
  for (const first of all) {
    const near = all
      .filter((other) => noteOf(other.fact) !== noteOf(first.fact) && goTogether(first, other))
      .map((other) => ({ other, near: nearness(first, other) }))
      .sort((a, b) => b.near - a.near)
      .map(({ other }) => other)
    const group: [T, ...T[]] = [first]
    const inTurn = [...dice.shuffled(near.slice(0, 2 * most)), ...near.slice(2 * most)]
    for (const one of inTurn) {
      const fits = group.every(
        (other) => noteOf(other.fact) !== noteOf(one.fact) && goTogether(other, one),
      )
      if (group.length < most && fits) group.push(one)
    }
    if (group.length >= fewest) return group
  }
  return null
}

/** The cards of some facts that ask for this, or the first of those that have none. */
function cardsOf(
  facts: readonly { readonly fact: QuizFact }[],
  pool: Pool,
  asks: string,
): QuizCard[] {
  return facts.flatMap(({ fact }) => {
    const cards = pool.cardsOf.get(fact.id) ?? []
    return cards.find((card) => card.asks === asks) ?? cards[0] ?? []
  })
}

const factsOf = <T extends { readonly fact: QuizFact }>([first, ...rest]: readonly [T, ...T[]]): [
  QuizFact,
  ...QuizFact[],
] => [first.fact, ...rest.map(({ fact }) => fact)]

const withDate = ({ label, date }: { label: Localized; date: string }): Localized => {
  const written = writtenDate(date)
  return { zh: `${label.zh}（${written.zh}）`, en: `${capitalised(label.en)} (${written.en})` }
}

/** Not a date that is still to come, whose place among others is no question. */
const isPast = (date: string | undefined, { latest = '' }: Pool): date is string =>
  date !== undefined && date <= latest

const tellsDate = ({ zh, en }: Localized) => /\d{4}|\d月/.test(zh) || /\d{4}/.test(en)

/** In days, the beginning of what is less precise. */
const dayOf = (date: string) => ordinal(date.padEnd(10, '-01'))
