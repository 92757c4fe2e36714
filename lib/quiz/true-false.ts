import type { Localized } from '../cards/deck-file'
import type { Dice } from './dice'
import { askedOf, type Draft } from './draft'
import { drawValues } from './near-values'
import type { Pair } from './pool'
import { replacedOnce } from './replace-once'
import type { WrongAnswers } from './wrong-answers'

/**
 * True or false: a fact's statement, as it is or with its date, figure or actor changed for one that is near and wrong.
 * Only a statement that says the answer of the card once, in both languages, so that what is changed is all that it
 * claims of it; true ones come from the same statements as false ones. Null where the statement is not such.
 */
export function trueFalseOf({ card, fact }: Pair, wrong: WrongAnswers): Draft | null {
  const { statement } = fact
  if (!replacedOnce(statement, wrong.right, wrong.right)) return null
  const id = `true-false:${card.id}`
  return {
    id,
    type: 'true-false',
    fact,
    make: (dice) => {
      const other = draw(wrong, dice)
      const changed = other && replacedOnce(statement, wrong.right, other)
      if (!changed) return null
      const isTrue = dice.throw() < 0.5
      const asked = { prompt: isTrue ? statement : changed, back: statement, points: 1 }
      return { type: 'true-false', ...askedOf(id, asked, [fact], [card]), right: isTrue }
    },
  }
}

const nearest = 4

function draw(wrong: WrongAnswers, dice: Dice): Localized | null {
  if (wrong.sort === 'values') {
    const drawn = drawValues(wrong.at, wrong.near(), 1, dice)
    return drawn?.below[0] ?? drawn?.above[0] ?? null
  }
  const near = wrong.exchangeable().slice(0, nearest)
  return near[dice.below(near.length)]?.form ?? null
}
