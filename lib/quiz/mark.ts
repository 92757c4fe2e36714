import type { Localized } from '../cards/deck-file'
import type { Rating } from '../schedule/review'

/**
 * - `right`: means the same, or says more than was asked and agrees.
 * - `close`: what it says is true but it falls short, or the wording is slightly off.
 * - `wrong`: says something else, or nothing.
 * - `unmarkable`: only a person can tell.
 */
export type Outcome = 'right' | 'close' | 'wrong' | 'unmarkable'

export type DatePart = 'year' | 'month' | 'day'

/**
 * How an answer was off, as a code and values for the app to word in each language. Years, months, days and figures are
 * plain numbers; shares are in hundredths, money in its main unit.
 */
export type Off =
  /** Nothing was typed. */
  | { readonly code: 'empty' }
  /** The largest part of a date that is wrong, and the parts that are right. */
  | {
      readonly code: 'wrong-year' | 'wrong-month' | 'wrong-day'
      readonly given: number
      readonly expected: number
      readonly right: readonly DatePart[]
    }
  /** A date that agrees as far as it goes, and the parts it leaves out. */
  | { readonly code: 'less-precise'; readonly missing: readonly DatePart[] }
  | { readonly code: 'not-a-date' }
  | { readonly code: 'not-a-figure' }
  | { readonly code: 'wrong-figure'; readonly given: number; readonly expected: number }
  /** Off by a power of ten; `factor` is what was typed over what was asked, 10 where it is ten times too much. */
  | { readonly code: 'wrong-scale'; readonly factor: number }
  | { readonly code: 'wrong-sign' }
  /** The figure is right, what it counts is not. `given` is a currency's code, `%`, the unit as typed, or null for a bare figure. */
  | { readonly code: 'wrong-unit'; readonly given: string | null; readonly expected: string | null }
  /** The figure is right; what it counts was left unsaid. The one remark that a right answer may carry. */
  | { readonly code: 'unit-unsaid'; readonly expected: string }
  /** Rightly rounded, but not as asked. */
  | { readonly code: 'rounded'; readonly given: number; readonly expected: number }
  /** One letter off. */
  | { readonly code: 'spelling'; readonly expected: string }
  /** The answer is in it, with something else. */
  | { readonly code: 'says-more'; readonly expected: string }
  /** Most of a name, not all. */
  | { readonly code: 'says-less'; readonly expected: string }
  /** A longer phrase in mostly the same words. */
  | { readonly code: 'wording'; readonly expected: string }
  /** `n` of `of` items were not given. */
  | { readonly code: 'missing-items'; readonly n: number; readonly of: number }
  /** All items are there, not in their order. */
  | { readonly code: 'wrong-order' }
  /** All items are there, and these too. */
  | { readonly code: 'extra-items'; readonly given: readonly string[] }
  /** All items are there, `n` of them not as written. */
  | { readonly code: 'inexact-items'; readonly n: number }

/** A piece of a comparison: `same` in both, `missing` from what was typed, `extra` in what was typed. */
export interface DiffPart {
  readonly kind: 'same' | 'missing' | 'extra'
  readonly text: string
}

/** How one item of a list fared. `place` is where it was typed, from 0; `given` and `place` are null where it is missing. */
export interface ItemMark {
  readonly item: Localized
  readonly state: 'right' | 'close' | 'missing'
  readonly given: string | null
  readonly place: number | null
}

/** What a machine makes of a typed answer. The person has the last word. */
export interface Mark {
  readonly outcome: Outcome
  /** Null where nothing more can be said than the outcome. */
  readonly off: Off | null
  /** From what was typed to the answer; null where the answer is no text, and where nothing is off. */
  readonly diff: readonly DiffPart[] | null
  /** Of a list: its items in the answer's order. */
  readonly parts?: readonly ItemMark[]
  /** Null where only the person can tell. */
  readonly suggestedRating: Rating | null
}

/** A mark before its rating, which follows from the outcome alone. */
export type Unrated = Omit<Mark, 'suggestedRating'>
