import { diceOf } from './dice'
import { type Question, type QuestionType, questionTypes } from './question'

/** The versions of a sheet: neighbours in a room have different ones. */
export const versionLetters = ['A', 'B', 'C'] as const
export type VersionLetter = (typeof versionLetters)[number]

/** All questions of one type, printed under one instruction. */
export interface SheetPart {
  readonly type: QuestionType
  /** The number of its first question; numbers go on through the sheet. */
  readonly from: number
  /** As this version prints them: what they let choose from, in its order, and `right` by that order. */
  readonly questions: readonly Question[]
  readonly points: number
}

/** One version of a quiz on paper, from recognising to arguing. */
export interface SheetVersion {
  readonly letter: VersionLetter
  readonly parts: readonly SheetPart[]
  readonly points: number
}

/**
 * A version of these questions: the same in every version, in an order of its own within each type, each with its
 * options in an order of their own. Equal seeds and letters give equal versions.
 */
export function sheetOf(
  questions: readonly Question[],
  seed: string,
  letter: VersionLetter,
): SheetVersion {
  const parts: SheetPart[] = []
  let from = 1
  for (const type of questionTypes) {
    const ofType = questions.filter((question) => question.type === type)
    if (ofType.length === 0) continue
    const printed = orderOf(ofType.length, `${seed} ${letter} ${type}`).map((i) =>
      mixed(at(ofType, i), `${seed} ${letter}`),
    )
    parts.push({ type, from, questions: printed, points: pointsOf(printed) })
    from += printed.length
  }
  return { letter, parts, points: pointsOf(questions) }
}

/** `0` → A, `1` → B: how an option is named on paper and on the wall. */
export const optionLetter = (index: number): string => String.fromCharCode(65 + index)

/**
 * What stands on the paper of whoever is right, where that is letters or numbers: `B`; `A C`; the number in each box
 * from the top, `3 1 2`; what goes with each, `1 B · 2 A`. Null where it is words.
 */
export function answerMarks(question: Question): string | null {
  switch (question.type) {
    case 'single':
      return optionLetter(question.right)
    case 'multiple':
      return question.right.map(optionLetter).join(' ')
    case 'order':
      return question.items.map((_, i) => question.right.indexOf(i) + 1).join(' ')
    case 'match':
      return question.right.map((other, i) => `${i + 1} ${optionLetter(other)}`).join(' · ')
    default:
      return null
  }
}

const pointsOf = (questions: readonly Question[]): number =>
  questions.reduce((sum, { points }) => sum + points, 0)

/** The question with what it lets choose from in another order. */
function mixed(question: Question, seed: string): Question {
  const own = `${seed} ${question.id}`
  switch (question.type) {
    case 'single': {
      const order = orderOf(question.options.length, own)
      const options = order.map((i) => at(question.options, i))
      return { ...question, options, right: order.indexOf(question.right) }
    }
    case 'multiple': {
      const order = orderOf(question.options.length, own)
      const right = question.right.map((i) => order.indexOf(i)).sort((a, b) => a - b)
      return { ...question, options: order.map((i) => at(question.options, i)), right }
    }
    case 'order': {
      const order = unlike(question.right, orderOf(question.items.length, own))
      const right = question.right.map((i) => order.indexOf(i))
      return { ...question, items: order.map((i) => at(question.items, i)), right }
    }
    case 'match': {
      const lefts = orderOf(question.left.length, `${own} left`)
      const partners = lefts.map((i) => at(question.right, i))
      const others = unlike(partners, orderOf(question.others.length, own))
      return {
        ...question,
        left: lefts.map((i) => at(question.left, i)),
        others: others.map((i) => at(question.others, i)),
        right: partners.map((i) => others.indexOf(i)),
      }
    }
    default:
      return question
  }
}

/** The indices below `n` in an order that follows from the seed alone. */
const orderOf = (n: number, seed: string): number[] =>
  diceOf(seed).shuffled(Array.from({ length: n }, (_, i) => i))

/** An order that does not give the answer away: turned by one where it is the right one. */
function unlike(right: readonly number[], order: readonly number[]): readonly number[] {
  const isRight = order.every((i, place) => i === right[place])
  return isRight ? [...order.slice(1), ...order.slice(0, 1)] : order
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new RangeError(`${index} is not in a list of ${list.length}`)
  return item
}
