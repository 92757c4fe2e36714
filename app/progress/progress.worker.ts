import { expose } from 'comlink'
import type { Cut } from '@/lib/progress/card-columns'
import type { Period, PeriodName } from '@/lib/progress/period'
import type { KeptBase } from '@/lib/progress/progress-base'
import {
  type BaseOf,
  keptReports,
  logReports,
  type ReportName,
  type ReportOf,
  report,
} from '@/lib/progress/reports'
import { watch } from '@/lib/store/browse'
import { LociDatabase } from '@/lib/store/database'
import type { Moment } from '@/lib/store/moment'
import { readProgressVersion } from '@/lib/store/progress-base'
import { type Reading, readProgress } from '@/lib/store/read-progress'

/** Knows the whole log by heart, off the page's thread, and tells the numbers of progress from it. */
const db = new LociDatabase()

let reading: Reading | null = null
let onAnother = () => {}

/** Numbers are shown before they have proved right, and drawn again where they have not. */
function read(moment: Moment, anew: boolean, onPart: (part: number) => void): Reading {
  const one = readProgress(db, moment, { anew, onPart })
  const prove = async () => {
    if ((await one.isRight) || reading !== one) return
    reading = read(moment, true, onPart)
    await reading.log
    onAnother()
  }
  prove().catch(console.error)
  return one
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
