import { capitalised } from './capitalised'
import type { Argument, Localized } from './deck-file'
import { writtenList } from './written-list'

/** A question written from a fact, and what answers it. */
export interface Question {
  readonly front: Localized
  readonly back: Localized
}

/** Whose an argument is that says nobody else's. */
export const authors: Localized = { zh: '作者', en: 'the authors' }

/** From the claim to what holds it up. */
export function askGrounds(argument: Argument): Question {
  const { by = authors, claim, grounds } = argument
  return {
    front: {
      zh: `${by.zh}认为：${claim.zh}。依据是什么？`,
      en: `According to ${by.en}, ${claim.en}. On what grounds?`,
    },
    back: writtenGrounds(grounds),
  }
}

/** From the grounds to what they are to show. */
export function askClaim(argument: Argument): Question {
  const { by = authors, claim, grounds } = argument
  const given = writtenGrounds(grounds)
  return {
    front: {
      zh: `由下面的依据，${by.zh}得出什么结论？\n${given.zh}`,
      en: `What follows from this, according to ${by.en}?\n${given.en}`,
    },
    back: { zh: `${claim.zh}。`, en: `${capitalised(claim.en)}.` },
  }
}

/** From the claim to what is conceded, or how far it holds; null where nothing is. */
export function askLimit(argument: Argument): Question | null {
  const { by = authors, claim, limit } = argument
  if (!limit) return null
  return {
    front: {
      zh: `${by.zh}认为：${claim.zh}。同时作了什么保留？`,
      en: `According to ${by.en}, ${claim.en}. What reservation goes with it?`,
    },
    back: { zh: `${limit.zh}。`, en: `${limit.en}.` },
  }
}

/** One ground as a sentence, several as a list. */
function writtenGrounds(grounds: readonly Localized[]): Localized {
  const [only, ...others] = grounds
  if (only && others.length === 0) return { zh: `${only.zh}。`, en: `${only.en}.` }
  return writtenList(grounds, true)
}
