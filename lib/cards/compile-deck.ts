import { type CompiledCard, checkTwins, compileCards } from './check-cards'
import { checkLanguage } from './check-language'
import { checkOutline } from './check-outline'
import { checkLocus, checkPaper } from './check-places'
import { type DeckFile, deckFileSchema, type Fact } from './deck-file'
import {
  readDeckSource,
  type SourceFact,
  type SourceFile,
  type SourcePaper,
  type SourceReading,
} from './read-deck-source'
import { byPlace, type SourceProblem } from './source-problem'
import { studyOrder } from './study-order'

export type Compiled =
  | { readonly ok: true; readonly deck: DeckFile; readonly reading: SourceReading }
  | { readonly ok: false; readonly problems: readonly SourceProblem[] }

/**
 * Compiles a paper's folder into the deck file the app installs, or says everything that is wrong with it.
 * The same files give the same deck, byte for byte once written.
 *
 * @param folder name of the folder, which is the paper's id
 * @param files every YAML file in it
 * @param hash a short digest of a text; it becomes the revision, so a deck is upgraded exactly when it differs
 */
export function compileDeck(
  folder: string,
  files: readonly SourceFile[],
  hash: (text: string) => string,
): Compiled {
  const reading = readDeckSource(files)
  const problems = [...reading.problems]
  const { paper } = reading
  if (!paper && !files.some(({ path }) => path.endsWith('/paper.yaml'))) {
    problems.push({
      path: `decks/${folder}/paper.yaml`,
      line: 1,
      column: 1,
      reason: 'there is no such file',
      remedy: 'write it: the paper, its sections, footnotes and decks',
    })
  }
  if (paper) {
    problems.push(...checkPaper(paper, folder, reading.decks, reading.mentioned))
    problems.push(...reading.facts.flatMap((fact) => checkLocus(fact, paper)))
  }
  problems.push(...checkIds(reading.facts), ...reading.facts.flatMap(checkLanguage))
  problems.push(...checkLabels(reading.facts), ...checkOutline(reading))
  const factOf = new Map(reading.facts.map(({ fact }) => [fact.id, fact]))
  const compiled = reading.facts.map((fact) => compileCards(fact, (id) => factOf.get(id)))
  const cards = compiled.flatMap((fact) => fact.cards)
  problems.push(...compiled.flatMap((fact) => fact.problems), ...checkTwins(cards))

  if (!paper || problems.length > 0) return { ok: false, problems: problems.sort(byPlace) }
  return { ok: true, deck: assemble(paper, reading, cards, hash), reading }
}

function checkIds(facts: readonly SourceFact[]): SourceProblem[] {
  const first = new Map<string, SourceFact>()
  return facts.flatMap((source) => {
    const earlier = first.get(source.fact.id)
    if (!earlier) {
      first.set(source.fact.id, source)
      return []
    }
    return [
      {
        path: source.path,
        ...source.placeOf('id'),
        reason: `the id "${source.fact.id}" is taken, by ${earlier.path}:${earlier.placeOf('id').line}`,
        remedy: 'choose another; an id is for good, since histories hang on it',
      },
    ]
  })
}

/** A date is shown under a label, so it needs one. */
function checkLabels(facts: readonly SourceFact[]): SourceProblem[] {
  return facts
    .filter(({ fact }) => fact.date && !fact.label)
    .map(({ path, placeOf }) => ({
      path,
      ...placeOf('date'),
      reason: 'a dated fact has no label',
      remedy: 'write label: {zh, en}; the timeline shows it',
    }))
}

function assemble(
  { paper: source }: SourcePaper,
  reading: SourceReading,
  cards: readonly CompiledCard[],
  hash: (text: string) => string,
): DeckFile {
  const id = source.paper.id
  const sections = source.sections.map((section) => section.id)
  const decks = source.decks.map((deck) => ({ id: `${id}/${deck.id}`, title: deck.title }))
  const deckOrder = source.decks.map((deck) => deck.id)
  const paperOrder = [...reading.facts].sort(
    (a, b) =>
      a.fact.locus.page - b.fact.locus.page ||
      sections.indexOf(a.fact.locus.section) - sections.indexOf(b.fact.locus.section) ||
      deckOrder.indexOf(a.deck) - deckOrder.indexOf(b.deck),
  )
  const facts = paperOrder.map(({ fact, deck }): Fact => {
    const { cards: _, implied: __, ...said } = fact
    return { ...said, deck: `${id}/${deck}` }
  })
  const inPaperOrder = paperOrder.flatMap((source) =>
    cards
      .filter((card) => card.source === source)
      .map((card) => {
        const { id: fact, event = fact, importance } = source.fact
        return { card, fact, note: event, importance }
      }),
  )
  const content = {
    paper: source.paper,
    decks,
    sections: source.sections.map(({ id, title }) => ({ id, ...(title && { title }) })),
    ...(reading.outline ? { outline: reading.outline.nodes } : {}),
    facts,
    cards: studyOrder(inPaperOrder, source.opening).map(({ card, fact }) => ({
      id: `${fact}#${card.template}`,
      fact,
      asks: card.asks,
      front: card.front,
      back: card.back,
      answer: card.answer,
    })),
  }
  return deckFileSchema.parse({ format: 1, revision: hash(JSON.stringify(content)), ...content })
}
