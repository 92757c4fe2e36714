import { Again, Easy, Good, Hard, type Rating } from '../schedule/review'
import type { CardMask } from './card-columns'
import { matureDays } from './mature'
import type { Period } from './period'
import type { ProgressBase } from './progress-base'
import { reviewsWithin } from './rows-within'

/** How long ago a card was seen when it was answered. */
export const stages = ['learning', 'young', 'mature'] as const
export type Stage = (typeof stages)[number]

export type AnswerButtons = Readonly<Record<Stage, Readonly<Record<Rating, number>>>>

/**
 * How often each rating was given: `learning` for a card never seen or seen the same day, `young` for one last seen less
 * than 21 study days before, `mature` for the others. Anki's answer buttons go by the interval that was planned; this by
 * the one that passed.
 */
export function answerButtons(
  { log, gaps }: Pick<ProgressBase, 'log' | 'gaps'>,
  mask: CardMask,
  period: Period,
): AnswerButtons {
  const counts = new Uint32Array(stages.length * 4)
  const rows = reviewsWithin(log, mask, period)
  for (let at = 0; at < rows.length; at++) {
    const i = rows[at] as number
    const days = gaps.days[i] as number
    const stage = days < 1 ? 0 : days < matureDays ? 1 : 2
    const cell = stage * 4 + (log.rating[i] as number) - 1
    counts[cell] = (counts[cell] as number) + 1
  }
  const of = (stage: Stage): Record<Rating, number> => {
    const [again = 0, hard = 0, good = 0, easy = 0] = counts.subarray(stages.indexOf(stage) * 4)
    return { [Again]: again, [Hard]: hard, [Good]: good, [Easy]: easy }
  }
  return { learning: of('learning'), young: of('young'), mature: of('mature') }
}
