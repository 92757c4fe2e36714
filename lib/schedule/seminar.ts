import type { CardId, FactId } from '../cards/card-id'
import type { CardState, MemoryState } from './card-state'
import { hash32 } from './hash'
import { modelFor } from './model'
import type { Parameters } from './parameters'
import { byPosition, byText } from './queue'
import { Good } from './review'
import type { Seminar } from './seminar-date'
import { elapsedDaysAt } from './transition'
import { type StudyDay, studyDay } from './units'

/** What a plan must know of a card. */
export interface SeminarCard extends CardState {
  readonly cardId: CardId
  /** Cards of one note are siblings: one gives the other away. */
  readonly note: FactId
  readonly position: number
}

/** By what a card is studied. */
export interface SeminarRules {
  readonly parameters: Parameters
  readonly burySiblings: boolean
}

/** What a plan shows on one day, beside what is due by then. */
export interface SeminarDay {
  readonly day: StudyDay
  /** Cards that will be due, as far as can be foreseen, with those in learning. */
  readonly due: number
  /** New cards. */
  readonly fresh: readonly CardId[]
  /** Cards that would be due only later. */
  readonly ahead: readonly CardId[]
}

/**
 * New cards are begun in this share of the days that are left. As that is asked anew each day, they become fewer
 * towards the date, while the reviews of those begun become more. Found by simulation (`npm run bench -- seminar`):
 * later is too late for them to be firm, earlier costs reviews that the date does not need.
 */
const freshShare = 1 / 2

/**
 * What is to be shown from `today` to the day before the seminar, so that every card is begun and none is below the
 * goal on the date, as far as the daily limit lets it. No days on the date and after it.
 *
 * Each card is followed to the date as if it were always recalled, and shown when it is due on the way. New cards are
 * begun in their author's order, so that the days of the first half are as full as each other. A card that would then be below the goal on the date
 * is shown once more: on the lightest of the days that are late enough for the goal, or, where these are full, on the
 * last one before them that has room. Those with the fewest such days choose first. Siblings share a day only where
 * there is no other for them: an event may have more cards than there are days.
 *
 * Memory and due days are left as FSRS has them: the plan only shows a card before it is due. Make it of how the cards
 * stood when `today` began, so that doing what it says does not change what it says. Equal inputs give equal plans.
 */
export function planSeminar<C extends SeminarCard>(
  cards: readonly C[],
  seminar: Seminar,
  today: StudyDay,
  rulesOf: (card: C) => SeminarRules,
): SeminarDay[] {
  const { date, goal, dailyLimit } = seminar
  const days = Array.from({ length: Math.max(0, date - today) }, (_, i) => new DayPlan(today + i))
  if (days.length === 0) return []

  const hasRoom = ({ count }: DayPlan) => count < dailyLimit
  const isApart = (day: DayPlan, card: C) =>
    !rulesOf(card).burySiblings || !day.notes.has(card.note)

  /** Shows a card on each day on which it is due before the date, the next time on `dueDay`. */
  const follow = (begun: Course<C>, dueDay: number): Course<C> => {
    const { card, parameters } = begun
    const model = modelFor(parameters)
    let { memory, lastDay } = begun
    for (let due = Math.max(dueDay, today); due < date; ) {
      memory = model.next(memory, due - lastDay, Good)
      lastDay = due
      const day = days[due - today] as DayPlan
      day.due += 1
      day.notes.add(card.note)
      due += intervalOf(memory, parameters)
    }
    return { card, parameters, memory, lastDay }
  }

  const courses: Course<C>[] = []
  for (const card of cards) {
    const { memory } = card
    if (memory === null) continue
    const lastDay = today - elapsedDaysAt(card, today)
    const { parameters } = rulesOf(card)
    courses.push(follow({ card, parameters, memory, lastDay }, card.dueDay ?? today))
  }

  let fresh = cards.filter((card) => card.phase === 'new').sort(byPosition)
  const shares = sharesOf(days, fresh, dailyLimit, rulesOf)
  const learnedBy = oncePerParameters(learned)
  let owed = 0
  for (const [i, day] of days.entries()) {
    owed += shares[i] ?? 0
    for (const fits of [isApart, () => true]) {
      fresh = fresh.filter((card) => {
        if (owed === 0 || !hasRoom(day) || !fits(day, card)) return true
        owed -= 1
        day.fresh.push(card.cardId)
        day.notes.add(card.note)
        const { parameters } = rulesOf(card)
        const memory = learnedBy(parameters)
        const begun = { card, parameters, memory, lastDay: day.day }
        courses.push(follow(begun, day.day + intervalOf(memory, parameters)))
        return false
      })
    }
  }

  const wanting = courses
    .filter((course) => recallOn(date, course) < goal)
    .map((course) => ({ ...course, from: firstDayFor(course, seminar, today) }))
    .sort((a, b) => b.from - a.from || byLot(a.card, b.card))
  for (const { card, lastDay, from } of wanting) {
    const day = dayFor(days, Math.max(0, lastDay + 1 - today), from - today, (day) =>
      hasRoom(day) ? (isApart(day, card) ? 'apart' : 'beside') : 'full',
    )
    day?.ahead.push(card.cardId)
    day?.notes.add(card.note)
  }
  return days.map(({ day, due, fresh, ahead }) => ({ day: studyDay(day), due, fresh, ahead }))
}

