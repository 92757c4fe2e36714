import type { KeptBase, LogBase, ProgressBase } from '../progress/progress-base'
import { nowDigest, readCardsNow } from './cards-now'
import type { LociDatabase } from './database'
import { areOfSameRows, keepLogDigests } from './digest'
import { cellsDigest, readKeptBase } from './kept-base'
import { digestHolds } from './log-columns'
import type { Moment } from './moment'
import { progressBase, type ReadingOptions, readLogBase } from './progress-base'

/** One reading of the store, part by part as it is there: what was kept first, then the log, then how the cards stand. */
export interface Reading {
  readonly kept: Promise<KeptBase>
  readonly log: Promise<LogBase>
  readonly whole: Promise<ProgressBase>
  /**
   * Whether it was right, which is known last, after what is worth it was kept at hand: counting the log takes longer
   * than reading it by its digest. Where it was not, a reading `anew` is.
   */
  readonly isRight: Promise<boolean>
}

/** Reads the store for statistics as quickly as it can be had, by digests where there are such, and keeps new ones. */
export function readProgress(
  db: LociDatabase,
  moment: Moment,
  options: ReadingOptions = {},
): Reading {
  const cells = options.anew
    ? Promise.resolve({ base: null, digest: null })
    : readKeptBase(db, moment)
  const found = cells.then(() => readLogBase(db, moment, options))
  const log = found.then(({ base }) => base)
  const kept = cells.then(({ base }) => base ?? log)
  const cards = found.then((read) => readCardsNow(db, read))
  const whole = cards.then(async (cards) => progressBase(await log, cards))

  const settle = async (): Promise<boolean> => {
    const read = await found
    const { digest, toKeep } = read
    const { toKeep: cardsToKeep } = await cards
    const { base: shown, digest: ofCells } = await cells
    const areCellsOfLog = areOfSameRows(ofCells, digest)
    const made = [
      toKeep,
      cardsToKeep && nowDigest(await whole, cardsToKeep),
      toKeep || !areCellsOfLog ? cellsDigest(read) : null,
    ].filter((one) => one !== null)
    const isAnew = options.anew === true || toKeep !== null
    if (isAnew || made.length > 0) await keepLogDigests(db, made, isAnew)
    if (shown && !areCellsOfLog) return false
    return !digest || digestHolds(db, digest)
  }
  const isRight = settle()
  // Each of them tells whoever asks for it of a failure.
  for (const one of [kept, log, whole, isRight]) one.catch(() => {})
  return { kept, log, whole, isRight }
}
