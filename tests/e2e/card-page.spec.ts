import type { Locator, Page } from '@playwright/test'
import type { Backup } from '@/lib/exchange/backup'
import { Again, Good } from '@/lib/schedule/review'
import { clockAtStart, stampOf, tick } from '@/lib/store/clock'
import type { Json } from '@/lib/store/rows'
import {
  expectAccessible,
  expectAccessibleInBothThemes,
  expectLanguagesMarked,
  expectNothingCut,
} from './_support/accessibility'
import { backupOf, restore, restoreText, reviewed } from './_support/backup'
import { fillDisk, prepareFullDisk } from './_support/full-disk'
import { firstOfEachNote, type PaperCard } from './_support/paper'
import { prefer } from './_support/preferences'
import { readLog, readState, readTable } from './_support/rows'
import { expect, test } from './_support/study'
import { dayOf, later, morning } from './_support/study-time'

const [first, second] = firstOfEachNote as [PaperCard, PaperCard]
const own = {
  front: { zh: '我的问题？', en: 'My question?' },
  back: { zh: '我的答案', en: 'My answer' },
}

const cardPage = (page: Page) => page.getByRole('article')
const marks = (page: Page) => page.getByRole('list', { name: 'Set on this card' })
const status = (page: Page) => page.getByRole('article').getByRole('status').last()
const rows = (page: Page) => page.getByRole('main').getByRole('listitem')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const sheet = (page: Page) => page.getByRole('dialog')
const field = (page: Page, label: string, language: string): Locator =>
  sheet(page).getByRole('group', { name: language }).getByLabel(label)

async function openCard(page: Page, { id }: PaperCard = first): Promise<void> {
  await page.goto(`/library?card=${encodeURIComponent(id)}`)
  await expect(cardPage(page)).toBeVisible()
}

