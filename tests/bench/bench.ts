import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { epochMs } from '@/lib/schedule/units'
import { openBrowser } from '../e2e/_support/own-browser'
import { startServer } from '../e2e/_support/server'
import { collection } from './collection'
import { measureGrades, measureToday } from './grades'
import { sizeOfRoute } from './sizes'
import { median, row } from './statistics'

/**
 * `npm run bench`: what the built site weighs and how quick it is. Figures, no verdicts: times depend on the machine,
 * so each stands beside another of the same run.
 */
const budgetKb = 205
const slowDown = 4
const kb = (bytes: number) => (bytes / 1000).toFixed(1).padStart(6)

const scratch = mkdtempSync(join(tmpdir(), 'loci-bench-'))
const server = await startServer()
try {
  await printSizes()
  await printTimes()
} finally {
  await server.kill()
  rmSync(scratch, { recursive: true, force: true })
}

async function printSizes() {
  console.log('First-load JavaScript, gzipped (1 kB = 1000 bytes)')
  const browser = await openBrowser(join(scratch, 'sizes'), { serviceWorkers: 'block' })
  for (const route of ['/', '/review', '/library', '/progress', '/settings']) {
    const { named, fetched } = await sizeOfRoute(browser.context, server.url, route)
    const budget = route === '/review' ? `   of at most ${budgetKb}` : ''
    const parts = `${kb(named)} in the page, ${kb(fetched)} fetched by it`
    console.log(`  ${route.padEnd(10)} ${kb(named + fetched)} kB  (${parts})${budget}`)
  }
  await browser.close()
}

async function printTimes() {
  // A profile on disk, as a person has one: one in memory is slow at large transactions.
  const large = await openBrowser(join(scratch, 'large'), { serviceWorkers: 'block' })
  const small = await openBrowser(join(scratch, 'small'), { serviceWorkers: 'block' })
  const largePage = await large.context.newPage()
  const smallPage = await small.context.newPage()
  await restoreCollection(largePage)

  console.log('\nFrom a tap on Good to the next card painted')
  const atEase = await grades(largePage, '/review?deck=bench', 1, 60)
  console.log(row('  5,000 cards, no slow-down', atEase))
  const largeSlow = await grades(largePage, '/review?deck=bench', slowDown, 60)
  console.log(row(`  5,000 cards, ${slowDown}× slow-down`, largeSlow))
  const smallSlow = await grades(smallPage, '/review', slowDown, 25)
  console.log(row(`  the shipped paper alone, ${slowDown}× slow-down`, smallSlow))
  console.log(`  large to small: ${(median(largeSlow) / median(smallSlow)).toFixed(2)}`)

  console.log('\nFrom opening / to its numbers on the screen, without a service worker')
  const largeToday = await measureSlowed(largePage, () => measureToday(largePage, server.url, 7))
  console.log(row(`  5,000 cards, ${slowDown}× slow-down`, largeToday))
  const smallToday = await measureSlowed(smallPage, () => measureToday(smallPage, server.url, 7))
  console.log(row(`  the shipped paper alone, ${slowDown}× slow-down`, smallToday))
  console.log(`  large to small: ${(median(largeToday) / median(smallToday)).toFixed(2)}`)

  await large.close()
  await small.close()
}

/** Brings the large collection in the way a person would. */
async function restoreCollection(page: Page) {
  const backup = collection(5000, 420, epochMs(Date.now()))
  const file = join(scratch, 'backup.json')
  const text = JSON.stringify(backup)
  writeFileSync(file, text)
  await page.goto(`${server.url}/settings`)
  await page.getByRole('slider').waitFor()
  const started = performance.now()
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText(/reviews? added/).waitFor({ timeout: 180_000 })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const size = (text.length / 1e6).toFixed(1)
  const count = backup.reviews.length.toLocaleString('en')
  console.log(`\nRestoring 5,000 cards and ${count} reviews (${size} MB) took ${seconds} s`)
}

async function grades(page: Page, address: string, rate: number, count: number) {
  await page.goto(server.url + address)
  await page.getByRole('button', { name: 'Show answer' }).waitFor()
  return measureSlowed(page, () => measureGrades(page, count), rate)
}

async function measureSlowed<T>(
  page: Page,
  measure: () => Promise<T>,
  rate = slowDown,
): Promise<T> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  try {
    return await measure()
  } finally {
    await session.detach()
  }
}
