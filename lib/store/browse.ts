import { Dexie, liveQuery } from 'dexie'
import type { CardId } from '../cards/card-id'
import { factKinds } from '../cards/fact-kinds'
import { isLeech } from '../schedule/leech'
import type { StudyDay } from '../schedule/units'
import { readDeckChanged } from './card-marks'
import type { CardEntry, Catalogue } from './catalogue'
import { type LociDatabase, read } from './database'
import { readPlans } from './plans'
import type { Scope } from './queue'
import type { StateRow } from './rows'
import { isShownOn } from './state-row'

/** What a list can be narrowed by. */
export const facets = ['kind', 'section', 'state', 'flag', 'importance'] as const
export type Facet = (typeof facets)[number]

/** Where a card can stand, as a list tells it. A card can stand in several: what is due is in review too. */
export const cardStates = [
  'new',
  'learning',
  'review',
  'due',
  'suspended',
  'buried',
  'leech',
  'deckChanged',
] as const
export type CardStateName = (typeof cardStates)[number]

/** Of each facet the values that a card may have; one without any lets all through. */
export type Filter = Readonly<Partial<Record<Facet, readonly string[]>>>

/**
 * - `study`: as their author wants them learned;
 * - `paper`: by page;
 * - `due`: the longest overdue first, then what comes next, new ones last;
 * - `seen`: the latest seen first;
 * - `forgotten`: the most often forgotten first;
 * - `alphabet`: by question, Chinese by pinyin.
 */
export const sortings = ['study', 'paper', 'due', 'seen', 'forgotten', 'alphabet'] as const
export type Sorting = (typeof sortings)[number]

export interface View {
  readonly filter: Filter
  readonly sorting: Sorting
  /** The language that the alphabet is of. */
  readonly language: 'zh' | 'en'
  readonly today: StudyDay
}

export interface Listing {
  readonly ids: readonly CardId[]
  /** How many cards there are without a filter. */
  readonly total: number
  /** Of each facet its values, in order, with how many cards each would show beside what the other facets let through. */
  readonly counts: Readonly<Record<Facet, readonly (readonly [value: string, n: number])[]>>
}

/**
 * What a list goes by that changes as one studies: the cards' states, which of them are leeches, and of which the
 * deck's wording has changed beside the person's own.
 */
export interface Standings {
  readonly states: ReadonlyMap<CardId, StateRow>
  readonly leeches: ReadonlySet<CardId>
  readonly deckChanged: ReadonlySet<CardId>
}

/** Where all cards of a scope stand. */
export async function readStandings(db: LociDatabase, { paper, deck }: Scope): Promise<Standings> {
  return read(db, [db.states, db.edits, db.cards], async () => {
    const [key, id] = deck === undefined ? ['paper', paper] : ['deck', deck]
    const rows =
      id === undefined
        ? await db.states.toArray()
        : await db.states
            .where(`[${key}+bucket+position]`)
            .between([id], [id, Dexie.maxKey])
            .toArray()
    const plans = await readPlans(db)
    const edits = await db.edits.where('field').equals('leech').toArray()
    const called = new Map(
      edits.flatMap(({ id, value }) => (typeof value === 'boolean' ? [[id, value] as const] : [])),
    )
    const leeches = rows.filter((row) =>
      isLeech(row.lapses, plans.of(row).options.leechThreshold, called.get(row.cardId) ?? null),
    )
    return {
      states: new Map(rows.map((row) => [row.cardId, row])),
      leeches: new Set(leeches.map(({ cardId }) => cardId)),
      deckChanged: new Set(await readDeckChanged(db)),
    }
  })
}

/**
 * Calls `onRead` with what `query` reads, now and whenever it changes, in this thread or another; the returned
 * function ends that.
 */
export function watch<T>(
  query: () => Promise<T>,
  onRead: (found: T) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(async () => await query()).subscribe(onRead, onError)
  return () => subscription.unsubscribe()
}

interface Row {
  readonly entry: CardEntry
  readonly state: StateRow
}