class DayPlan {
  due = 0
  readonly fresh: CardId[] = []
  readonly ahead: CardId[] = []
  readonly notes = new Set<FactId>()
  constructor(readonly day: number) {}
  get count(): number {
    return this.due + this.fresh.length + this.ahead.length
  }
}

/**
 * The lightest day from `from` on, of equal ones the latest, and one without a sibling if there is any; where all of
 * these are full, the latest before them down to `least`.
 */
function dayFor(
  days: readonly DayPlan[],
  least: number,
  from: number,
  stateOf: (day: DayPlan) => 'apart' | 'beside' | 'full',
): DayPlan | undefined {
  let best: DayPlan | undefined
  let isBestApart = false
  for (let i = days.length - 1; i >= least; i--) {
    const day = days[i] as DayPlan
    if (i < from && best) break
    const state = stateOf(day)
    if (state === 'full') continue
    const isApart = state === 'apart'
    const isBetter = isApart === isBestApart ? day.count < Number(best?.count) : isApart
    if (!best || isBetter) {
      best = day
      isBestApart = isApart
    }
  }
  return best
}

/**
 * How many new cards each day begins: one after another takes the lightest of the days that are in time, counted with
 * the reviews that those before it will bring, and where these are full the first that is not.
 */
function sharesOf<C extends SeminarCard>(
  days: readonly DayPlan[],
  fresh: readonly C[],
  dailyLimit: number,
  rulesOf: (card: C) => SeminarRules,
): number[] {
  const loads = days.map(({ count }) => count)
  const shares = days.map(() => 0)
  const inTime = Math.ceil(days.length * freshShare)
  const shownOn = oncePerParameters((parameters) => daysRecalled(parameters, days.length))
  for (const card of fresh) {
    let best = -1
    for (const [i, load] of loads.entries()) {
      if (load >= dailyLimit || (i >= inTime && best >= 0)) continue
      if (best < 0 || load < Number(loads[best])) best = i
    }
    if (best < 0) break
    shares[best] = Number(shares[best]) + 1
    for (const later of shownOn(rulesOf(card).parameters)) {
      const at = best + later
      if (at >= days.length) break
      loads[at] = Number(loads[at]) + 1
    }
  }
  return shares
}

/** How many days after it is begun a new card that is always recalled is shown, from 0 on and below `end`. */
function daysRecalled(parameters: Parameters, end: number): readonly number[] {
  const shown: number[] = []
  let memory = learned(parameters)
  for (let at = 0; at < end; ) {
    shown.push(at)
    const interval = intervalOf(memory, parameters)
    memory = modelFor(parameters).next(memory, interval, Good)
    at += interval
  }
  return shown
}

/** A function of parameters that works out each once, since few parameters rule many cards. */
function oncePerParameters<T extends object>(
  read: (parameters: Parameters) => T,
): (parameters: Parameters) => T {
  const known = new Map<Parameters, T>()
  return (parameters) => {
    const before = known.get(parameters)
    if (before !== undefined) return before
    const now = read(parameters)
    known.set(parameters, now)
    return now
  }
}

/** A card as it will stand after the last time it is shown, so far. */
interface Course<C extends SeminarCard> {
  readonly card: C
  readonly parameters: Parameters
  readonly memory: MemoryState
  readonly lastDay: number
}

const recallOn = <C extends SeminarCard>(date: number, course: Course<C>): number =>
  modelFor(course.parameters).retrievability(course.memory, date - course.lastDay)

/** The first day on which one more recall brings a card to the goal on the date; where no day does, the last one. */
function firstDayFor<C extends SeminarCard>(
  { memory, lastDay, parameters }: Course<C>,
  { date, goal }: Seminar,
  today: StudyDay,
): number {
  const model = modelFor(parameters)
  let first = Math.max(today, lastDay + 1)
  let last = date - 1
  while (first < last) {
    const middle = Math.floor((first + last) / 2)
    const recalled = model.next(memory, middle - lastDay, Good)
    if (model.retrievability(recalled, date - middle) >= goal) last = middle
    else first = middle + 1
  }
  return last
}

/** Memory after a new card has gone through its steps with Good. */
function learned(parameters: Parameters): MemoryState {
  const model = modelFor(parameters)
  let memory = model.next(null, 0, Good)
  for (let step = 1; step < parameters.learningStepsMs.length; step++) {
    memory = model.next(memory, 0, Good)
  }
  return memory
}

const intervalOf = (memory: MemoryState, parameters: Parameters): number =>
  modelFor(parameters).intervalDays(
    memory,
    parameters.desiredRetention,
    parameters.maximumIntervalDays,
  )

const byLot = (a: SeminarCard, b: SeminarCard): number =>
  hash32(a.cardId) - hash32(b.cardId) || byText(a.cardId, b.cardId)
