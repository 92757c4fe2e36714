import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Backup } from '@/lib/exchange/backup'
import { studyDayOf } from '@/lib/schedule/study-day'
import { epochMs, studyDay } from '@/lib/schedule/units'
import { openBrowser } from '../e2e/_support/own-browser'
import { routes } from '../e2e/_support/pages'
import { paper } from '../e2e/_support/paper'
import { startServer } from '../e2e/_support/server'
import { calendar, largePaper, studied } from './collection'
import { type Hand, openPhone, type Phone } from './phone'
import type { GradeTimes } from './probe'
import { printProgress } from './progress'
import { printQuiz } from './quiz'
import { printSearch } from './search'
import { printSeminar } from './seminar'
import { sizeOfRoute } from './sizes'
import { median, timesRow } from './statistics'
import { printTraining } from './training'

/**
 * `npm run bench`: what the built site weighs, how quick it is on a collection of 50,000 cards and 500,000 reviews, and
 * how quick search is on 50,000 cards, and the numbers of progress on a million reviews; how long weights are fitted,
 * against a native build; what somebody who knows nothing scores in a quiz, and what a seminar's plan is worth.
 * `npm run bench -- search` (or `sizes`, `times`, `progress`, `training`, `quiz`, `seminar`) does only that part.
 * Figures, no verdicts: times depend on the machine and on what else it does, so each stands beside others of the same
 * run, taken by turns. It fails only where something cannot be measured.
 */
const reviewBudgetKb = 205
const gradeBudget = { medianMs: 50, p95Ms: 100 }
const todayBudgetMs = 1000
const slow = 4
const rounds = 6
const gradesARound = 10
const todays = 9

const only = process.argv[2]
if (!only || only === 'quiz') printQuiz()
if (!only || only === 'seminar') printSeminar()
if (only === 'quiz' || only === 'seminar') process.exit()

const scratch = mkdtempSync(join(tmpdir(), 'loci-bench-'))
const server = await startServer()
try {
  if (!only || only === 'sizes') await printSizes()
  if (!only || only === 'times') await printTimes()
  if (!only || only === 'search') await printSearch(scratch, server.url)
  if (!only || only === 'progress') await printProgress(scratch, server.url)
  if (!only || only === 'training') await printTraining(scratch, server.url)
} finally {
  await server.kill()
  rmSync(scratch, { recursive: true, force: true })
}

async function printSizes() {
  const kb = (bytes: number) => (bytes / 1000).toFixed(1)
  console.log(
    'JavaScript of a first load, gzipped, in kB of 1000 bytes: until the first screen is there',
  )
  for (const locale of ['en', 'zh-CN']) {
    const folder = join(scratch, `sizes-${locale}`)
    const browser = await openBrowser(folder, { serviceWorkers: 'block', locale })
    await sizeOfRoute(browser.context, server.url, '/')
    for (const route of routes) {
      const { named, fetched, later } = await sizeOfRoute(browser.context, server.url, route)
      const parts = `${kb(named)} in the page + ${kb(fetched)} fetched by it; ${kb(later)} after it`
      const budget = route === '/review' ? `   of at most ${reviewBudgetKb}` : ''
      console.log(
        `  ${locale.padEnd(6)} ${route.padEnd(10)} ${kb(named + fetched)}   (${parts})${budget}`,
      )
    }
    await browser.close()
  }
}

async function printTimes() {
  const load = loadavg().map((n) => n.toFixed(1))
  console.log(
    `\n${availableParallelism()} cores; load ${load.join(' ')} before the times are taken`,
  )

  const today = studyDayOf(epochMs(Date.now()), calendar)
  // Yesterday was missed, so that about as many are due as a day's limit lets through.
  const largeBackup = studied(largePaper(50_000), studyDay(today - 420), studyDay(today - 1))
  // And this one was left alone for long enough that most of it is due.
  const smallBackup = studied(paper, studyDay(today - 150), studyDay(today - 90))
  const large = await openPhone(join(scratch, 'large'), server.url)
  const small = await openPhone(join(scratch, 'small'), server.url)
  try {
    const largeName = await restore(large, 'large', largeBackup)
    const smallName = await restore(small, 'small', smallBackup)
    await printGrades(large, small, largeName, smallName)
    await printToday(large, small, largeName, smallName)
  } finally {
    await large.close()
    await small.close()
  }
}

