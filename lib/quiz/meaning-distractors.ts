import { capitalised } from '../cards/capitalised'
import type { Localized } from '../cards/deck-file'
import { areOfOneEvent } from './draft'
import { mayBeOne } from './name-choice'
import { names } from './name-distractors'
import type { Pair, Pool } from './pool'
import type { QuizFact } from './quiz-content'
import { overlapOf } from './text-overlap'
import type { WrongAnswer } from './wrong-answers'

/** Whether two meanings might be one in other words, or one term serve for both. */
export const mayMeanOne = (a: Localized, b: Localized): boolean => overlapOf(a, b) >= 0.35

/** Whether a card asks what its fact's term means, in an answer that can be read without the question. */
export function asksMeaning({ card, fact }: Pair): boolean {
  return (
    card.asks === 'meaning' &&
    card.answer.type === 'text' &&
    fact.label !== undefined &&
    /指什么|什么意思|说的是什么/.test(card.front.zh) &&
    !/^(?:\S+ ){0,4}(?:they|it|them)\b|^That in which/i.test(meaningIn(card.back).en)
  )
}

/** A meaning as one of several options has it: without the remark that the paper does not define it. */
export function meaningIn({ zh, en }: Localized): Localized {
  const meant = zh
    .replace(/^论文[^；，。]*定义[；，。](?:从[^，]*看，)?/u, '')
    .replace(/^(?:指|是)(?!的)/u, '')
  const said = en.replace(/^The paper [^;,.]*define[^;,.]*[;,.] (?:from [^,]*, )?/u, '')
  return { zh: meant, en: capitalised(said) }
}

/**
 * What other terms mean, as wrong answers to what this one means, the nearest first. None that names the term, or that
 * might say the same.
 */
export function nearMeanings({ card, fact }: Pair, pool: Pool): WrongAnswer[] {
  return pool.pairs
    .filter(
      (other) =>
        asksMeaning(other) &&
        !areOfOneEvent(other.fact, fact) &&
        !isOfLabel(other.fact, fact.label) &&
        !tellsTerm(other.card.back, fact.label) &&
        !mayMeanOne(meaningIn(other.card.back), meaningIn(card.back)),
    )
    .map((other) => ({ back: other.card.back, near: overlapOf(other.card.back, card.back) }))
    .sort((a, b) => b.near - a.near)
    .map(({ back }) => ({ form: meaningIn(back), forms: [back.zh, back.en] }))
}

/** Whether one term is part of the other, as a wide quasi-alliance is a quasi-alliance. */
const isOfLabel = ({ label }: QuizFact, other: Localized | undefined) =>
  label !== undefined && other !== undefined && mayBeOne([label.zh], [other.zh])

const tellsTerm = (text: Localized, label: Localized | undefined) =>
  label !== undefined && (names(text, label.zh) || names(text, label.en))
