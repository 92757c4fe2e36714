import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cardIdOf } from '@/lib/cards/card-id'
import { type Fitting, fitWeights } from '@/lib/progress/fit-weights'
import { logLoss } from '@/lib/progress/log-loss'
import { recallTrace } from '@/lib/progress/recall-trace'
import { teachingRows } from '@/lib/progress/training-items'
import { defaultParameters } from '@/lib/schedule/parameters'
import { startOfStudyDay, studyDayOf } from '@/lib/schedule/study-day'
import { epochMs, type StudyDay, studyDay } from '@/lib/schedule/units'
import { baseOf, everyCard } from '../progress/base'
import { forgetful } from '../progress/forgetful'
import { madeLog } from '../progress/made-log'
import { trainNatively } from '../progress/optimisers'
import { calendar, largePaper } from './collection'
import { openPhone } from './phone'

const sizes = [5_000, 20_000, 100_000]
const reviewsPerCard = 8
const agreement = 1e-3

/**
 * Fitting weights to so many made reviews on the built site, in its own worker, by the button that a person presses,
 * against the same work of fsrs-rs's native build in this process: judging by the latest fifth, then fitting to all.
 * Log loss is of the weights that came of it, over the whole log, by our own replay.
 */
export async function printTraining(scratch: string, url: string): Promise<void> {
  console.log('\nFitting weights, in the browser and natively (fsrs-rs), one after the other')
  for (const size of sizes) await printSize(scratch, url, size)
}

async function printSize(scratch: string, url: string, size: number) {
  const today = studyDayOf(epochMs(Date.now()), calendar)
  const paper = largePaper(size / reviewsPerCard)
  const { rows: made, chances } = madeLog({
    cardIds: paper.cards.map(({ id }) => cardIdOf(paper.paper.id, id)),
    from: studyDay(today - 365),
    until: today,
    truth: () => forgetful,
    parameters: defaultParameters,
    morningOf: (day: StudyDay) => startOfStudyDay(day, calendar) + 5 * 3_600_000,
  })
  const reviews = made.slice(0, size)
  if (reviews.length < size) throw new Error(`only ${made.length} reviews were made`)

  const base = baseOf(reviews)
  const rows = teachingRows(base.log, base.gaps, everyCard(base))
  const known = Array.from(rows, (row) => Number((base.log.rating[row] as number) > 1))
  const lossUnder = (weights: readonly number[]) => {
    const parameters = [{ ...defaultParameters, weights }]
    const { recall } = recallTrace(base.log, base.gaps, base.cards, parameters)
    return logLoss(
      Array.from(rows, (row) => recall[row] as number),
      known,
    ) as number
  }
  const truth = logLoss(
    Array.from(rows, (row) => chances.get((reviews[row] as (typeof reviews)[number]).id) as number),
    known,
  ) as number

  const since = performance.now()
  const native = weightsOf(await fitWeights(base, 'default', trainNatively))
  const nativeMs = performance.now() - since

  const file = join(scratch, `training-${size}.json`)
  const backup = { app: 'loci', format: 1, exportedAt: Date.now(), deviceId: 'bench', edits: [] }
  writeFileSync(file, JSON.stringify({ ...backup, papers: [paper], reviews }))
  const phone = await openPhone(join(scratch, `training-${size}`), url)
  try {
    await phone.restore(file)
    const { readMs, fitMs, weights } = await phone.fitWeights()
    const seconds = (ms: number) => (ms / 1000).toFixed(1)
    const [browserLoss, nativeLoss] = [lossUnder(weights), lossUnder(native)]
    const apart = Math.abs(browserLoss - nativeLoss)
    console.log(
      `  ${size.toLocaleString('en').padStart(7)} reviews, ${rows.length.toLocaleString('en')} to learn from: browser ${seconds(fitMs)} s (after ${seconds(readMs)} s of reading the log), native ${seconds(nativeMs)} s: ${(fitMs / nativeMs).toFixed(1)}×`,
    )
    console.log(
      `          log loss ${browserLoss.toFixed(5)} and ${nativeLoss.toFixed(5)}: ${apart.toExponential(1)} apart, of at most ${agreement}; by the default weights ${lossUnder(defaultParameters.weights).toFixed(5)}, by the true chances ${truth.toFixed(5)}`,
    )
  } finally {
    await phone.close()
  }
}

function weightsOf({ weights }: Fitting): readonly number[] {
  if (!weights) throw new Error('fitted weights were no better than the default ones')
  return weights
}
