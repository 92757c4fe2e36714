import { Dexie } from 'dexie'
import { replay } from '../schedule/replay'
import type { Review } from '../schedule/review'
import { planSeminar, type SeminarRules } from '../schedule/seminar'
import type { StudyDay } from '../schedule/units'
import type { LociDatabase } from './database'
import type { Place, Plans, SeminarOf } from './plans'
import type { Planned } from './queue'
import type { PaperRow, StateRow } from './rows'
import { cardStateOf, isShownOn } from './state-row'

/**
 * What a paper's seminars ask today, without what was shown already; inside the caller's transaction. Reads the states of the decks that have a date ahead.
 */
export async function readSeminarCards(
  db: LociDatabase,
  paper: PaperRow,
  plans: Plans,
  today: StudyDay,
): Promise<Planned> {
  const seminars = new Map<string, SeminarOf & { readonly decks: string[] }>()
  for (const { id } of paper.decks) {
    const found = plans.seminarOf({ paper: paper.id, deck: id }, today)
    if (!found) continue
    const known = seminars.get(found.placeId) ?? { ...found, decks: [] }
    known.decks.push(id)
    seminars.set(found.placeId, known)
  }
  const cards: StateRow[] = []
  for (const { seminar, decks } of seminars.values()) {
    const rows = await readStudied(db, decks, today)
    const morning = await asOfMorning(db, rows, plans, today)
    const [plan] = planSeminar(morning, seminar, today, rulesOf(plans))
    const byId = new Map(rows.map((row) => [row.cardId, row]))
    for (const cardId of plan ? [...plan.ahead, ...plan.fresh] : []) {
      const row = byId.get(cardId)
      if (row && isLeft(row, today)) cards.push(row)
    }
  }
  const decks = new Set([...seminars.values()].flatMap(({ decks }) => decks))
  return { decks, cards }
}

/** What was not shown today, and is not due by itself. */
const isLeft = (row: StateRow, today: StudyDay): boolean =>
  row.bucket === 'new' ||
  (row.bucket === 'review' && row.lastDay !== today && Number(row.dueDay) > today)

/** The cards of decks that are studied at all, without those that are buried today. */
export async function readStudied(
  db: LociDatabase,
  decks: readonly string[],
  today: StudyDay,
): Promise<StateRow[]> {
  const rows: StateRow[] = []
  for (const deck of decks) {
    for (const bucket of ['new', 'learning', 'review'] as const) {
      rows.push(
        ...(await db.states
          .where('[deck+bucket+position]')
          .between([deck, bucket, Dexie.minKey], [deck, bucket, Dexie.maxKey])
          .toArray()),
      )
    }
  }
  return rows.filter((row) => isShownOn(row, today))
}

/** The same cards as they stood when the day began: a plan made of that is not changed by doing what it says. */
export async function asOfMorning(
  db: LociDatabase,
  rows: readonly StateRow[],
  plans: Plans,
  today: StudyDay,
): Promise<StateRow[]> {
  const seen = rows.filter((row) => row.lastDay === today).map((row) => row.cardId)
  const logs = new Map<string, Review[]>(seen.map((id) => [id, []]))
  for (const row of await db.reviews.where('cardId').anyOf(seen).toArray()) {
    if (row.kind === 'void' || row.studyDay < today) logs.get(row.cardId)?.push(row)
  }
  return rows.map((row) => {
    const log = logs.get(row.cardId)
    if (!log) return row
    return { ...row, ...cardStateOf(replay(row.cardId, log, plans.of(row).parameters)) }
  })
}

/** By what the cards of each place are studied. */
export const rulesOf =
  (plans: Plans) =>
  (place: Place): SeminarRules => {
    const { parameters, options } = plans.of(place)
    return { parameters, burySiblings: options.burySiblings }
  }