async function choose(page: Page, name: string): Promise<void> {
  await button(page, 'Actions').click()
  await page.getByRole('menu').getByText(name, { exact: true }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
}

async function chooseFlag(page: Page, name: string): Promise<void> {
  await button(page, 'Actions').click()
  await page.getByRole('menuitemradio', { name }).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
}

async function undo(page: Page): Promise<void> {
  await status(page).getByRole('button', { name: 'Undo' }).click()
  await expect(status(page)).toContainText('Taken back.')
}

const wordingOnDisk = async (page: Page): Promise<Json | undefined> => {
  const rows = await readTable<{ field: string; value: Json }>(page, 'edits')
  return rows.find(({ field }) => field === 'wording')?.value
}

/** A backup from before the deck's last update, in which a person has worded the first card anew. */
function fromBefore(): Backup {
  const base = {
    front: { zh: '从前的问题？', en: 'The question as it was?' },
    back: { zh: '从前的答案', en: 'The answer as it was' },
  }
  const edit = {
    entity: 'card',
    id: first.id,
    field: 'wording',
    value: { ...own, base },
    stamp: stampOf(tick(clockAtStart, later(morning, -60_000)), 'another-device'),
  }
  const backup = backupOf([])
  return { ...backup, edits: [...backup.edits, edit] }
}

for (const [act, says, mark, back] of [
  ['Suspend', '1 card suspended.', 'Suspended', 'Take up again'],
  ['Bury until tomorrow', '1 card buried until tomorrow.', 'Buried until Mar 3', 'Unbury'],
  ['A leech', 'Marked as a leech.', 'Leech', 'A leech'],
] as const) {
  test(`"${act}" is on the disk at once and said on the page; Undo and its opposite take it off`, async ({
    page,
  }) => {
    await openCard(page)
    await expect(marks(page)).toHaveCount(0)
    const before = await readState(page, first.id)
    await choose(page, act)
    await expect(status(page)).toContainText(says)
    await expect(marks(page)).toHaveText(mark)
    await expectAccessible(page)
    const after = await readState(page, first.id)
    if (act === 'Suspend') expect(after.bucket).toBe('out')
    if (act === 'Bury until tomorrow') expect(after.buriedUntil).toBe(dayOf(morning) + 1)
    await undo(page)
    await expect(marks(page)).toHaveCount(0)
    expect(await readState(page, first.id)).toEqual(before)

    await choose(page, act)
    await expect(marks(page)).toHaveText(mark)
    await page.reload()
    await expect(marks(page)).toHaveText(mark)
    await choose(page, back)
    await expect(marks(page)).toHaveCount(0)
    expect(await readState(page, first.id)).toMatchObject({ bucket: before.bucket })
    expect(await readLog(page)).toEqual([])
  })
}

test('a flag is put on, changed and taken off, each with its Undo', async ({ page }) => {
  await openCard(page)
  await chooseFlag(page, 'Green flag')
  await expect(status(page)).toContainText('Flagged green.')
  await expect(marks(page)).toHaveText('Flag: Green')
  await chooseFlag(page, 'Red flag')
  await expect(marks(page)).toHaveText('Flag: Red')
  await undo(page)
  await expect(marks(page)).toHaveText('Flag: Green')
  await button(page, 'Actions').click()
  await expect(page.getByRole('menuitemradio', { name: 'Green flag' })).toBeChecked()
  await page.getByRole('menuitemradio', { name: 'No flag' }).click()
  await expect(status(page)).toContainText('Flag taken off.')
  await expect(marks(page)).toHaveCount(0)
  await undo(page)
  expect(await readState(page, first.id)).toMatchObject({ flag: 3 })
})

test('a card begins anew with its history kept, and Undo gives it back where it stood', async ({
  page,
}) => {
  await restore(
    page,
    backupOf([reviewed(first.id, Good, later(morning, -60_000))], { newPerDay: 0 }),
  )
  await openCard(page, second)
  await button(page, 'Actions').click()
  await expect(page.getByRole('menuitem', { name: 'Suspend' })).toBeVisible()
  // A card that was never seen has nothing to begin anew.
  await expect(page.getByRole('menuitem', { name: 'Begin anew' })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await openCard(page)
  const before = await readState(page, first.id)
  await choose(page, 'Begin anew')
  await expect(status(page)).toContainText('1 card begins anew. The history is kept.')
  await expect(cardPage(page).getByRole('cell', { name: 'begun anew' })).toBeVisible()
  expect((await readState(page, first.id)).reps).toBe(0)
  await undo(page)
  const { lastReviewId } = before
  expect(await readState(page, first.id)).toMatchObject({ reps: 1, phase: before.phase })
  expect((await readLog(page)).some(({ id }) => id === lastReviewId)).toBe(true)
})

test('a card is worded anew in both languages, found by its new words, and worded as before by Undo', async ({
  page,
}) => {
  await openCard(page)
  await button(page, 'Edit the card').click()
  await field(page, 'Question', 'English').fill('  ')
  await sheet(page).getByRole('button', { name: 'Save' }).click()
  await expect(sheet(page).getByRole('alert')).toContainText('Each side needs a text')
  await expectAccessible(page)
  await field(page, 'Question', 'English').fill('What did the zeppelin carry?')
  await field(page, 'Answer', '中文').fill('<b>齐柏林飞艇</b>')
  await sheet(page).getByRole('button', { name: 'Save' }).click()
  await expect(sheet(page)).toHaveCount(0)
  await expect(status(page)).toContainText('Your wording is saved.')
  await expect(cardPage(page).getByRole('heading', { level: 2 })).toHaveText(
    'What did the zeppelin carry?',
  )
  await expect(marks(page)).toHaveText('Your own wording')
  await expect(button(page, 'Edit the card')).toBeFocused()

  for (const words of ['zeppelin carry', '柏林飞艇']) {
    await page.goto(`/library?q=${encodeURIComponent(words)}`)
    await expect(page.getByText('1 card found')).toBeVisible()
    await expect(rows(page)).toContainText('What did the zeppelin carry?')
  }

  await rows(page).getByRole('link').click()
  await button(page, 'Edit the card').click()
  await expect(sheet(page)).toContainText(`The deck says: ${first.front.en}`)
  await sheet(page).getByRole('button', { name: 'Back to the deck’s wording' }).click()
  await expect(status(page)).toContainText('The deck’s wording is back.')
  await expect(marks(page)).toHaveCount(0)
  await undo(page)
  await expect(marks(page)).toHaveText('Your own wording')
  await expect(cardPage(page)).toContainText('What did the zeppelin carry?')
})

test('what cannot be written says so, on the page and in the sheet, and changes nothing', async ({
  page,
  strictness,
}) => {
  await prepareFullDisk(page)
  await openCard(page)
  await fillDisk(page, 'the call throws')
  await choose(page, 'Suspend')
  await expect(status(page)).toContainText('Not saved')
  await expect(status(page).getByRole('button', { name: 'Undo' })).toHaveCount(0)
  await expect(marks(page)).toHaveCount(0)
  await button(page, 'Edit the card').click()
  await field(page, 'Question', 'English').fill('Mine')
  await sheet(page).getByRole('button', { name: 'Save' }).click()
  await expect(sheet(page).getByRole('alert')).toContainText('Not saved')
  await expect(field(page, 'Question', 'English')).toHaveValue('Mine')
  await strictness.expectBroken(/storage-full|QuotaExceededError/)
  await fillDisk(page, null)
  await sheet(page).getByRole('button', { name: 'Save' }).click()
  await expect(marks(page)).toHaveText('Your own wording')
})

test('what was done to one card is not said over the next', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`/library?deck=${encodeURIComponent(first.fact.deck)}`)
  const link = (n: number) => rows(page).nth(n).getByRole('link')
  await link(0).click()
  await expect(cardPage(page)).toBeVisible()
  await choose(page, 'Suspend')
  await expect(status(page)).toContainText('1 card suspended.')
  await link(1).click()
  await expect(marks(page)).toHaveCount(0)
  await expect(status(page)).toBeEmpty()
})

