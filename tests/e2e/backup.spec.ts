import type { Browser, BrowserContext, Page } from '@playwright/test'
import { readBackup } from '@/lib/exchange/check-backup'
import { defaultParameters } from '@/lib/schedule/parameters'
import { replay } from '@/lib/schedule/replay'
import { Again, Easy, Good, Hard, type Rating } from '@/lib/schedule/review'
import type { StateRow } from '@/lib/store/rows'
import { backupOf, restore, restoreText, reviewed } from './_support/backup'
import { savedText } from './_support/download'
import { firstOfEachNote, type PaperCard } from './_support/paper'
import { expectSet, readLog, readTable } from './_support/rows'
import type { Strictness } from './_support/strictness'
import { watchStrictness } from './_support/strictness'
import { expect, question, rate, test, undoButton } from './_support/study'
import { morning } from './_support/study-time'

const [first, second, third] = firstOfEachNote as [PaperCard, PaperCard, PaperCard]

/** Another device of the same person. */
async function otherBrowser(
  browser: Browser,
  baseURL: string,
): Promise<{ page: Page; context: BrowserContext; strictness: Strictness }> {
  const context = await browser.newContext({
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 390, height: 844 },
  })
  await context.clock.install({ time: morning })
  return { page: await context.newPage(), context, strictness: watchStrictness(context) }
}

async function review(page: Page, ratings: readonly Rating[]): Promise<void> {
  await page.goto('/review')
  for (const [i, rating] of ratings.entries()) {
    await expect(question(page)).toHaveText(firstOfEachNote[i]?.front.en ?? '')
    await rate(page, rating)
  }
  await expect(undoButton(page)).toBeEnabled()
}

