import type { FactKind } from '../cards/deck-file'
import { retrievabilityOf } from '../schedule/replay'
import type { CardMask, SectionPlace } from './card-columns'
import type { ProgressBase } from './progress-base'

/** How well the cards of a group are remembered today, by the model. */
export interface RecallNow {
  /** Cards with a memory, and all of them; those that are out count in neither. */
  readonly begun: number
  readonly cards: number
  /** The mean predicted chance of recall of the begun ones, 0 to 1; null where none is. */
  readonly recall: number | null
  /** The mean of what was wished for: the desired retention of the same cards' presets; null with `recall`. */
  readonly desired: number | null
}

export interface RecallNowReport {
  readonly all: RecallNow
  readonly kinds: readonly (RecallNow & { readonly kind: FactKind })[]
  readonly sections: readonly (RecallNow & SectionPlace)[]
}

/** What would be known if all cards of a cut were asked today. */
export function recallNow(
  base: Pick<ProgressBase, 'cards' | 'now' | 'parameters' | 'today'>,
  mask: CardMask,
): RecallNowReport {
  const { cards, now, parameters, today } = base
  const all = emptyTally(1)
  const kinds = emptyTally(cards.kinds.length)
  const sections = emptyTally(cards.sections.length)
  for (let card = 0; card < cards.length; card++) {
    const state = now[card]
    if (!state || state.isOut || !mask[card]) continue
    const ofDeck = parameters[cards.deck[card] as number]
    if (!ofDeck) continue
    const recall = retrievabilityOf(state, today, ofDeck)
    const { desiredRetention } = ofDeck
    count(all, 0, recall, desiredRetention)
    count(kinds, cards.kind[card] as number, recall, desiredRetention)
    count(sections, cards.section[card] as number, recall, desiredRetention)
  }
  return {
    all: tallied(all, 0),
    kinds: cards.kinds.map((kind, i) => ({ kind, ...tallied(kinds, i) })),
    sections: cards.sections.map((section, i) => ({ ...section, ...tallied(sections, i) })),
  }
}

/** Parts with fewer begun cards than this are not named: one card would make them. */
const enoughCards = 5

/**
 * The section that would be lost first: of those with five begun cards or more, the one whose predicted recall lies
 * lowest, if it lies below what was wished for in whole per cents, as both are shown. A card is asked when it has fallen
 * that far, so a section whose average has is overdue as a whole. Null where all hold.
 */
export function goingSection({
  sections,
}: Pick<RecallNowReport, 'sections'>): RecallNowReport['sections'][number] | null {
  let going: RecallNowReport['sections'][number] | null = null
  for (const section of sections) {
    const { begun, recall, desired } = section
    if (begun < enoughCards || recall === null || desired === null) continue
    if (Math.round(100 * recall) >= Math.round(100 * desired)) continue
    if (going === null || recall < (going.recall as number)) going = section
  }
  return going
}

interface Tally {
  readonly cards: Uint32Array
  readonly begun: Uint32Array
  readonly recall: Float64Array
  readonly desired: Float64Array
}

const emptyTally = (groups: number): Tally => ({
  cards: new Uint32Array(groups),
  begun: new Uint32Array(groups),
  recall: new Float64Array(groups),
  desired: new Float64Array(groups),
})

/** A group that there is none of is out of the arrays, which take no such writing. */
function count(tally: Tally, group: number, recall: number | null, desired: number): void {
  tally.cards[group] = (tally.cards[group] as number) + 1
  if (recall === null) return
  tally.begun[group] = (tally.begun[group] as number) + 1
  tally.recall[group] = (tally.recall[group] as number) + recall
  tally.desired[group] = (tally.desired[group] as number) + desired
}

function tallied(tally: Tally, group: number): RecallNow {
  const begun = tally.begun[group] as number
  const mean = (of: Float64Array) => (begun === 0 ? null : (of[group] as number) / begun)
  return {
    begun,
    cards: tally.cards[group] as number,
    recall: mean(tally.recall),
    desired: mean(tally.desired),
  }
}
