import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Backup } from '@/lib/exchange/backup'
import { reports } from '@/lib/progress/reports'
import { studyDayOf } from '@/lib/schedule/study-day'
import { epochMs, studyDay } from '@/lib/schedule/units'
import { openBench, restoreFile } from './browser'
import { calendar, largePaper, studied } from './collection'
import { median, timesRow } from './statistics'

const cards = 50_000
/** So long that there are about a million reviews. */
const days = 3000
const budget = { pictureMs: 500, allMs: 2000 }
const visits = 7

/**
 * How quick the numbers of progress are on about 1,000,000 reviews of 50,000 cards, all of them looked at: in the
 * worker, and until a person sees the first picture.
 */
export async function printProgress(scratch: string, url: string): Promise<void> {
  const today = studyDayOf(epochMs(Date.now()), calendar)
  const backup = studied(largePaper(cards), studyDay(today - days), studyDay(today - 1))
  const file = join(scratch, 'progress.json')
  await writeBackupFile(file, backup)
  const reviews = backup.reviews.length.toLocaleString('en')
  console.log(`\nProgress: ${reviews} reviews of ${cards.toLocaleString('en')} cards`)
  const { context, close } = await openBench(join(scratch, 'progress'))
  await context.addInitScript(markFirstPicture)
  try {
    const page = await context.newPage()
    const restored = await restoreFile(page, url, file)
    console.log(`  restored in ${(restored / 1000).toFixed(0)} s`)
    await printVisits(page, url)
  } finally {
    await close()
  }
}

/** A million reviews are no string: JavaScript's are shorter. */
async function writeBackupFile(file: string, { reviews, ...rest }: Backup): Promise<void> {
  const out = createWriteStream(file)
  out.write(`${JSON.stringify(rest).slice(0, -1)},"reviews":[`)
  for (const [i, row] of reviews.entries()) {
    if (!out.write(`${i > 0 ? ',' : ''}${JSON.stringify(row)}`)) await once(out, 'drain')
  }
  out.end(']}')
  await once(out, 'close')
}

async function printVisits(page: Page, url: string): Promise<void> {
  const visit = async () => {
    await page.goto(`${url}/progress?period=all`)
    await page.waitForFunction(() => 'firstPictureMs' in globalThis, undefined, {
      timeout: 120_000,
    })
    return page.evaluate(() => (globalThis as unknown as Marked).firstPictureMs)
  }
  console.log(
    `  the first visit, which reads row by row: first picture ${(await visit()).toFixed(0)} ms`,
  )
  // The digest is written after the numbers; and what the visit left to do is no part of the next.
  await page.waitForFunction(hasDigest, undefined, { timeout: 120_000 })
  await page.waitForTimeout(3000)
  const pictures: number[] = []
  for (let i = 0; i < visits; i++) {
    pictures.push(await visit())
    await page.waitForTimeout(3000)
  }
  const worker = page.workers().map((one) => one.url())
  await page.goto(`${url}/options`)
  const [first = '', ...others] = Object.keys(reports)
  const times: WorkerTimes[] = []
  for (let i = 0; i < visits; i++) {
    times.push(await page.evaluate(askAll, { worker, first, others }))
  }
  console.log(timesRow('from navigation to the first picture', pictures))
  console.log(
    timesRow(
      'worker: to the log and the first report',
      times.map(({ first }) => first),
    ),
  )
  console.log(
    timesRow(
      'worker: to all reports',
      times.map(({ all }) => all),
    ),
  )
  for (const name of others) {
    const each = times.map(({ each }) => each[name] ?? Number.NaN)
    console.log(`      ${name.padEnd(24)} ${median(each).toFixed(0).padStart(5)} ms`)
  }
  console.log(`  of at most ${budget.pictureMs} ms to the first picture, ${budget.allMs} ms to all`)
}

interface Marked {
  firstPictureMs: number
}

/** Runs in each page: the time of the first frame with a picture in it. */
function markFirstPicture() {
  const look = () => {
    if (document.querySelector('.picture svg')) {
      requestAnimationFrame(() => {
        ;(globalThis as unknown as Marked).firstPictureMs = performance.now()
      })
    } else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Runs in the page. */
function hasDigest(): Promise<boolean> {
  return new Promise((resolve) => {
    const open = indexedDB.open('loci')
    open.onsuccess = () => {
      const count = open.result.transaction('digest').objectStore('digest').count('now')
      count.onsuccess = () => {
        open.result.close()
        resolve(count.result > 0)
      }
    }
  })
}

interface WorkerTimes {
  readonly first: number
  readonly all: number
  readonly each: Record<string, number>
}

/** Runs in the page: starts the screen's own worker and asks it for everything, in Comlink's words. */
async function askAll(of: {
  worker: string[]
  first: string
  others: string[]
}): Promise<WorkerTimes> {
  const began = performance.now()
  const worker = new Worker(of.worker[0] as string)
  let asked = 0
  const call = (method: string, values: unknown[], port?: MessagePort): Promise<unknown> => {
    asked += 1
    const id = `bench-${asked}`
    const argumentList: unknown[] = values.map((value) => ({ type: 'RAW', value }))
    if (port) argumentList.push({ type: 'HANDLER', name: 'proxy', value: port })
    return new Promise((resolve, reject) => {
      const hear = ({ data }: MessageEvent) => {
        if (data.id !== id) return
        worker.removeEventListener('message', hear)
        if (data.type === 'HANDLER') reject(new Error(JSON.stringify(data.value)))
        else resolve(data.value)
      }
      worker.addEventListener('message', hear)
      worker.postMessage({ id, type: 'APPLY', path: [method], argumentList }, port ? [port] : [])
    })
  }
  const now = { now: Date.now(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }
  await call('open', [now], new MessageChannel().port1)
  await call('report', [of.first, {}, 'all'])
  const first = performance.now() - began
  const each: Record<string, number> = {}
  for (const name of of.others) {
    const since = performance.now()
    await call('report', [name, {}, 'all'])
    each[name] = performance.now() - since
  }
  const all = performance.now() - began
  worker.terminate()
  return { first, all, each }
}
