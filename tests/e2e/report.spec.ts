import type { Page } from '@playwright/test'
import Dexie from 'dexie'
import { IDBKeyRange, indexedDB } from 'fake-indexeddb'
import { mergeBackup } from '@/lib/exchange/merge-backup'
import { report } from '@/lib/progress/reports'
import type { TermReport } from '@/lib/progress/term-report'
import { defaultParameters } from '@/lib/schedule/parameters'
import { studyDay } from '@/lib/schedule/units'
import { LociDatabase } from '@/lib/store/database'
import { readProgressBase } from '@/lib/store/progress-base'
import { forgettingBy } from '../progress/forgetful'
import { madeLog } from '../progress/made-log'
import { expectAccessibleInBothThemes, expectNothingCut } from './_support/accessibility'
import { backupOf, restore } from './_support/backup'
import { paperCards } from './_support/paper'
import { asPrinted, readPdf } from './_support/pdf'
import { drawsChinese, expect, test } from './_support/study'
import { calendar, dayOf, morning, morningOf } from './_support/study-time'

const today = dayOf(morning)
const from = studyDay(today - 90)

/** Somebody to whom arguments do not stick. */
const forgetful = forgettingBy(0.25)
const isArgument = new Map(paperCards.map(({ id, fact }) => [id, fact.kind === 'argument']))
const backup = backupOf(
  madeLog({
    cardIds: paperCards.map(({ id }) => id),
    from,
    until: today,
    truth: (id) => (isArgument.get(id) ? forgetful : defaultParameters),
    parameters: defaultParameters,
    morningOf,
  }).rows,
)

/** What the pure function says of the same file. */
async function expectedReport(): Promise<TermReport> {
  Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange })
  const db = new LociDatabase('expected')
  const moment = { now: morning, timeZone: calendar.timeZone }
  await mergeBackup(db, backup, moment)
  const period = { from: studyDay(today - 119), to: today }
  const told = report('term', await readProgressBase(db, moment), {}, period)
  db.close()
  return told
}

/** The page as a printer would have it, without its spaces. */
async function printed(page: Page): Promise<string> {
  const pages = readPdf(await page.pdf({ preferCSSPageSize: true }))
  expect(pages).toHaveLength(1)
  return pages[0]?.text ?? ''
}

const percent = (part: number) => `${Math.round(part * 100)}%`

test('a term of 90 days stands on one page, with the figures of the pure function', async ({
  page,
}) => {
  const told = await expectedReport()
  await restore(page, backup)
  await page.goto('/progress/report')
  const sheet = page.getByRole('article')
  await expect(sheet.getByText('December 2, 2025 to March 2, 2026')).toBeVisible()
  await page.getByRole('textbox', { name: 'Name on the page' }).fill('Wang Fang')

  const known = sheet.getByText(/of \d+ cards begun would have been right/)
  await expect(known).toContainText(
    `About ${Math.round(told.after.known)} of ${told.after.begun} cards begun`,
  )
  const cells = (name: string) =>
    sheet.getByRole('table', { name }).getByRole('row').allInnerTexts()
  const kinds = await cells('Kept by kind of fact')
  for (const [i, { kept }] of told.kinds.entries()) {
    const row = kinds[i + 1]?.replace(/\s+/g, ' ')
    const [passed, total] = [kept.passed, kept.total].map((n) => n.toLocaleString('en'))
    expect(row).toContain(`${passed}/${total}`)
    if (kept.total >= 20) expect(row).toContain(percent(Number(kept.rate)))
  }
  expect((await cells('Kept by section, the weakest first')).length).toBe(told.sections.length + 1)

  const text = await printed(page)
  for (const wanted of [
    'Wang Fang',
    `${told.begun} cards begun`,
    `${told.reviews.toLocaleString('en')} reviews`,
    `${told.days} days with reviews, of 91`,
    `Of ${told.kept.total.toLocaleString('en')} reviews that came back`,
    `${percent(Number(told.kept.rate))} were known`,
    'Going: abstract',
    `${told.due.reduce((a, b) => a + b, 0)} cards are due`,
    'Made with Loci on March 2, 2026.',
  ]) {
    expect(text).toContain(asPrinted(wanted))
  }
  await page.getByRole('radio', { name: 'Letter' }).check()
  expect(await printed(page)).toContain(asPrinted('Made with Loci on March 2, 2026.'))

  await page.goto('/settings')
  await page.getByRole('radio', { name: '中文' }).check()
  await page.goto('/progress/report')
  await expect(page.getByRole('textbox', { name: '页上的姓名' })).toHaveValue('Wang Fang')
  await expect(page.getByText('2025年12月2日至2026年3月2日')).toBeVisible()
  const chinese = await printed(page)
  // A machine without a Chinese font has no text to give back.
  if (await drawsChinese(page)) expect(chinese).toContain(asPrinted('弱的在前'))
})

test.describe('on the screen', () => {
  test.use({ reducedMotion: 'reduce' })
  test('the term is chosen in the address, axe finds nothing, and nothing is cut', async ({
    page,
  }) => {
    await restore(page, backup)
    await page.goto('/progress/report?from=2026-02-01&to=2026-02-28')
    const sheet = page.getByRole('article')
    await expect(sheet.getByText('February 1, 2026 to February 28, 2026')).toBeVisible()
    await expect(sheet.getByText('days with reviews, of 28')).toBeVisible()
    await expectAccessibleInBothThemes(page)
    await expectNothingCut(page)

    await page.getByLabel('From').fill('2026-03-01')
    await expect(page.getByText('The term ends before it begins.')).toBeVisible()
    await expect(sheet).toHaveCount(0)
    await page.getByLabel('From', { exact: true }).fill('2025-06-01')
    await page.getByLabel('To', { exact: true }).fill('2025-07-01')
    await expect(sheet.getByText('There are no reviews in these days.')).toBeVisible()
    await page.reload()
    await expect(sheet.getByText('June 1, 2025 to July 1, 2025')).toBeVisible()
  })
})
