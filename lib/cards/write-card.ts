import { formatDate } from '../facts/format-date'
import { readPartialDate } from '../facts/partial-date'
import { askClaim, askGrounds, askLimit } from './argument-questions'
import { readCloze } from './cloze'
import type { Answer, Localized } from './deck-file'
import type { CardSource, FactSource } from './deck-source'
import { askFirst, type Dated } from './order-question'
import { writtenBack } from './written-back'

/** A card with both sides and an answer, or what its source lacks for that. */
export type WrittenCard =
  | {
      readonly ok: true
      readonly front: Localized
      readonly back: Localized
      readonly answer: Answer
    }
  | {
      readonly ok: false
      readonly field: 'front' | 'cloze' | 'against' | 'back' | 'answer' | null
      readonly reason: string
      readonly remedy: string
    }

/** The parts of a card that could be told so far. */
interface Draft {
  readonly front: Localized
  readonly back?: Localized | undefined
  readonly answer?: Answer | undefined
}

type Fault = Extract<WrittenCard, { ok: false }>
const fault = (field: Fault['field'], reason: string, remedy: string): Fault => ({
  ok: false,
  field,
  reason,
  remedy,
})

/**
 * Makes a card of the source whole. What its author wrote stands; what was left out is written from the fact: the
 * question from its date and label, its term, its argument, a cloze or another fact to come before; the back from the
 * answer.
 * @param factOf the fact of an id, for questions that set two facts against each other
 */
export function writeCard(
  fact: FactSource,
  template: string,
  card: CardSource,
  factOf: (id: string) => FactSource | undefined,
): WrittenCard {
  const draft = draftOf(fact, template, card, factOf)
  if ('ok' in draft) return draft
  const answer = card.answer ?? draft.answer
  if (!answer) {
    return fault(null, `the card "${template}" has no answer`, 'write answer: { type: … }')
  }
  const back = card.back ?? draft.back ?? writtenBack(answer)
  if (!back) {
    return fault(
      null,
      `the card "${template}" has no back`,
      'write back: {zh, en}; only a date, money, a bare number, % or a list is written for you',
    )
  }
  return { ok: true, front: draft.front, back, answer }
}

function draftOf(
  fact: FactSource,
  template: string,
  card: CardSource,
  factOf: (id: string) => FactSource | undefined,
): Draft | Fault {
  const questions = [card.front, card.cloze, card.against].filter((question) => question)
  if (questions.length > 1) {
    return fault('front', `the card "${template}" asks twice`, 'keep one of: front, cloze, against')
  }
  if (card.front) return { front: card.front }
  if (card.cloze) return draftCloze(card.cloze)
  if (card.against) return draftOrder(fact, card.against, factOf)
  return draftFromFact(fact, template, card)
}

function draftCloze(sentence: Localized): Draft | Fault {
  const cloze = readCloze(sentence)
  if (!cloze) {
    return fault(
      'cloze',
      'a cloze has exactly one {{gap}} in each language',
      'mark the words asked for as {{words}}',
    )
  }
  return { ...cloze, answer: { type: 'name', value: cloze.back.zh, also: [cloze.back.en] } }
}

function draftOrder(
  fact: FactSource,
  against: string,
  factOf: (id: string) => FactSource | undefined,
): Draft | Fault {
  const other = factOf(against)
  if (!other) return fault('against', `there is no fact "${against}"`, 'name a fact of this paper')
  const [a, b] = [datedOf(fact), datedOf(other)]
  if (!a || !b) {
    const lacking = a ? other : fact
    return fault('against', `"${lacking.id}" lacks a date or a label`, 'give it both')
  }
  return (
    askFirst(a, b) ??
    fault('against', `neither ${a.date} nor ${b.date} is clearly first`, 'choose another fact')
  )
}

function datedOf({ id, date, label }: FactSource): Dated | null {
  return date && label ? { id, date, label } : null
}

const text: Answer = { type: 'text' }

/** The question that a fact's own fields make for what the card asks. */
function draftFromFact(fact: FactSource, template: string, card: CardSource): Draft | Fault {
  const { argument, date, label } = fact
  if (card.asks === 'date' && date && label) return askDate(date, label)
  if (card.asks === 'meaning' && label) {
    const front = {
      zh: `论文说的“${label.zh}”指什么？`,
      en: `What does the paper mean by “${label.en}”?`,
    }
    return { front, answer: text }
  }
  if (card.asks === 'grounds' && argument) return { ...askGrounds(argument), answer: text }
  if (card.asks === 'claim' && argument) return { ...askClaim(argument), answer: text }
  const limit = card.asks === 'limit' && argument && askLimit(argument)
  if (limit) return { ...limit, answer: text }
  const needs: Partial<Record<CardSource['asks'], string>> = {
    date: 'date and label',
    meaning: 'label',
    grounds: 'argument',
    claim: 'argument',
    limit: 'argument with a limit',
    first: 'card the field against',
  }
  const need = needs[card.asks]
  return fault(
    null,
    `the card "${template}" has no question`,
    need ? `write front: {zh, en}, or give the fact its ${need}` : 'write front: {zh, en}',
  )
}

function askDate(value: string, label: Localized): Draft {
  const date = readPartialDate(value)
  const [zh, en] = date?.day
    ? ['哪一天', 'On what day']
    : date?.month
      ? ['哪年哪月', 'In which month and year']
      : ['哪一年', 'In which year']
  return {
    front: { zh: `${label.zh}是在${zh}？`, en: `${en} was ${label.en}?` },
    back: { zh: formatDate(value, 'zh'), en: formatDate(value, 'en') },
    answer: { type: 'date', value },
  }
}
