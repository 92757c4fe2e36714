import { setTimeout as wait } from 'node:timers/promises'
import { readTable } from '../e2e/_support/rows'
import { openBench, restoreFile } from './browser'
import { type Asked, type GradeTimes, installProbe, type Probe } from './probe'

/** How a person rates: a finger on the button, or the key `3`. */
export type Hand = 'tap' | 'key'

/** A browser of its own at the size of a phone, with its profile on disk, and one page in it. */
export interface Phone {
  goto(path: string): Promise<void>
  /**
   * Does `work` with the page's main thread slowed down, and nothing else: neither the disk nor the browser's other
   * processes. Only so long: what slows it takes a core of its own, even while the page is idle.
   */
  slowed<T>(rate: number, work: () => Promise<T>): Promise<T>
  /** Restores a backup in the settings, as a person would; milliseconds until the screen says that it is done. */
  restore(file: string): Promise<number>
  /** Shows so many answers and rates each Good, in the review that is open. */
  grade(count: number, hand: Hand): Promise<GradeTimes[]>
  /** What the page has asked the store for by the time that its card can be answered. */
  asked(): Promise<Asked>
  /** Fits weights on the screen of progress and takes them: how long the log was read, and how long it was fitted to. */
  fitWeights(): Promise<{ readMs: number; fitMs: number; weights: readonly number[] }>
  /** Milliseconds from the start of a navigation to `/` until the frame with its numbers is presented. */
  openToday(): Promise<number>
  close(): Promise<void>
}

/** How long a fingertip stays on the glass. */
const contactMs = 60

export async function openPhone(folder: string, url: string): Promise<Phone> {
  const { context, close } = await openBench(folder, { hasTouch: true })
  await installProbe(context)
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)

  const placeOf = (button: string) =>
    inTime(page.evaluate((name) => (globalThis as ProbedWindow).probe.whereIs(name), button))
  const press = async (button: string, hand: Hand, key: string) => {
    const place = await placeOf(button)
    if (!place) throw new Error('the review was over before enough was measured')
    if (hand === 'key') {
      await page.keyboard.press(key)
      return
    }
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] })
    await wait(contactMs)
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  /** Nothing that is measured takes this long: it will not come any more. */
  const inTime = async <T>(answer: Promise<T>): Promise<T> => {
    const late = new AbortController()
    const tooLate = wait(30_000, null, { signal: late.signal }).then(async () => {
      const shown = await page.locator('main').textContent()
      throw new Error(`what is measured did not happen; the screen shows:\n${shown}`)
    })
    try {
      return await Promise.race([answer, tooLate])
    } finally {
      late.abort()
    }
  }

  return {
    async goto(path) {
      await page.goto(url + path)
    },
    async slowed(rate, work) {
      await cdp.send('Emulation.setCPUThrottlingRate', { rate })
      try {
        return await work()
      } finally {
        await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      }
    },
    restore: (file) => restoreFile(page, url, file),
    async grade(count, hand) {
      const times: GradeTimes[] = []
      while (times.length < count) {
        await press('Show answer', hand, ' ')
        await press('Good', hand, '3')
        times.push(
          await inTime(page.evaluate(() => (globalThis as ProbedWindow).probe.nextGrade())),
        )
      }
      return times
    },
    async asked() {
      await placeOf('Show answer')
      return page.evaluate(() => (globalThis as ProbedWindow).probe.asked())
    },
    async fitWeights() {
      await page.goto(`${url}/progress?view=model`)
      const fit = page.getByRole('button', { name: 'Fit to my reviews' })
      await fit.waitFor({ timeout: 120_000 })
      const since = performance.now()
      await fit.click()
      await page
        .getByRole('progressbar', { name: /./ })
        .and(page.locator('[aria-valuenow]'))
        .waitFor()
      const read = performance.now()
      const use = page.getByRole('button', { name: 'Use these' })
      await use.waitFor({ timeout: 600_000 })
      const fitted = performance.now()
      await use.click()
      await page.getByText('Due dates were planned anew').waitFor({ timeout: 600_000 })
      const edits = await readTable<{ field: string; value: number[] }>(page, 'edits')
      const weights = edits.find(({ field }) => field === 'weights')?.value
      if (!weights) throw new Error('no weights were kept')
      return { readMs: read - since, fitMs: fitted - read, weights }
    },
    async openToday() {
      await page.goto(url)
      return inTime(page.evaluate(() => (globalThis as ProbedWindow).probe.todayPainted()))
    },
    close,
  }
}

type ProbedWindow = typeof globalThis & { probe: Probe }
