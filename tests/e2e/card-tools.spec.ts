import type { Locator, Page } from '@playwright/test'
import { Again, Easy, Good } from '@/lib/schedule/review'
import { expectAccessible } from './_support/accessibility'
import { backupOf, restore, reviewed } from './_support/backup'
import { fillDisk, prepareFullDisk } from './_support/full-disk'
import { cardOnScreen, firstOfEachNote, type PaperCard } from './_support/paper'
import { readLog, readState, readTable } from './_support/rows'
import { expect, question, rate, rateButton, showAnswer, test, undoButton } from './_support/study'
import { dayMs, dayOf, later, morning } from './_support/study-time'

const [first, second, third] = firstOfEachNote as [PaperCard, PaperCard, PaperCard]

const menuButton = (page: Page) => page.getByRole('button', { name: 'This card' })
const redoButton = (page: Page) => page.getByRole('button', { name: 'Redo' })
const status = (page: Page) => page.getByRole('status')
const sheet = (page: Page) => page.getByRole('dialog')

async function openReview(page: Page): Promise<void> {
  await page.goto('/review')
  await expect(showAnswer(page)).toBeEnabled()
}

async function choose(page: Page, name: string | RegExp): Promise<void> {
  await menuButton(page).click()
  await page.getByRole('menu').getByText(name).click()
  await expect(page.getByRole('menu')).toHaveCount(0)
}

const field = (page: Page, label: string, language: string): Locator =>
  sheet(page).getByRole('group', { name: language }).getByLabel(label)

for (const [what, key, said] of [
  ['Suspend', 's', 'Suspended.'],
  ['Put off until tomorrow', 'b', 'Put off until tomorrow.'],
] as const) {
  for (const how of ['menu', 'key'] as const) {
    test(`"${what}" by the ${how} takes the card away at once, and Undo brings it back as it was`, async ({
      page,
    }) => {
      await openReview(page)
      const before = await readState(page, first.id)
      if (how === 'menu') await choose(page, what)
      else await page.keyboard.press(key)
      await expect(question(page)).not.toHaveText(first.front.en)
      await expect(status(page)).toContainText(said)
      const next = (await cardOnScreen(page)).id
      const after = await readState(page, first.id)
      if (what === 'Suspend') expect(after.bucket).toBe('out')
      else expect(after).toMatchObject({ bucket: 'new', buriedUntil: dayOf(morning) + 1 })
      expect(await readLog(page)).toEqual([])

      await undoButton(page).click()
      await expect(status(page)).toHaveText('Taken back.')
      await expect(question(page)).toHaveText(first.front.en)
      expect(await readState(page, first.id)).toEqual(before)

      await redoButton(page).click()
      await expect(status(page)).toHaveText('Done again.')
      await expect.poll(async () => (await cardOnScreen(page)).id).toBe(next)
      expect(await readState(page, first.id)).toEqual(after)
    })
  }
}

test('a flag stands on the card with its name, goes and comes with the same Undo, and stays through a reload', async ({
  page,
}) => {
  await openReview(page)
  await choose(page, 'Orange')
  await expect(status(page)).toHaveText('Flagged orange.')
  await expect(page.getByRole('article')).toContainText('Flag: Orange')
  await expect(question(page)).toHaveText(first.front.en)
  await page.keyboard.press('Shift+Digit4')
  await expect(page.getByRole('article')).toContainText('Flag: Blue')
  expect(await readState(page, first.id)).toMatchObject({ flag: 4 })

  await page.reload()
  await expect(page.getByRole('article')).toContainText('Flag: Blue')
  await page.keyboard.press('Shift+Digit4')
  await expect(status(page)).toHaveText('Flag taken off.')
  await expect(page.getByRole('article')).not.toContainText('Flag')
  await page.keyboard.press('z')
  await expect(page.getByRole('article')).toContainText('Flag: Blue')
})

test('a flag set on a shown answer leaves the answer where it is', async ({ page }) => {
  await openReview(page)
  await showAnswer(page).click()
  await choose(page, 'Red')
  await expect(status(page)).toHaveText('Flagged red.')
  await expect(rateButton(page, Good)).toBeEnabled()
  await undoButton(page).click()
  await expect(status(page)).toHaveText('Taken back.')
  await expect(rateButton(page, Good)).toBeEnabled()
  await rateButton(page, Good).click()
  await expect(question(page)).toHaveText(second.front.en)
})