const change = (page: Page) =>
  page.getByRole('region', { name: 'The deck says this differently now' })

test('where the deck has changed a card that was reworded, the shelf and a list lead to it, and "Keep mine" asks once', async ({
  page,
}) => {
  await page.goto('/library')
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  const lead = page.getByRole('link', { name: /differently in the deck now/ })
  await expect(lead).toHaveCount(0)
  await restore(page, fromBefore())
  await page.goto('/library')
  await expect(lead).toHaveText('1 card that you reworded reads differently in the deck now')
  await expectAccessible(page)
  await lead.click()
  await expect(rows(page)).toHaveCount(1)
  await rows(page).getByRole('link').click()

  await expect(change(page)).toContainText('My question?')
  await expect(change(page)).toContainText('我的答案')
  await expect(change(page)).toContainText(first.front.en)
  await expect(change(page)).toContainText(first.back.zh)
  const [mine, deck] = await Promise.all(
    ['Your own wording', 'The deck’s wording'].map((name) =>
      change(page).getByRole('heading', { name }).boundingBox(),
    ),
  )
  // Below one another on a phone.
  expect(deck?.x).toBe(mine?.x)
  expect(Number(deck?.y)).toBeGreaterThan(Number(mine?.y))
  const before = await wordingOnDisk(page)
  await button(page, 'Keep mine').click()
  await expect(status(page)).toContainText('Your wording stays.')
  await expect(change(page)).toHaveCount(0)
  await expect(cardPage(page)).toContainText('My question?')
  expect(await wordingOnDisk(page)).toMatchObject({
    ...own,
    base: { front: first.front, back: first.back },
  })
  await undo(page)
  await expect(change(page)).toBeVisible()
  expect(await wordingOnDisk(page)).toEqual(before)

  await button(page, 'Keep mine').click()
  await expect(change(page)).toHaveCount(0)
  await page.goto('/library')
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await expect(lead).toHaveCount(0)
})

test('"Take the deck’s" has the deck’s words, and Undo one’s own beside them again', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await restore(page, fromBefore())
  await openCard(page)
  const [mine, deck] = await Promise.all(
    ['Your own wording', 'The deck’s wording'].map((name) =>
      change(page).getByRole('heading', { name }).boundingBox(),
    ),
  )
  expect(deck?.y).toBe(mine?.y)
  await expectAccessible(page)
  await button(page, 'Take the deck’s').click()
  await expect(status(page)).toContainText('The deck’s wording is back.')
  await expect(change(page)).toHaveCount(0)
  await expect(cardPage(page).getByRole('heading', { level: 2 })).toHaveText(first.front.en)
  await expect(marks(page)).toHaveCount(0)
  expect(await wordingOnDisk(page)).toBe(null)
  await undo(page)
  await expect(change(page)).toContainText('My question?')
  await expect(cardPage(page).getByRole('heading', { level: 2 })).toHaveText('My question?')
})

test.describe('axe finds nothing', () => {
  test.use({ reducedMotion: 'reduce' })
  for (const [language, words] of [
    ['en', { actions: 'Actions', suspend: 'Suspend', edit: 'Edit the card', flag: 'Red flag' }],
    ['zh-Hans', { actions: '操作', suspend: '搁置', edit: '改写这张卡片', flag: '红旗' }],
  ] as const) {
    test(`on a card with all marks and a change of its deck, in its menu and its sheet, ${language}`, async ({
      page,
    }) => {
      await prefer(page, { firstRun: 'done', language })
      const backup = fromBefore()
      const reviews = [
        reviewed(first.id, Good, later(morning, -600_000)),
        reviewed(first.id, Again, later(morning, -60_000)),
      ]
      await restoreText(page, JSON.stringify({ ...backup, reviews }))
      await expect.poll(async () => (await readLog(page)).length).toBe(2)
      await openCard(page)
      // At the page's end nothing is left half under the bar.
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
      await expectAccessibleInBothThemes(page)
      await expectLanguagesMarked(page)
      await expectNothingCut(page)
      const actions = page.getByRole('button', { name: words.actions, exact: true })
      await actions.click()
      await expect(page.getByRole('menu')).toBeVisible()
      await expectAccessibleInBothThemes(page)
      await page.getByRole('menuitemradio', { name: words.flag }).click()
      await actions.click()
      await page.getByRole('menuitem', { name: words.suspend, exact: true }).click()
      await expect(page.getByRole('menu')).toHaveCount(0)
      await expectAccessibleInBothThemes(page)
      await page.getByRole('button', { name: words.edit, exact: true }).click()
      await expect(sheet(page)).toBeVisible()
      await expectAccessibleInBothThemes(page)
      await expectLanguagesMarked(page)
      await expectNothingCut(page)
    })
  }
})
