import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type CardId, cardIdOf, type FactId, factIdOf } from '@/lib/cards/card-id'
import type { Card, DeckFile, Fact, Localized } from '@/lib/cards/deck-file'
import { builtSite } from './server'

/** The paper that the built site ships, as the site has it. */
export const paper = JSON.parse(
  readFileSync(join(builtSite, 'decks/japan-nato-2023.json'), 'utf8'),
) as DeckFile

/** A card of the paper with the fact it stands on. */
export interface PaperCard {
  readonly id: CardId
  readonly note: FactId
  readonly front: Localized
  readonly back: Localized
  readonly fact: Fact
}

const facts = new Map(paper.facts.map((fact) => [fact.id, fact]))

/** All cards, in the order in which their author wants them learned. */
export const paperCards: readonly PaperCard[] = paper.cards.map((card: Card) => ({
  id: cardIdOf(paper.paper.id, card.id),
  note: factIdOf(paper.paper.id, factOf(card).event ?? card.fact),
  front: card.front,
  back: card.back,
  fact: factOf(card),
}))

/** The first card of each note among these, in order: what a person without any history is shown, day after day. */
export const firstOfNotes = (cards: readonly PaperCard[]): PaperCard[] =>
  cards.filter((card, i) => cards.findIndex(({ note }) => note === card.note) === i)

export const firstOfEachNote: readonly PaperCard[] = firstOfNotes(paperCards)

/** The card whose question stands on the screen; the paper asks no question twice. */
export async function cardOnScreen(page: Page): Promise<PaperCard> {
  const question = await page.getByRole('article').getByRole('heading').textContent()
  const card = paperCards.find(({ front }) => front.en === question || front.zh === question)
  if (!card) throw new Error(`no card of the paper asks: ${question}`)
  return card
}

function factOf(card: Card): Fact {
  const fact = facts.get(card.fact)
  if (!fact) throw new Error(`${card.id} has no fact`)
  return fact
}
