import type { CardId, FactId } from '../cards/card-id'
import { imagineReview, lotsOf } from './imagined-review'
import { retrievabilityOf } from './replay'
import { planSeminar, type SeminarCard, type SeminarRules } from './seminar'
import type { Seminar } from './seminar-date'
import { type StudyDay, studyDay } from './units'

type RulesOf<C> = (card: C) => SeminarRules

/** Which cards a day shows, told from how they stand when it begins. */
export type Program<C> = (cards: readonly C[], day: StudyDay) => ReadonlySet<CardId>

/** What an imagined person was shown on a day. */
export interface RehearsedDay {
  readonly day: StudyDay
  readonly reviews: number
  readonly fresh: number
}

export interface Rehearsal<C> {
  readonly days: readonly RehearsedDay[]
  /** The cards as they stand when the date begins. */
  readonly cards: readonly C[]
}

/**
 * The days from `today` to the day before `date` as an imagined person lives them who studies by a program: what each
 * day shows, and how the cards stand in the end. Whom they are is decided by the seed.
 * @param cards as they stood when `today` began
 * @param done what became of the cards that were studied today already
 */
export function rehearse<C extends SeminarCard>(
  cards: readonly C[],
  program: Program<C>,
  {
    today,
    date,
    seed,
  }: { readonly today: StudyDay; readonly date: StudyDay; readonly seed: string },
  rulesOf: RulesOf<C>,
  done: ReadonlyMap<CardId, C> = new Map(),
): Rehearsal<C> {
  const days: RehearsedDay[] = []
  let now = cards
  for (let day = today; day < date; day = studyDay(day + 1)) {
    const shown = program(now, day)
    let reviews = 0
    let fresh = 0
    now = now.map((card) => {
      const real = day === today ? done.get(card.cardId) : undefined
      if (!real && !shown.has(card.cardId)) return card
      if (card.phase === 'new') fresh += 1
      else reviews += 1
      // A card that is still in its steps goes through them today.
      if (real && real.dueAt === null) return real
      const lot = lotsOf(seed, card.cardId, card.reps)
      const { parameters } = rulesOf(card)
      return { ...card, ...imagineReview(card, card.cardId, day, lot, parameters).state }
    })
    days.push({ day, reviews, fresh })
  }
  return { days, cards: now }
}

/** FSRS as it is: what is due, and new cards up to a limit. */
export const plainProgram =
  <C extends SeminarCard>(newPerDay: number, rulesOf: RulesOf<C>): Program<C> =>
  (cards, day) => {
    const shown = dueOn(cards, day, rulesOf)
    const begun = shown.ids.size + newPerDay
    for (const card of cards.filter(({ phase }) => phase === 'new').sort(byPosition)) {
      if (shown.ids.size >= begun) break
      shown.admit(card)
    }
    return shown.ids
  }

/** What is due, and what the plan of that day shows beside it. */
export const seminarProgram =
  <C extends SeminarCard>(seminar: Seminar, rulesOf: RulesOf<C>): Program<C> =>
  (cards, day) => {
    const { ids } = dueOn(cards, day, rulesOf)
    const [plan] = planSeminar(cards, seminar, day, rulesOf)
    for (const cardId of plan ? [...plan.fresh, ...plan.ahead] : []) ids.add(cardId)
    return ids
  }

/** The chance that a card is known on a day: 0 for one that was not begun. */
export const recallOf = <C extends SeminarCard>(
  card: C,
  day: StudyDay,
  rulesOf: RulesOf<C>,
): number => retrievabilityOf(card, day, rulesOf(card).parameters) ?? 0

/** The cards due on a day, of siblings one. */
function dueOn<C extends SeminarCard>(cards: readonly C[], day: StudyDay, rulesOf: RulesOf<C>) {
  const ids = new Set<CardId>()
  const notes = new Set<FactId>()
  const admit = (card: C) => {
    if (notes.has(card.note) && rulesOf(card).burySiblings) return
    ids.add(card.cardId)
    notes.add(card.note)
  }
  const due = cards.filter(({ phase, dueDay }) => phase !== 'new' && (dueDay ?? day) <= day)
  for (const card of due.sort((a, b) => Number(a.dueDay) - Number(b.dueDay))) admit(card)
  return { ids, admit }
}

const byPosition = (a: SeminarCard, b: SeminarCard): number => a.position - b.position
