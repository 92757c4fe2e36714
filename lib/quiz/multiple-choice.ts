import type { Localized } from '../cards/deck-file'
import { writtenList } from '../cards/written-list'
import type { Dice } from './dice'
import { areOfOneEvent, askedOf, type Draft, sentence, toldOf } from './draft'
import { drawOptions } from './draw-options'
import { distinct } from './name-choice'
import { isSubject, names } from './name-distractors'
import { once } from './once'
import type { Named, Pair, Pool } from './pool'
import type { MultipleChoice, Question } from './question'
import type { QuizFact } from './quiz-content'
import { overlapOf } from './text-overlap'
import type { WrongAnswer } from './wrong-answers'

/** So many wrong options beside the right ones: two are right of five, three of six, four of six. */
const wrongBeside = (right: number) => (right < 4 ? 3 : 2)
/** Grounds or claims that share so much may be one in other words. */
const alike = 0.4
/** A ground that shares so much with a claim may well speak for it. */
const akin = 0.25

/**
 * Multiple choice from a list of countries, of which others are at hand. Not from lists of phrases, to which many another
 * phrase of the paper might belong.
 */
export function multipleOfList({ card, fact }: Pair, pool: Pool): Draft | null {
  const { answer } = card
  if (answer.type !== 'list') return null
  // A question for an order is not answered by picking.
  if (/依次|先后/.test(card.front.zh)) return null
  if (pool.nameOf.get(card.id)?.sort !== 'country') return null
  const told = toldOf(fact, pool.cardsOf.get(fact.id) ?? [])
  const wrong = once(() => {
    const others = pool.names
      .filter((name) => name.sort === 'country' && !isSubject(name, pool))
      .filter(({ forms }) => !forms.some((form) => told.some((text) => names(text, form))))
    // France is taken for one of Britain and Germany sooner than New Zealand is, as the paper's other lists show.
    return distinct(others)
      .map((one) => ({ one, beside: listsWith([one.form, ...answer.items], pool).length }))
      .sort((a, b) => b.beside - a.beside)
      .slice(0, wrongBeside(answer.items.length) + 2)
      .map(({ one }) => one)
  })
  return draftOf(`multiple:${card.id}`, { card, fact }, card.front, card.back, answer.items, wrong)
}

/** The lists that have the first of some countries, and any of the others. */
function listsWith([first, ...others]: readonly Localized[], pool: Pool): Named[] {
  const isIn = (list: Named, one: Localized | undefined) =>
    pool.names.some(({ card, form }) => card.id === list.card.id && form.zh === one?.zh)
  return pool.names.filter(
    (list) =>
      list.card.answer.type === 'list' &&
      list.form.zh === first?.zh &&
      others.some((one) => isIn(list, one)),
  )
}

/**
 * Multiple choice from an argument: which of these are grounds that it gives? The wrong ones are grounds of arguments in
 * another part of the paper, for other claims, in other words.
 */
export function multipleOfGrounds({ card, fact }: Pair, pool: Pool): Draft | null {
  const { argument } = fact
  if (card.asks !== 'grounds' || !argument || argument.by || argument.grounds.length < 2)
    return null
  const { claim, grounds } = argument
  if (grounds.length > 4 || partOf(fact) === null || grounds.some(leansOn)) return null
  const wrong = once(() =>
    groundsIn(pool)
      .filter((other) => partOf(other.fact) !== partOf(fact) && !areOfOneEvent(other.fact, fact))
      .filter((other) => overlapOf(other.claim, claim) < alike)
      .filter(({ form }) => grounds.every((one) => overlapOf(form, one) < alike))
      .filter(({ form }) => overlapOf(form, claim) < akin)
      .sort((a, b) => overlapOf(b.form, claim) - overlapOf(a.form, claim)),
  )
  const prompt = {
    zh: `作者认为：${claim.zh}。下列各项中，哪些是文中为此举出的依据？`,
    en: `According to the authors, ${claim.en}. Which of these does the paper give as grounds for it?`,
  }
  const id = `multiple:${card.id}`
  const right = grounds.map(sentence)
  return draftOf(id, { card, fact }, prompt, writtenList(right, true), right, wrong)
}

interface Ground extends WrongAnswer {
  readonly fact: QuizFact
  readonly claim: Localized
}

const known = new WeakMap<Pool, readonly Ground[]>()

/** All grounds of the authors' arguments that can be read alone, each once. */
function groundsIn(pool: Pool): readonly Ground[] {
  const before = known.get(pool)
  if (before) return before
  const all = pool.facts.flatMap((fact) => {
    const { argument } = fact
    if (!argument || argument.by || partOf(fact) === null) return []
    return argument.grounds.filter(standsAlone).map((form) => ({
      form: sentence(form),
      forms: [form.zh, form.en],
      fact,
      claim: argument.claim,
    }))
  })
  const grounds = distinct(all)
  known.set(pool, grounds)
  return grounds
}

/** The part of the paper that a fact stands in; null in the abstract and the introduction, which speak of all parts. */
const partOf = ({ locus }: QuizFact): string | null =>
  /^[一二三四五六七八九十]/.exec(locus.section ?? '')?.[0] ?? null

/** What begins with somebody or something said before, or speaks of the paper instead of its matter. */
const leansOn = ({ zh, en }: Localized): boolean =>
  /^[他她它其这该两]|第.重|作者|论文|[一二三](?:节|\()/.test(zh) ||
  /^(?:it|its|he|she|they|both)\b/i.test(en)

/** What can be read beside any claim. */
const standsAlone = (ground: Localized): boolean =>
  !leansOn(ground) &&
  !/这|该|随后|由此|因而|那时|^从.*看|^在.*上，/.test(ground.zh) &&
  !/\b(?:it|its|they|their|them|he|his|thus|thereby|then|that area)\b/i.test(ground.en)

function draftOf(
  id: string,
  { card, fact }: Pair,
  prompt: Localized,
  back: Localized,
  right: readonly Localized[],
  wrong: () => readonly WrongAnswer[],
): Draft {
  const count = wrongBeside(right.length)
  const make = (dice: Dice): Question | null => {
    const [like] = dice.shuffled(right)
    if (!like) return null
    const some = dice.shuffled(wrong().slice(0, 4 * count))
    const drawn = drawOptions(prompt, like, some, count, dice)
    if (!drawn) return null
    const options = dice.shuffled([...right, ...drawn.map(({ form }) => form)])
    const indices = options.flatMap((option, index) => (right.includes(option) ? [index] : []))
    const common = askedOf(id, { prompt, back, points: right.length }, [fact], [card])
    return { type: 'multiple', ...common, options, right: indices } satisfies MultipleChoice
  }
  return { id, type: 'multiple', fact, make }
}
