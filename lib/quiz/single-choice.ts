import type { Localized } from '../cards/deck-file'
import type { Dice } from './dice'
import { askedOf, type Draft } from './draft'
import { drawOptions } from './draw-options'
import { drawValues } from './near-values'
import type { Pair } from './pool'
import type { WrongAnswers } from './wrong-answers'

const wrongOptions = 3

/** One of four: values in their order, words in one of chance. */
export function singleChoiceOf({ card, fact }: Pair, wrong: WrongAnswers): Draft {
  const id = `single:${card.id}`
  return {
    id,
    type: 'single',
    fact,
    make: (dice) => {
      const options = draw(card.front, wrong, dice)
      if (!options) return null
      const asked = { prompt: card.front, back: card.back, points: 1 }
      const right = options.indexOf(wrong.right)
      return { type: 'single', ...askedOf(id, asked, [fact], [card]), options, right }
    },
  }
}

function draw(prompt: Localized, wrong: WrongAnswers, dice: Dice): Localized[] | null {
  if (wrong.sort === 'values') {
    const drawn = drawValues(wrong.at, wrong.near(), wrongOptions, dice)
    return drawn && [...drawn.below, wrong.right, ...drawn.above]
  }
  const drawn = drawOptions(prompt, wrong.right, wrong.near(), wrongOptions, dice)
  return drawn && dice.shuffled([wrong.right, ...drawn.map(({ form }) => form)])
}
