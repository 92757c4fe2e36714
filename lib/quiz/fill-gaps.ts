import { ownPaper } from '../cards/card-id'
import { blank } from '../cards/cloze'
import type { Answer, Localized } from '../cards/deck-file'
import { writtenBack } from '../cards/written-back'
import { languages } from '../facts/language'
import { askedOf, type Draft } from './draft'
import { names } from './name-distractors'
import { noteOf, type Pair, type Pool } from './pool'
import type { FillGaps } from './question'
import type { QuizCard, QuizFact } from './quiz-content'
import { standsOnce } from './replace-once'
import { isHan } from './same-claim'

const mostGaps = 3

/** Words of a sentence that a card asks for, and where they stand in it. */
interface Found {
  readonly card: QuizCard
  readonly answer: Answer
  readonly back: Localized
  readonly at: { readonly zh: number; readonly en: number }
}

/**
 * A fact's statement with gaps for what cards of its event ask for: dates, shares, sums and names, two or three, which
 * stand once and in one order in both languages, with words between. A sentence that a person wrote with gaps of their
 * own may have only one. Null where there are not so many.
 */
export function gapsOfStatement(fact: QuizFact, pool: Pool): Draft | null {
  const isOwn = fact.paper === ownPaper
  const cards = (pool.byNote.get(noteOf(fact)) ?? [])
    .map(({ card }) => card)
    .filter(({ asks }) => (isOwn ? asks === 'cloze' : asks !== 'first' && asks !== 'item'))
  const found = inOneOrder(
    cards.flatMap((card) => find(card, fact.statement) ?? []),
    fact.statement,
  )
  return found.length >= (isOwn ? 1 : 2)
    ? draftOf(`gaps:${fact.id}`, fact, fact.statement, found)
    : null
}

/** A card that is itself a sentence with a gap. */
export function gapOfCard({ card, fact }: Pair): Draft | null {
  const { front, answer, back, asks } = card
  if (
    fact.paper === ownPaper ||
    asks === 'item' ||
    answer.type === 'text' ||
    answer.type === 'list'
  ) {
    return null
  }
  const [zh, en] = [front.zh.split(blank), front.en.split(blank)]
  if (zh.length !== 2 || en.length !== 2) return null
  const id = `gaps:${card.id}`
  const common = askedOf(id, { prompt, back, points: 1 }, [fact], [card])
  const question: FillGaps = {
    type: 'gaps',
    ...common,
    between: { zh, en },
    gaps: [{ answer, back }],
  }
  return { id, type: 'gaps', fact, make: () => question }
}

const prompt: Localized = { zh: '按论文填空。', en: 'Fill the gaps as the paper has it.' }
const ownPrompt: Localized = { zh: '填空。', en: 'Fill the gaps.' }

function draftOf(id: string, fact: QuizFact, statement: Localized, found: readonly Found[]): Draft {
  const between = { zh: partsOf(statement, found, 'zh'), en: partsOf(statement, found, 'en') }
  const asked = {
    prompt: fact.paper === ownPaper ? ownPrompt : prompt,
    back: statement,
    points: found.length,
  }
  const question: FillGaps = {
    type: 'gaps',
    ...askedOf(
      id,
      asked,
      [fact],
      found.map(({ card }) => card),
    ),
    between,
    gaps: found.map(({ answer, back }) => ({ answer, back })),
  }
  return { id, type: 'gaps', fact, make: () => question }
}

function partsOf(
  statement: Localized,
  found: readonly Found[],
  language: keyof Localized,
): string[] {
  const ends = found.map(({ at, back }) => at[language] + back[language].length)
  const starts = found.map(({ at }) => at[language])
  return [0, ...ends].map((end, index) => statement[language].slice(end, starts[index]))
}

/** Where a statement has what a card asks for, once in each language; null where it does not. */
function find(card: QuizCard, statement: Localized): Found | null {
  const { answer } = card
  const forms = formsOf(answer)
  const back = {
    zh: forms.zh.find((form) => standsOnce(form, statement.zh)),
    en: forms.en.find((form) => standsOnce(form, statement.en)),
  }
  if (back.zh === undefined || back.en === undefined) return null
  const at = { zh: statement.zh.indexOf(back.zh), en: statement.en.indexOf(back.en) }
  const rest = {
    zh: statement.zh.replace(back.zh, '＿'),
    en: statement.en.replace(back.en, '＿'),
  }
  const isLeft = [...forms.zh, ...forms.en].some((form) => form.length > 1 && names(rest, form))
  return isLeft ? null : { card, answer, back: { zh: back.zh, en: back.en }, at }
}

/** How each language writes an answer, the longest way first. */
function formsOf(answer: Answer): {
  readonly zh: readonly string[]
  readonly en: readonly string[]
} {
  if (answer.type === 'name') {
    const forms = [answer.value, ...answer.also].sort((a, b) => b.length - a.length)
    const latin = forms.filter((form) => !isHan(form))
    const han = forms.filter(isHan)
    // A person's own words are in one language, which stands for both.
    return { zh: han.length > 0 ? han : forms, en: latin.length > 0 ? latin : forms }
  }
  const isPlain = answer.type === 'number' && answer.unit !== '%'
  const written =
    answer.type === 'text' || answer.type === 'list' || isPlain ? null : writtenBack(answer)
  return written ? { zh: [written.zh], en: [written.en] } : { zh: [], en: [] }
}

/** The most gaps that stand in the same order in both languages, with a word between each two. */
function inOneOrder(found: readonly Found[], statement: Localized): Found[] {
  const inTurn = [...found].sort((a, b) => a.at.zh - b.at.zh)
  let best: Found[] = []
  const grow = (row: Found[], rest: readonly Found[]): void => {
    if (row.length > best.length) best = row
    if (row.length === mostGaps) return
    for (const [index, next] of rest.entries()) {
      const last = row.at(-1)
      if (!last || follows(last, next, statement)) grow([...row, next], rest.slice(index + 1))
    }
  }
  grow([], inTurn)
  return best
}

const follows = (last: Found, next: Found, statement: Localized): boolean =>
  languages.every((language) => {
    const end = last.at[language] + last.back[language].length
    return (
      next.at[language] > end && /\p{L}/u.test(statement[language].slice(end, next.at[language]))
    )
  })
