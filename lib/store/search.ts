import { type LociDatabase, read } from './database'
import type { CardRow, FactRow } from './rows'

const chunkSize = 1000

/** At most so many cards are found: more is not an answer. */
export const searchLimit = 200

/**
 * Cards that hold every word of the query in their front, back or fact's statement, in either language, dropped ones
 * too. Case and width do not matter (NFKC); words are what blanks part, and parts of words match, so Chinese is found
 * as it is written. An empty query finds nothing.
 */
export async function searchCards(db: LociDatabase, query: string): Promise<CardRow[]> {
  const words = normalise(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return read(db, [db.cards, db.facts], async () => {
    const found: CardRow[] = []
    let chunk = await db.cards.orderBy('id').limit(chunkSize).toArray()
    while (chunk.length > 0 && found.length < searchLimit) {
      const facts = await factsOf(db, chunk)
      for (const card of chunk) {
        const text = textOf(card, facts.get(card.fact))
        if (words.every((word) => text.includes(word))) found.push(card)
      }
      const last = chunk.at(-1)?.id ?? ''
      chunk = await db.cards.where('id').above(last).limit(chunkSize).toArray()
    }
    return found.slice(0, searchLimit)
  })
}

async function factsOf(db: LociDatabase, cards: readonly CardRow[]) {
  const ids = [...new Set(cards.map((card) => card.fact))]
  const facts = await db.facts.bulkGet(ids)
  return new Map(ids.map((id, i) => [id, facts[i]]))
}

function textOf(card: CardRow, fact: FactRow | undefined): string {
  const texts = [card.front, card.back, ...(fact ? [fact.statement] : [])]
  // A line break between the texts, which no word holds: nothing is found across their borders.
  return normalise(texts.flatMap(({ zh, en }) => [zh, en]).join('\n'))
}

const normalise = (text: string): string => text.normalize('NFKC').toLowerCase()
