import { plainProgram, recallOf, rehearse, seminarProgram } from './rehearsal'
import type { SeminarCard, SeminarRules } from './seminar'
import type { Seminar } from './seminar-date'
import type { StudyDay } from './units'

/** A number as it will be without the plan, and with it. */
export interface Beside {
  readonly plain: number
  readonly planned: number
}

/** What a seminar's plan comes to, as one imagined person lives it: see `rehearse`. */
export interface SeminarOutlook {
  readonly seminar: Seminar
  readonly cards: number
  /** Cards shown on each day until the date, new ones too. */
  readonly days: readonly (Beside & { readonly day: StudyDay })[]
  /** The mean chance of recall on the date, 0 to 1. */
  readonly recall: Beside
  /** Cards that are not begun by then. */
  readonly unbegun: Beside
  /** The mean chance of recall in each section, in the order of the paper. */
  readonly sections: readonly (Beside & { readonly section: string; readonly cards: number })[]
}

/** Where in its paper a card stands. */
export interface CardPlace {
  readonly section?: string | undefined
  readonly page?: number | undefined
}

/** A seminar that may leave it to the plan how many cards a day it takes. */
export type WantedSeminar = Omit<Seminar, 'dailyLimit'> & { readonly dailyLimit: number | null }

/** A limit is proposed in steps of so many cards. */
const limitStep = 10

/**
 * What plan and plain FSRS lead to until a date that is ahead. Where no limit is given, it is as high as the plan's
 * busiest day.
 * @param cards as they stood when `today` began; at least one
 * @param done what became of those that were studied today already
 */
export function outlookOf<C extends SeminarCard>(
  { cards, done }: { readonly cards: readonly C[]; readonly done: readonly C[] },
  wanted: WantedSeminar,
  { today, newPerDay }: { readonly today: StudyDay; readonly newPerDay: number },
  rulesOf: (card: C) => SeminarRules,
  placeOf: (card: C) => CardPlace,
): SeminarOutlook {
  const { date } = wanted
  const doneById = new Map(done.map((card) => [card.cardId, card]))
  const days = { today, date, seed: String(date) }
  const byPlan = (dailyLimit: number) =>
    rehearse(cards, seminarProgram({ ...wanted, dailyLimit }, rulesOf), days, rulesOf, doneById)
  const proposed = () => {
    const counts = byPlan(cards.length).days.map(({ reviews, fresh }) => reviews + fresh)
    return Math.max(1, Math.ceil(Math.max(...counts) / limitStep)) * limitStep
  }
  const dailyLimit = wanted.dailyLimit ?? proposed()
  const planned = byPlan(dailyLimit)
  const plain = rehearse(cards, plainProgram(newPerDay, rulesOf), days, rulesOf, doneById)

  const both = planned.cards.map((card, i) => {
    const other = plain.cards[i] as C
    return {
      ...placeOf(card),
      planned: recallOf(card, date, rulesOf),
      plain: recallOf(other, date, rulesOf),
    }
  })
  const unbegun = (all: readonly C[]) => all.filter(({ reps }) => reps === 0).length
  return {
    seminar: { ...wanted, dailyLimit },
    cards: cards.length,
    days: planned.days.map(({ day, reviews, fresh }, i) => {
      const beside = plain.days[i]
      return { day, planned: reviews + fresh, plain: beside ? beside.reviews + beside.fresh : 0 }
    }),
    recall: meanOf(both),
    unbegun: { plain: unbegun(plain.cards), planned: unbegun(planned.cards) },
    sections: bySection(both).map(({ section, cards }) => ({
      section,
      cards: cards.length,
      ...meanOf(cards),
    })),
  }
}

/** By the page on which a section is first met. Cards of no known section are in none. */
function bySection<T extends CardPlace>(all: readonly T[]) {
  const sections = new Map<string, { section: string; page: number; cards: T[] }>()
  for (const one of all) {
    const { section, page = Number.POSITIVE_INFINITY } = one
    if (section === undefined) continue
    const known = sections.get(section) ?? { section, page, cards: [] }
    known.page = Math.min(known.page, page)
    known.cards.push(one)
    sections.set(section, known)
  }
  return [...sections.values()].sort((a, b) => a.page - b.page || (a.section < b.section ? -1 : 1))
}

function meanOf(all: readonly Beside[]): Beside {
  const sum = (of: keyof Beside) => all.reduce((total, one) => total + one[of], 0)
  return { plain: sum('plain') / all.length, planned: sum('planned') / all.length }
}