/** Saves everything to a file by the button; returns the file's text. */
async function save(page: Page): Promise<string> {
  await page.goto('/settings')
  await expect(page.getByRole('slider')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save everything to a file' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^loci-\d{4}-\d{2}-\d{2}\.json$/)
  await expect(page.getByText(`to ${file.suggestedFilename()}.`)).toBeVisible()
  await expect(
    page.getByText('Last saved 2 Mar 2026').or(page.getByText('Last saved Mar 2, 2026')),
  ).toBeVisible()
  return savedText(file)
}

async function expectStatesOfLog(page: Page): Promise<void> {
  const log = await readLog(page)
  for (const state of await readTable<StateRow>(page, 'states')) {
    expect(state).toMatchObject({ ...replay(state.cardId, log, defaultParameters) })
  }
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

test('two browsers that restore each other’s backups have all the reviews of both', async ({
  page: a,
  browser,
  server,
}) => {
  await review(a, [Good, Easy, Again])
  await undoButton(a).click()
  await expect(question(a)).toHaveText(third.front.en)
  const ofA = await save(a)
  const logA = await readLog(a)
  expect(logA).toHaveLength(4)
  expect([...readBackup(ofA).reviews].sort(byId)).toEqual([...logA].sort(byId))

  const { page: b, context, strictness } = await otherBrowser(browser, server.url)
  await review(b, [Again, Hard])
  const logB = await readLog(b)

  await restoreText(b, ofA)
  await expect(b.getByText('4 reviews added; none was here already.')).toBeVisible()
  const union = [...logA, ...logB].sort(byId)
  expect((await readLog(b)).sort(byId)).toEqual(union)
  await expectStatesOfLog(b)

  // Two facts are begun, so eighteen new ones are left of twenty; and the learning cards of both come back.
  const learning = (await readTable<StateRow>(b, 'states')).filter(
    ({ bucket }) => bucket === 'learning',
  ).length
  expect(learning).toBeGreaterThan(0)
  await b.goto('/')
  await expect(b.getByText(`${18 + learning} cards`, { exact: true })).toBeVisible()
  await expect(b.getByText(`${learning} learning`, { exact: true }).first()).toBeVisible()
  await expect(b.getByText('18 new', { exact: true }).first()).toBeVisible()
  await expect(b.getByText('4 reviews done today')).toBeVisible()

  // A second time adds nothing.
  await restoreText(b, ofA)
  await expect(b.getByText('No new reviews in the file; 4 were here already.')).toBeVisible()
  expect((await readLog(b)).sort(byId)).toEqual(union)

  // And the way back: then both have the same.
  await restoreText(a, await save(b))
  await expect(a.getByText('2 reviews added; 4 were here already.')).toBeVisible()
  expect((await readLog(a)).sort(byId)).toEqual(union)
  expect(await readTable(a, 'states')).toEqual(await readTable(b, 'states'))

  strictness.expectKept()
  await context.close()
})

test('settings come along, and of two changes the later one holds', async ({ page }) => {
  const backup = backupOf([], { newPerDay: 5 })
  await restore(page, backup)
  const limit = page.getByLabel('New cards a day', { exact: true })
  await expect(limit).toHaveValue('5')
  await page.getByRole('button', { name: 'New cards a day: More' }).click()
  await expect(limit).toHaveValue('10')
  await expectSet(page, 'newPerDay', 10)
  await restore(page, backup)
  await expect(limit).toHaveValue('10')
  await page.goto('/')
  await expect(page.getByText('10 cards', { exact: true })).toBeVisible()
})

test('a browser that has nothing gets everything from a file', async ({ page }) => {
  const rows = firstOfEachNote.slice(0, 30).map(({ id }) => reviewed(id, Hard, morning))
  await restore(page, backupOf(rows))
  expect((await readLog(page)).sort(byId)).toEqual([...rows].sort(byId))
  await expectStatesOfLog(page)
})

const good = backupOf(
  [first, second].map(({ id }) => reviewed(id, Good, morning)),
  {
    newPerDay: 3,
  },
)
const [row] = good.reviews
const badFiles: readonly [what: string, text: string, sentence: string][] = [
  ['that is empty', '', 'it is not readable as JSON'],
  ['that is no JSON', '{"app":"loci",', 'it is not readable as JSON'],
  ['that is a list', '[]', 'This file is not a Loci backup. Nothing was changed.'],
  ['that is null', 'null', 'This file is not a Loci backup. Nothing was changed.'],
  ['of another app', '{"app":"other","format":1}', 'This file is not a Loci backup.'],
  [
    'of a newer Loci',
    JSON.stringify({ ...good, format: 2 }),
    'This backup was made by a newer Loci. Nothing was changed.',
  ],
  [
    'with a rating that does not exist',
    JSON.stringify({ ...good, reviews: [row, { ...row, id: 'x', rating: 7 }] }),
    'This backup is damaged: reviews, entry 2, field “rating”. Nothing was changed.',
  ],
  [
    'with an edit without its stamp',
    JSON.stringify({ ...good, edits: [{ ...good.edits[0], stamp: 'yesterday' }] }),
    'This backup is damaged: edits, entry 1, field “stamp”. Nothing was changed.',
  ],
  [
    'with a paper without cards',
    JSON.stringify({ ...good, papers: [{ ...good.papers[0], cards: null }] }),
    'This backup is damaged: papers, entry 1, field “cards”. Nothing was changed.',
  ],
]

test('a file that is no sound backup is refused in a sentence, and nothing is changed', async ({
  page,
}) => {
  await review(page, [Easy])
  const before = [
    await readLog(page),
    await readTable(page, 'edits'),
    await readTable(page, 'states'),
  ]
  for (const [what, text, sentence] of badFiles) {
    await test.step(`a file ${what}`, async () => {
      await restoreText(page, text)
      await expect(page.getByText(sentence)).toBeVisible()
      const after = [
        await readLog(page),
        await readTable(page, 'edits'),
        await readTable(page, 'states'),
      ]
      expect(after).toEqual(before)
    })
  }
  // The next file is taken as if nothing had been.
  await restore(page, good)
  expect(await readLog(page)).toHaveLength(3)
})