async function restore(phone: Phone, name: string, backup: Backup): Promise<string> {
  const file = join(scratch, `${name}.json`)
  const text = JSON.stringify(backup)
  writeFileSync(file, text)
  const seconds = (await phone.restore(file)) / 1000
  const cards = backup.papers.reduce((sum, { cards }) => sum + cards.length, 0)
  const title = `${cards.toLocaleString('en')} cards`
  const reviews = backup.reviews.length.toLocaleString('en')
  const size = (Buffer.byteLength(text) / 1e6).toFixed(1)
  console.log(`Restored ${title}, ${reviews} reviews: ${size} MB in ${seconds.toFixed(1)} s`)
  return title
}

interface GradeCase {
  readonly name: string
  readonly phone: Phone
  readonly rate: number
  readonly hand: Hand
  readonly times: GradeTimes[]
}

async function printGrades(large: Phone, small: Phone, largeName: string, smallName: string) {
  const gradeCase = (phone: Phone, rate: number, hand: Hand): GradeCase => ({
    name: `${phone === large ? largeName : smallName}, ${rate}×, ${hand}`,
    phone,
    rate,
    hand,
    times: [],
  })
  const target = gradeCase(large, slow, 'tap')
  const smallTap = gradeCase(small, slow, 'tap')
  const cases = [target, gradeCase(large, slow, 'key'), gradeCase(large, 1, 'tap'), smallTap]

  await large.goto('/review?deck=bench')
  await small.goto(`/review?deck=${paper.paper.id}`)
  for (const phone of [large, small]) {
    await phone.slowed(slow, () => phone.grade(gradesARound, 'tap'))
  }
  for (let round = 0; round < rounds; round++) {
    for (const { phone, rate, hand, times } of cases) {
      times.push(...(await phone.slowed(rate, () => phone.grade(gradesARound, hand))))
    }
  }

  console.log(
    '\nFrom Good to the next card painted: from the time stamp of the tap or key to the presentation of the frame',
  )
  for (const { name, times } of cases) {
    console.log(
      timesRow(
        name,
        times.map((time) => time.painted),
      ),
    )
    console.log(`      ${splitOf(times)}`)
  }
  const painted = ({ times }: GradeCase) => median(times.map((time) => time.painted))
  const ratio = (painted(target) / painted(smallTap)).toFixed(2)
  console.log(
    `  ${target.name}: of at most ${gradeBudget.medianMs} ms at the median and ${gradeBudget.p95Ms} at p95`,
  )
  console.log(`  large to small, ${slow}×: ${ratio}`)
  await printAsked(large, largeName)
  await printAsked(small, smallName)
}

/** Where the time goes, at the median of each part, which need not add up. */
function splitOf(times: readonly GradeTimes[]): string {
  const part = (name: string, of: (time: GradeTimes) => number) =>
    `${name} ${median(times.map(of)).toFixed(1)}`
  return [
    part('reaches the page', (time) => time.handled),
    part('on disk', (time) => time.committed - time.handled),
    part('next card in the document', (time) => time.rendered - time.committed),
    part('painted', (time) => time.painted - time.rendered),
  ].join(' → ')
}

async function printAsked(phone: Phone, name: string) {
  const count = 5
  const before = await phone.asked()
  await phone.grade(count, 'tap')
  const after = await phone.asked()
  const each = (key: keyof typeof before) => ((after[key] - before[key]) / count).toFixed(1)
  console.log(
    `  a rating with ${name} asks IndexedDB for ${each('transactions')} transactions, ${each('requests')} requests, ${each('rows')} rows`,
  )
}

async function printToday(large: Phone, small: Phone, largeName: string, smallName: string) {
  const todayCase = (phone: Phone, rate: number) => ({
    name: `${phone === large ? largeName : smallName}, ${rate}×`,
    phone,
    rate,
    times: [] as number[],
  })
  const target = todayCase(large, slow)
  const smallSlow = todayCase(small, slow)
  const cases = [target, todayCase(large, 1), smallSlow]
  // The first visit fills the caches and is not counted.
  for (let visit = 0; visit <= todays; visit++) {
    for (const { phone, rate, times } of cases) {
      const time = await phone.slowed(rate, () => phone.openToday())
      if (visit > 0) times.push(time)
    }
  }
  console.log('\nFrom opening / to the presentation of its numbers, without a service worker')
  for (const { name, times } of cases) console.log(timesRow(name, times))
  console.log(`  ${target.name}: of at most ${todayBudgetMs} ms`)
  const ratio = (median(target.times) / median(smallSlow.times)).toFixed(2)
  console.log(`  large to small, ${slow}×: ${ratio}`)
}
