import { type CompiledCard, checkTwins, compileCards } from './check-cards'
import { checkLanguage } from './check-language'
import { checkLocus, checkPaper } from './check-places'
import { type DeckFile, deckFileSchema, type Fact } from './deck-file'
import {
  readDeckSource,
  type SourceFact,
  type SourceFile,
  type SourcePaper,
} from './read-deck-source'
import { byPlace, type SourceProblem } from './source-problem'
import { studyOrder } from './study-order'

export type Compiled =
  | { readonly ok: true; readonly deck: DeckFile }
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
  const compiled = reading.facts.map(compileCards)
  const cards = compiled.flatMap((fact) => fact.cards)
  problems.push(...compiled.flatMap((fact) => fact.problems), ...checkTwins(cards))

  if (!paper || problems.length > 0) return { ok: false, problems: problems.sort(byPlace) }
  return { ok: true, deck: assemble(paper, reading.facts, cards, hash) }
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

function assemble(
  { paper: source }: SourcePaper,
  sourceFacts: readonly SourceFact[],
  cards: readonly CompiledCard[],
  hash: (text: string) => string,
): DeckFile {
  const id = source.paper.id
  const sections = source.sections.map((section) => section.id)
  const decks = source.decks.map((deck) => ({ id: `${id}/${deck.id}`, title: deck.title }))
  const deckOrder = source.decks.map((deck) => deck.id)
  const paperOrder = [...sourceFacts].sort(
    (a, b) =>
      a.fact.locus.page - b.fact.locus.page ||
      sections.indexOf(a.fact.locus.section) - sections.indexOf(b.fact.locus.section) ||
      deckOrder.indexOf(a.deck) - deckOrder.indexOf(b.deck),
  )
  const facts = paperOrder.map(
    ({ fact, deck }): Fact => ({
      id: fact.id,
      kind: fact.kind,
      deck: `${id}/${deck}`,
      importance: fact.importance,
      locus: fact.locus,
      statement: fact.statement,
      ...(fact.note ? { note: fact.note } : {}),
    }),
  )
  const inPaperOrder = paperOrder.flatMap((fact) =>
    cards
      .filter((card) => card.source === fact)
      .map((card) => ({ card, fact: fact.fact.id, importance: fact.fact.importance })),
  )
  const content = {
    paper: source.paper,
    decks,
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