/** The cards of a scope as a list shows them; dropped ones stand in no list. */
export function listCards(
  { cards }: Pick<Catalogue, 'cards'>,
  { paper, deck }: Scope,
  { states, leeches, deckChanged }: Standings,
  { filter, sorting, language, today }: View,
): Listing {
  const rows: Row[] = []
  const counts = emptyCounts()
  const firstPages = new Map<string, number>()
  let total = 0
  for (const entry of cards) {
    if (entry.dropped || (deck ? entry.deck !== deck : paper && entry.paper !== paper)) continue
    const state = states.get(entry.id)
    if (!state) continue
    total += 1
    const { section, page = 0 } = entry.fact
    if (section !== undefined) {
      firstPages.set(section, Math.min(page, firstPages.get(section) ?? page))
    }
    const values = valuesOf(entry, state, [
      ...statesOf(state, today),
      ...(leeches.has(entry.id) ? (['leech'] as const) : []),
      ...(deckChanged.has(entry.id) ? (['deckChanged'] as const) : []),
    ])
    const missed = facets.filter((facet) => {
      const wanted = filter[facet] ?? []
      return wanted.length > 0 && !wanted.some((value) => values[facet].includes(value))
    })
    if (missed.length === 0) rows.push({ entry, state })
    for (const facet of facets) {
      // Counted beside the other facets, so it is of no weight here whether its own lets the card through.
      const isCounted = missed.every((other) => other === facet)
      for (const value of values[facet]) {
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + (isCounted ? 1 : 0))
      }
    }
  }
  return {
    ids: sorted(rows, sorting, language).map(({ entry }) => entry.id),
    total,
    counts: {
      kind: inOrder(counts.kind, factKinds),
      section: [...counts.section].sort(
        ([a], [b]) =>
          Number(firstPages.get(a)) - Number(firstPages.get(b)) ||
          (numbered(a) < numbered(b) ? -1 : 1),
      ),
      state: inOrder(counts.state, cardStates),
      flag: inOrder(counts.flag, ['1', '2', '3', '4']),
      importance: inOrder(counts.importance, ['1', '2', '3']),
    },
  }
}

const emptyCounts = () =>
  Object.fromEntries(facets.map((facet) => [facet, new Map()])) as Record<
    Facet,
    Map<string, number>
  >

function valuesOf(
  { fact }: CardEntry,
  state: StateRow,
  states: readonly CardStateName[],
): Record<Facet, readonly string[]> {
  return {
    kind: [fact.kind],
    section: fact.section === undefined ? [] : [fact.section],
    state: states,
    flag: state.flag === undefined ? [] : [String(state.flag)],
    importance: [String(fact.importance)],
  }
}

function statesOf(state: StateRow, today: StudyDay): CardStateName[] {
  const isBuried = !isShownOn(state, today)
  const isOut = state.bucket === 'out'
  const isDue =
    state.bucket === 'learning' || (state.bucket === 'review' && Number(state.dueDay) <= today)
  return [
    isOut ? 'suspended' : (state.bucket as 'new' | 'learning' | 'review'),
    ...(isDue && !isBuried ? (['due'] as const) : []),
    ...(isBuried ? (['buried'] as const) : []),
  ]
}

const inOrder = (counts: ReadonlyMap<string, number>, order: readonly string[]) =>
  order.flatMap((value) => {
    const n = counts.get(value)
    return n === undefined ? [] : [[value, n] as const]
  })

/** A section's number in digits, by which it sorts: 二(一) after 一(二), and the abstract before all. */
const numbered = (section: string): string =>
  section
    .replace('摘要', '00')
    .replace('引言', '01')
    .replace(/[一二三四五六七八九]/g, (digit) => String('一二三四五六七八九'.indexOf(digit) + 1))

/** Equals stay in the order of study. */
function sorted(rows: Row[], sorting: Sorting, language: View['language']): Row[] {
  if (sorting === 'study') return rows
  if (sorting === 'alphabet') {
    const { compare } = new Intl.Collator(language, { numeric: true })
    return rows.sort((a, b) => compare(a.entry.question[language], b.entry.question[language]))
  }
  const key = sortKeys[sorting]
  const keyed = rows.map((row) => ({ row, key: key(row) }))
  return keyed.sort((a, b) => (a.key === b.key ? 0 : a.key - b.key)).map(({ row }) => row)
}

const sortKeys: Readonly<Record<Exclude<Sorting, 'study' | 'alphabet'>, (row: Row) => number>> = {
  paper: ({ entry }) => entry.fact.page ?? Number.POSITIVE_INFINITY,
  due: ({ state }) => {
    if (state.phase === 'new') return Number.POSITIVE_INFINITY
    // What is being learned is due within the day on which it was last seen.
    return Number(state.dueDay ?? state.lastDay)
  },
  seen: ({ state }) => -Number(state.lastReviewedAt ?? Number.NEGATIVE_INFINITY),
  forgotten: ({ state }) => -state.lapses,
}