test('a card is called a leech, and no longer', async ({ page }) => {
  await openReview(page)
  await choose(page, 'A leech')
  await expect(status(page)).toHaveText('Marked as a leech.')
  await menuButton(page).click()
  await expect(page.getByRole('menuitemcheckbox', { name: 'A leech' })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.keyboard.press('l')
  await expect(status(page)).toHaveText('No longer a leech.')
  const edits = await readTable<{ field: string; value: unknown }>(page, 'edits')
  expect(edits.find(({ field }) => field === 'leech')?.value).toBe(false)
})

test('ratings, marks and edits are taken back one after another, and done again in their order', async ({
  page,
}) => {
  await openReview(page)
  await page.keyboard.press('Shift+Digit2')
  await expect(page.getByRole('article')).toContainText('Flag: Orange')
  await rate(page, Again)
  await expect(question(page)).toHaveText(second.front.en)
  await page.keyboard.press('b')
  await expect(question(page)).not.toHaveText(second.front.en)
  const fourth = await cardOnScreen(page)
  await rate(page, Easy)
  await expect(question(page)).not.toHaveText(fourth.front.en)
  const ids = [first.id, second.id, fourth.id]
  const states = async () =>
    Promise.all(
      ids.map(async (id) => {
        const { lastReviewId, ...state } = await readState(page, id)
        return state
      }),
    )
  const after = await states()
  const last = await cardOnScreen(page)

  for (const shows of [fourth, second, first, first]) {
    await undoButton(page).click()
    await expect(question(page)).toHaveText(shows.front.en)
  }
  await expect(undoButton(page)).toBeDisabled()
  expect((await readState(page, first.id)).reps).toBe(0)
  await expect(page.getByRole('article')).not.toContainText('Flag')

  await redoButton(page).click()
  await expect(page.getByRole('article')).toContainText('Flag: Orange')
  for (const shows of [second, fourth, last]) {
    await page.keyboard.press('Shift+Z')
    await expect(question(page)).toHaveText(shows.front.en)
    await expect(status(page)).toHaveText('Done again.')
  }
  await expect(redoButton(page)).toHaveCount(0)
  expect(await states()).toEqual(after)
  const log = await readLog(page)
  expect(log.map(({ kind }) => kind).sort()).toEqual([
    'review',
    'review',
    'review',
    'review',
    'void',
    'void',
  ])
})

test('a new deed leaves nothing to do again', async ({ page }) => {
  await openReview(page)
  await rate(page, Again)
  await undoButton(page).click()
  await expect(redoButton(page)).toBeVisible()
  await rate(page, Good)
  await expect(redoButton(page)).toHaveCount(0)
})

test('the card is edited in place in both languages, keeps its history, and gets the deck’s wording back', async ({
  page,
}) => {
  await restore(
    page,
    backupOf([reviewed(first.id, Good, later(morning, -600_000))], { newPerDay: 0 }),
  )
  await openReview(page)
  await expect(question(page)).toHaveText(first.front.en)
  const [log, state] = [await readLog(page), await readState(page, first.id)]
  await page.keyboard.press('e')
  await expect(field(page, 'Question', 'English')).toHaveValue(first.front.en)
  await field(page, 'Question', 'English').fill('  What do I ask myself?  ')
  await field(page, 'Answer', '中文').fill(' ')
  await sheet(page).getByRole('button', { name: 'Save' }).click()
  await expect(sheet(page).getByRole('alert')).toContainText('Each side needs a text')
  await expect(page.locator('article h2')).toHaveText(first.front.en)

  await field(page, 'Answer', '中文').fill('<b>我的答案</b>')
  await sheet(page).getByRole('button', { name: 'Save' }).click()
  await expect(sheet(page)).toHaveCount(0)
  await expect(status(page)).toHaveText('Your wording is saved.')
  await expect(question(page)).toHaveText('What do I ask myself?')
  expect(await readLog(page)).toEqual(log)
  expect(await readState(page, first.id)).toEqual(state)
  const rows = await readTable<{ id: string; back: { zh: string } }>(page, 'cards')
  expect(rows.find(({ id }) => id === first.id)?.back.zh).toBe('<b>我的答案</b>')

  await choose(page, 'Edit the card')
  await expect(sheet(page)).toContainText(`The deck says: ${first.front.en}`)
  await sheet(page).getByRole('button', { name: 'Back to the deck’s wording' }).click()
  await expect(question(page)).toHaveText(first.front.en)
  await undoButton(page).click()
  await expect(question(page)).toHaveText('What do I ask myself?')
})

test('an edit that cannot be written says so in its sheet and loses nothing that was typed', async ({
  page,
  strictness,
}) => {
  await prepareFullDisk(page)
  await openReview(page)
  await page.keyboard.press('e')
  await field(page, 'Question', 'English').fill('Mine')
  await fillDisk(page, 'the call throws')
  await sheet(page).getByRole('button', { name: 'Save' }).click()
  await expect(sheet(page).getByRole('alert')).toContainText('Not saved')
  await expect(field(page, 'Question', 'English')).toHaveValue('Mine')
  await strictness.expectBroken(/storage-full|QuotaExceededError/)
  await fillDisk(page, null)
  await sheet(page).getByRole('button', { name: 'Save' }).click()
  await expect(question(page)).toHaveText('Mine')
})

test('"Why now?" says why, how firm and how hard, and draws the past with today in it', async ({
  page,
}) => {
  const rows = [
    reviewed(first.id, Easy, later(morning, -40 * dayMs)),
    reviewed(first.id, Again, later(morning, -20 * dayMs)),
    reviewed(first.id, Good, later(morning, -20 * dayMs + 700_000)),
    reviewed(first.id, Good, later(morning, -16 * dayMs)),
  ]
  await restore(page, backupOf(rows, { newPerDay: 0 }))
  await openReview(page)
  await expect(question(page)).toHaveText(first.front.en)
  const { dueDay } = await readState(page, first.id)
  const late = dayOf(morning) - Number(dueDay)
  await choose(page, 'Why now?')
  const says = sheet(page)
  await expect(says).toContainText(late > 0 ? `${late} day` : 'It is due today')
  for (const name of ['Recall today', 'Stability', 'Difficulty']) {
    await expect(says.getByText(name, { exact: false }).first()).toBeVisible()
  }
  await expect(says.getByRole('img', { name: 'Recall over time' })).toBeVisible()
  await expect(says).toContainText('4 reviews since')
  await expect(says).toContainText('forgotten once')
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)
  await expect(question(page)).toBeFocused()
})

