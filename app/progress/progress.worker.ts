import { expose } from 'comlink'
import type { Cut } from '@/lib/progress/card-columns'
import type { Period, PeriodName } from '@/lib/progress/period'
import type { KeptBase, LogBase, ProgressBase } from '@/lib/progress/progress-base'
import {
  type BaseOf,
  keptReports,
  logReports,
  type ReportName,
  type ReportOf,
  report,
} from '@/lib/progress/reports'
import { watch } from '@/lib/store/browse'
import { keepCardsNow, readCardsNow } from '@/lib/store/cards-now'
import { LociDatabase } from '@/lib/store/database'
import { keepDigest } from '@/lib/store/digest'
import { keepCells, readKeptBase } from '@/lib/store/kept-base'
import { digestHolds } from '@/lib/store/log-columns'
import type { Moment } from '@/lib/store/moment'
import { progressBase, readLogBase, readProgressVersion } from '@/lib/store/progress-base'

/** Knows the whole log by heart, off the page's thread, and tells the numbers of progress from it. */
const db = new LociDatabase()

/** What is known of one reading of the store: what was kept first, then the log, then how the cards stand. */
interface Reading {
  readonly kept: Promise<KeptBase>
  readonly log: Promise<LogBase>
  readonly whole: Promise<ProgressBase>
}
let reading: Reading | null = null
let onAnother = () => {}

function read(moment: Moment, anew: boolean, onPart: (part: number) => void): Reading {
  const cells = anew ? Promise.resolve(null) : readKeptBase(db, moment)
  const found = cells.then(() => readLogBase(db, moment, { anew, onPart }))
  const log = found.then(({ base }) => base)
  const kept = cells.then((base) => base ?? log)
  const cards = found.then((read) => readCardsNow(db, read))
  const whole = cards.then(async (cards) => progressBase(await log, cards))
  // Whoever asks for a report is told of a failure.
  for (const one of [kept, log, whole]) one.catch(() => {})
  const settle = async () => {
    const logRead = await found
    const { digest, toKeep } = logRead
    const { toKeep: cardsToKeep } = await cards
    if (toKeep) await keepDigest(db, toKeep)
    if (cardsToKeep) await keepCardsNow(db, await whole, cardsToKeep)
    if (toKeep || !(await cells)) await keepCells(db, logRead)
    // Counting takes longer than reading: the numbers are shown meanwhile, and drawn again where it says otherwise.
    if (!digest || (await digestHolds(db, digest))) return
    reading = read(moment, true, onPart)
    await reading.log
    onAnother()
  }
  settle().catch(console.error)
  return { kept, log, whole }
}

let lastTurn: Promise<unknown> = Promise.resolve()

/** One report after another: each is on its way to the page before the next is begun. */
function turn(): Promise<unknown> {
  const mine = lastTurn
  lastTurn = mine.then(() => new Promise((resolve) => setTimeout(resolve)))
  return mine
}

/** The least that a report is told from. */
async function baseOf(name: ReportName, { kept, log, whole }: Reading): Promise<KeptBase> {
  if (Object.hasOwn(keptReports, name)) return kept
  return Object.hasOwn(logReports, name) ? log : whole
}

const statistician = {
  /**
   * Reads the store: what is told from then on is of that moment. Resolves when the first reports can be had; those that
   * are asked for before the first time wait for it.
   * @param onPart takes how much of a long log was read, from 0 to 1, where there is no digest of it yet
   */
  async open(moment: Moment, onPart: (part: number) => void): Promise<void> {
    const next = read(moment, false, onPart)
    reading ??= next
    await next.kept
    reading = next
  },

  async report<N extends ReportName>(
    name: N,
    cut: Cut,
    period: PeriodName | Period,
  ): Promise<ReportOf<N>> {
    if (!reading) throw new Error('the log was not opened')
    const base = await baseOf(name, reading)
    await turn()
    return report(name, base as BaseOf<N>, cut, period)
  },

  /** Calls `stale` whenever the store changes, here or in another tab, and `another` when what was told proved wrong. */
  watch(stale: () => void, another: () => void) {
    onAnother = another
    let version: string | null = null
    watch(
      () => readProgressVersion(db),
      (found) => {
        if (version !== null && found !== version) stale()
        version = found
      },
      console.error,
    )
  },
}

export type Statistician = typeof statistician

expose(statistician)
