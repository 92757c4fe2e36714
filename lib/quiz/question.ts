import type { CardId, FactId } from '../cards/card-id'
import type { Answer, FactKind, Localized, PartialLocus } from '../cards/deck-file'

/** The types of question, from recognising an answer to arguing one. */
export const questionTypes = [
  'single',
  'multiple',
  'true-false',
  'type-in',
  'order',
  'match',
  'gaps',
  'list',
  'open',
] as const

export type QuestionType = (typeof questionTypes)[number]

/** What every question says of itself. Equal decks, plans and seeds give equal questions. */
interface Asked {
  /** Unique within its quiz, and the same whenever it is made again. */
  readonly id: string
  readonly prompt: Localized
  /** The facts that it asks for, the one that it is counted under first. No other question of its quiz asks for any of them. */
  readonly facts: readonly FactId[]
  /** Cards that ask for them: where a miss leads. */
  readonly cards: readonly CardId[]
  readonly kind: FactKind
  readonly importance: 1 | 2 | 3
  /** Where in the paper it says so, each once. */
  readonly loci: readonly PartialLocus[]
  /** The right answer in words, as a key or a presenter says it. */
  readonly back: Localized
  /** What a wholly right answer earns. */
  readonly points: number
}

/** One of the options is right: `right` is its index. */
export interface SingleChoice extends Asked {
  readonly type: 'single'
  readonly options: readonly Localized[]
  readonly right: number
}

/** Two or more of the options are right, not all: their indices, ascending. */
export interface MultipleChoice extends Asked {
  readonly type: 'multiple'
  readonly options: readonly Localized[]
  readonly right: readonly number[]
}

/** The prompt is a statement. A false one differs from the paper's in one figure, date or actor; `back` is the true one. */
export interface TrueFalse extends Asked {
  readonly type: 'true-false'
  readonly right: boolean
}

/** An answer that is typed and marked by what it means. */
export interface TypeIn extends Asked {
  readonly type: 'type-in'
  readonly answer: Answer
}

/** Put these in order of time: `right` are the indices of `items`, the earliest first. No two are of one time. */
export interface PutInOrder extends Asked {
  readonly type: 'order'
  readonly items: readonly Localized[]
  readonly right: readonly number[]
}

/** Each on the left goes with one on the right, and with no other: `right[i]` is the index of what goes with `left[i]`. */
export interface Match extends Asked {
  readonly type: 'match'
  readonly left: readonly Localized[]
  readonly others: readonly Localized[]
  readonly right: readonly number[]
}

/** A text with gaps: what stands between them, one part more than there are gaps, and what each gap holds. */
export interface FillGaps extends Asked {
  readonly type: 'gaps'
  readonly between: { readonly zh: readonly string[]; readonly en: readonly string[] }
  readonly gaps: readonly { readonly answer: Answer; readonly back: Localized }[]
}

/** Name all items, in their order where that is the paper's. Each earns its part. */
export interface RecallList extends Asked {
  readonly type: 'list'
  readonly items: readonly Localized[]
  readonly ordered: boolean
}

/** A question on the argument that only a person can mark: `back` is the model answer, `holds` the points it makes. */
export interface OpenQuestion extends Asked {
  readonly type: 'open'
  readonly holds: readonly Localized[]
}

export type Question =
  | SingleChoice
  | MultipleChoice
  | TrueFalse
  | TypeIn
  | PutInOrder
  | Match
  | FillGaps
  | RecallList
  | OpenQuestion

/** What somebody answered; what JSON can say, so that it can be kept. Indices are the question's own. */
export type Response =
  | { readonly type: 'single'; readonly picked: number | null }
  | { readonly type: 'multiple'; readonly picked: readonly number[] }
  | { readonly type: 'true-false'; readonly picked: boolean | null }
  | { readonly type: 'type-in'; readonly typed: string; readonly overruled?: boolean }
  | { readonly type: 'order'; readonly order: readonly number[] }
  | { readonly type: 'match'; readonly pairs: readonly (number | null)[] }
  | { readonly type: 'gaps'; readonly typed: readonly string[] }
  | { readonly type: 'list'; readonly typed: string }
  /** Which of the points the person says they made. */
  | { readonly type: 'open'; readonly typed: string; readonly made: readonly boolean[] }

/** Types whose answer is seen before it is chosen: recognising is easier than recalling, so these move no memory. */
export const isRecognition = (type: QuestionType): boolean =>
  type === 'single' ||
  type === 'multiple' ||
  type === 'true-false' ||
  type === 'order' ||
  type === 'match'