test('keys of the review do nothing where one types or a menu is open', async ({ page }) => {
  await openReview(page)
  await page.keyboard.press('e')
  await field(page, 'Question', 'English').press('Control+End')
  await page.keyboard.type('z1 bs')
  await expect(field(page, 'Question', 'English')).toHaveValue(`${first.front.en}z1 bs`)
  await page.keyboard.press('Escape')
  // The sheet gives the focus back when it is gone; a menu that opens before would lose it, and close.
  await expect(question(page)).toBeFocused()
  await page.keyboard.press('m')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('1')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(question(page)).toHaveText(first.front.en)
  expect(await readLog(page)).toEqual([])
  expect(third.front.en).not.toBe(first.front.en)
})

test.describe('axe finds nothing', () => {
  test.use({ reducedMotion: 'reduce' })
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`in the menu and the sheets, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      const rows = [
        reviewed(first.id, Easy, later(morning, -40 * dayMs)),
        reviewed(first.id, Again, later(morning, -20 * dayMs)),
        reviewed(first.id, Good, later(morning, -20 * dayMs + 700_000)),
      ]
      await restore(page, backupOf(rows, { newPerDay: 0 }))
      await openReview(page)
      await page.keyboard.press('Shift+Digit2')
      await expect(page.getByRole('article')).toContainText('Flag: Orange')
      await expectAccessible(page)
      await page.keyboard.press('m')
      await expect(page.getByRole('menu')).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('menu')).toHaveCount(0)
      await page.keyboard.press('i')
      await expect(page.getByRole('img', { name: 'Recall over time' })).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await expect(sheet(page)).toHaveCount(0)
      await page.keyboard.press('e')
      await field(page, 'Question', 'English').fill('')
      await sheet(page).getByRole('button', { name: 'Save' }).click()
      await expect(sheet(page).getByRole('alert')).toBeVisible()
      await expectAccessible(page)
    })
  }
})
