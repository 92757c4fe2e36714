import { cardIdOf, factOfCard } from '@/lib/cards/card-id'
import { parametersUnder } from '@/lib/schedule/options'
import {
  type Program,
  plainProgram,
  type Rehearsal,
  recallOf,
  rehearse,
  seminarProgram,
} from '@/lib/schedule/rehearsal'
import type { SeminarCard } from '@/lib/schedule/seminar'
import { defaultGoal } from '@/lib/schedule/seminar-options'
import { newCardState } from '@/lib/schedule/transition'
import { type StudyDay, studyDay } from '@/lib/schedule/units'

const people = 30
const cards = 250
const newPerDay = 20
const dailyLimit = 80
const rules = { parameters: parametersUnder({}), burySiblings: true }
const rulesOf = () => rules

/**
 * What a seminar's plan is worth: imagined people, whose memory is as FSRS says, study a deck until a date, by the plan
 * and by plain FSRS. Once plain FSRS is given as many cards each day as the plan shows on it, to the card, and studies
 * ahead where less is due; once it is left as it is, and says how many reviews that takes.
 */
export function printSeminar(): void {
  console.log(
    `\nMean predicted recall of ${cards} cards on the day of a seminar, ${people} imagined people; ± is the standard deviation between them`,
  )
  printCase('all new, 14 days', 14, 0)
  printCase('all new, 30 days', 30, 0)
  printCase('all new, 60 days', 60, 0)
  printCase('studied for 30 days, 14 days', 14, 30)
  printCase('studied for 90 days, 30 days', 30, 90)
}

interface Outcome {
  readonly recall: number
  readonly reviews: number
}

function printCase(name: string, days: number, before: number): void {
  const today = studyDay(before)
  const date = studyDay(before + days)
  const goals = [defaultGoal, 0.9]
  const plain: Outcome[] = []
  const outcomes = goals.map(() => ({ plan: [] as Outcome[], same: [] as Outcome[] }))
  for (let person = 0; person < people; person++) {
    const seed = `person ${person}`
    const begun = rehearse(
      newCards,
      plainProgram(newPerDay, rulesOf),
      { today: studyDay(0), date: today, seed },
      rulesOf,
    ).cards
    const study = (program: Program<SeminarCard>) =>
      rehearse(begun, program, { today, date, seed }, rulesOf)
    plain.push(outcomeOf(begun, study(plainProgram(newPerDay, rulesOf)), date))
    for (const [i, goal] of goals.entries()) {
      const planned = study(seminarProgram({ date, goal, dailyLimit }, rulesOf))
      outcomes[i]?.plan.push(outcomeOf(begun, planned, date))
      outcomes[i]?.same.push(outcomeOf(begun, study(asManyAs(planned)), date))
    }
  }
  console.log(`  ${name}`)
  console.log(`    plain FSRS, ${newPerDay} new a day: ${row(plain)}`)
  for (const [i, goal] of goals.entries()) {
    const { plan = [], same = [] } = outcomes[i] ?? {}
    console.log(`    plan with the goal ${goal}:      ${row(plan)}`)
    console.log(`      against plain FSRS as it is:             ${difference(plan, plain)}`)
    console.log(`      against it with the same number of cards: ${difference(plan, same)}`)
  }
}

const newCards: readonly SeminarCard[] = Array.from({ length: cards }, (_, n) => {
  const cardId = cardIdOf('bench', `fact-${n}#what`)
  return { ...newCardState, cardId, note: factOfCard(cardId), position: n }
})

/** Plain FSRS held to another one's number of cards each day: what is due, new cards, and then what is due next. */
function asManyAs({ days }: Rehearsal<SeminarCard>): Program<SeminarCard> {
  return (cards, day) => {
    const { reviews = 0, fresh = 0 } = days.find((one) => one.day === day) ?? {}
    const rank = ({ dueDay }: SeminarCard) => (dueDay === null ? day + 0.5 : Number(dueDay))
    const inOrder = [...cards].sort((a, b) => rank(a) - rank(b) || a.position - b.position)
    return new Set(inOrder.slice(0, reviews + fresh).map(({ cardId }) => cardId))
  }
}

function outcomeOf(
  before: readonly SeminarCard[],
  { cards }: Rehearsal<SeminarCard>,
  date: StudyDay,
): Outcome {
  const reps = (all: readonly SeminarCard[]) => sum(all.map((card) => card.reps))
  return {
    recall: mean(cards.map((card) => recallOf(card, date, rulesOf))),
    reviews: reps(cards) - reps(before),
  }
}

function row(outcomes: readonly Outcome[]): string {
  const recalls = outcomes.map(({ recall }) => 100 * recall)
  const reviews = mean(outcomes.map(({ reviews }) => reviews))
  return `${mean(recalls).toFixed(1)} % ± ${deviation(recalls).toFixed(1)}, ${reviews.toFixed(0)} reviews`
}

/** Between the same people, so that what they are by themselves falls out. */
function difference(ours: readonly Outcome[], theirs: readonly Outcome[]): string {
  const points = ours.map(({ recall }, i) => 100 * (recall - Number(theirs[i]?.recall)))
  const reviews = ours.map(({ reviews }, i) => reviews - Number(theirs[i]?.reviews))
  const better = points.filter((point) => point > 0).length
  return `${signed(mean(points), 2)} points ± ${deviation(points).toFixed(2)}, better for ${better} of ${people}; ${signed(mean(reviews), 0)} reviews`
}

const signed = (n: number, digits: number) => `${n < 0 ? '−' : '+'}${Math.abs(n).toFixed(digits)}`
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
const mean = (values: readonly number[]) => sum(values) / values.length
const deviation = (values: readonly number[]) => {
  const middle = mean(values)
  return Math.sqrt(sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1))
}
