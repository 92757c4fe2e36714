import Dexie from 'dexie'
import type { CardId } from '../cards/card-id'
import { isDisputed, mergeWording, type OwnWording } from '../cards/wording'
import type { StudyDay } from '../schedule/units'
import { type LociDatabase, read } from './database'
import type { CardRow, EditRow, Flag } from './rows'
import { stateRowOf } from './state-row'

/** What a person has set on a card. Each is a field of its own among the edits, under the entity `card`. */
export interface CardMarks {
  readonly suspended: boolean
  /** Whether the person calls it a leech, or says that it is none; null leaves it to its lapses. */
  readonly leech: boolean | null
  readonly flag: Flag | null
  /** The first study day on which the card is shown again. */
  readonly buriedUntil: StudyDay | null
  readonly wording: OwnWording | null
}

const markFields = [
  'suspended',
  'leech',
  'flag',
  'buriedUntil',
  'wording',
] as const satisfies readonly (keyof CardMarks)[]

const noMarks: CardMarks = {
  suspended: false,
  leech: null,
  flag: null,
  buriedUntil: null,
  wording: null,
}

/** Where a mark stands among the edits. */
export const markKey = (
  cardId: CardId,
  field: keyof CardMarks,
): [entity: string, id: string, field: string] => ['card', cardId, field]

/** Whether an edit sets a mark on a card. */
export const isMark = ({ entity, field }: Pick<EditRow, 'entity' | 'field'>): boolean =>
  entity === 'card' && (markFields as readonly string[]).includes(field)

/**
 * The marks of each of the cards, in their order. A value of a form that this version does not know is no mark. It is one
 * request for all: few cards are marked, so what lies between the least and the greatest id is less than a look at each.
 */
export async function readMarks(
  db: LociDatabase,
  cardIds: readonly CardId[],
): Promise<CardMarks[]> {
  // As IndexedDB orders them, by their code units.
  const ordered = cardIds.toSorted()
  const [least, greatest] = [ordered[0], ordered.at(-1)]
  if (least === undefined || greatest === undefined) return []
  const edits = await db.edits
    .where('[entity+id+field]')
    .between(['card', least, Dexie.minKey], ['card', greatest, Dexie.maxKey], true, true)
    .toArray()
  const values = new Map<string, Partial<Record<string, EditRow['value']>>>()
  for (const { id, field, value } of edits) values.set(id, { ...values.get(id), [field]: value })
  return cardIds.map((id) => {
    const set = values.get(id)
    if (!set) return noMarks
    const { suspended, leech, flag, buriedUntil, wording } = set
    return {
      suspended: suspended === true,
      leech: typeof leech === 'boolean' ? leech : null,
      flag: flag === 1 || flag === 2 || flag === 3 || flag === 4 ? flag : null,
      buriedUntil: typeof buriedUntil === 'number' ? (buriedUntil as StudyDay) : null,
      wording: isWording(wording) ? (wording as unknown as OwnWording) : null,
    }
  })
}

function isWording(value: unknown): boolean {
  const isText = (text: unknown) =>
    isObject(text) && typeof text.zh === 'string' && typeof text.en === 'string'
  const hasSides = (sides: unknown) => isObject(sides) && isText(sides.front) && isText(sides.back)
  return hasSides(value) && isObject(value) && hasSides(value.base)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** A card's row as its deck has it, under the person's own wording where there is one. */
export function withWording(card: CardRow, { wording }: Pick<CardMarks, 'wording'>): CardRow {
  const { shipped, ...rest } = card
  const deckHas = shipped ?? { front: card.front, back: card.back }
  if (!wording) return { ...rest, ...deckHas }
  return { ...rest, ...mergeWording(wording, deckHas), shipped: deckHas }
}

/** Whether the deck words a card otherwise now than when the person put it in their own words, where they did: then both are worth seeing. */
export const hasDeckChanged = (
  { shipped, dropped }: Pick<CardRow, 'shipped' | 'dropped'>,
  { wording }: Pick<CardMarks, 'wording'>,
): boolean =>
  dropped === 0 && wording !== null && shipped !== undefined && isDisputed(wording, shipped)

/** The cards of all papers of which that is so. What it reads hangs on how many have own wordings, not on how many cards there are. */
export async function readDeckChanged(db: LociDatabase): Promise<CardId[]> {
  return read(db, [db.cards, db.edits], async () => {
    const edits = await db.edits.where('field').equals('wording').toArray()
    const ids = edits.filter(isMark).map(({ id }) => id as CardId)
    const cards = await db.cards.bulkGet(ids)
    const marks = await readMarks(db, ids)
    return ids.filter((_, i) => {
      const [card, set] = [cards[i], marks[i]]
      return card && set && hasDeckChanged(card, set)
    })
  })
}

/** Brings the rows of cards in line with their marks. Cards that are not installed are passed over. */
export async function applyMarks(db: LociDatabase, cardIds: readonly CardId[]): Promise<void> {
  const ids = [...new Set(cardIds)]
  const cards = await db.cards.bulkGet(ids)
  const states = await db.states.bulkGet(ids)
  const marks = await readMarks(db, ids)
  const marked = ids.flatMap((_, i) => {
    const [card, state, set] = [cards[i], states[i], marks[i]]
    return card && state && set ? [{ card, state, set }] : []
  })
  await db.cards.bulkPut(marked.map(({ card, set }) => withWording(card, set)))
  await db.states.bulkPut(
    marked.map(({ card, state, set }) => stateRowOf(card, state, set, state.key)),
  )
}
