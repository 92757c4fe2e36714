import type { Locator, Page } from '@playwright/test'
import { Again, Easy, Good } from '@/lib/schedule/review'
import { largePaper } from '../bench/collection'
import { expectAccessible } from './_support/accessibility'
import { backupOf, restore, reviewed } from './_support/backup'
import { type PaperCard, paper, paperCards } from './_support/paper'
import { readLog, readTable } from './_support/rows'
import { expect, test } from './_support/study'
import { dayMs, later, morning } from './_support/study-time'

const all = `/library?paper=${paper.paper.id}&view=cards`

const rows = (page: Page) => page.getByRole('main').getByRole('listitem')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const chip = (page: Page, name: string): Locator =>
  page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${name}\\s*\\d*$`) })

/** Fails unless these cards are listed, and no others, in this order. */
async function expectListed(page: Page, cards: readonly PaperCard[]) {
  const total = paperCards.length
  const said = cards.length === total ? `${total} cards` : `${cards.length} of ${total} cards`
  await expect(page.getByText(said, { exact: true })).toBeVisible()
  for (const [i, { front }] of cards.slice(0, 12).entries()) {
    await expect(rows(page).nth(i)).toContainText(front.en)
  }
}

const dates = paperCards.filter(({ fact }) => fact.kind === 'date')
const essentialDates = dates.filter(({ fact }) => fact.importance === 1)

test('a list is narrowed in a sheet on a phone; the address says how, going back takes the last step back', async ({
  page,
}) => {
  await page.goto('/library')
  await page.getByRole('link', { name: 'All cards of the paper' }).click()
  await expectListed(page, paperCards)

  await button(page, 'Filter and sort').click()
  await expect(chip(page, 'Date')).toHaveText(`Date${dates.length}`)
  await chip(page, 'Date').click()
  await expect(chip(page, 'Date')).toHaveAttribute('aria-pressed', 'true')
  // The other facets count what is left of them, their own values what they would add.
  await expect(chip(page, 'Essential')).toHaveText(`Essential${essentialDates.length}`)
  const figures = paperCards.filter(({ fact }) => fact.kind === 'figure')
  await expect(chip(page, 'Figure')).toHaveText(`Figure${figures.length}`)
  await chip(page, 'Essential').click()
  await expectAccessible(page)
  await button(page, `Show ${essentialDates.length} cards`).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expectListed(page, essentialDates)
  await expect(page).toHaveURL(/view=cards&kind=date&importance=1$/)

  await page.reload()
  await expectListed(page, essentialDates)
  await rows(page).first().getByRole('link').click()
  await expect(page.getByRole('article')).toBeVisible()
  await page.getByRole('link', { name: 'Back' }).click()
  await expectListed(page, essentialDates)
  await page.goBack()
  await page.goBack()
  await page.goBack()
  await expectListed(page, dates)

  await button(page, '1 filter').click()
  await button(page, 'Clear filters').click()
  await page.keyboard.press('Escape')
  await expectListed(page, paperCards)
})

test('a list can be sorted, and a narrowed one that has nothing says so', async ({ page }) => {
  await page.goto(`${all}&sort=paper`)
  const byPage = [...paperCards].sort((a, b) => a.fact.locus.page - b.fact.locus.page)
  await expectListed(page, byPage)
  await page.goto(`${all}&sort=alphabet`)
  const { compare } = new Intl.Collator('en', { numeric: true })
  const byName = [...paperCards].sort((a, b) =>
    compare(a.front.en.toLowerCase(), b.front.en.toLowerCase()),
  )
  await expectListed(page, byName)

  await page.goto(`${all}&state=leech&kind=date`)
  await expect(page.getByText('No card here is like that.')).toBeVisible()
  await expect(page.getByText(`0 of ${paperCards.length} cards`)).toBeVisible()
})

test('cards are found by where they stand', async ({ page }) => {
  const [known, due, forgotten] = paperCards as [PaperCard, PaperCard, PaperCard]
  await restore(
    page,
    backupOf([
      reviewed(known.id, Easy, later(morning, -dayMs)),
      reviewed(due.id, Easy, later(morning, -40 * dayMs)),
      reviewed(forgotten.id, Easy, later(morning, -40 * dayMs)),
      reviewed(forgotten.id, Again, later(morning, -60_000)),
    ]),
  )
  await page.goto(`${all}&state=review`)
  await expectListed(page, [known, due])
  await page.goto(`${all}&state=due`)
  await expectListed(page, [due, forgotten])
  await page.goto(`${all}&state=learning`)
  await expectListed(page, [forgotten])
  await page.goto(`${all}&state=review&state=learning&sort=forgotten`)
  await expectListed(page, [forgotten, known, due])
  await page.goto(`${all}&state=review&state=learning&sort=seen`)
  await expectListed(page, [forgotten, known, due])
})

test.describe('on a desktop', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('a list is narrowed by a row of menus, by keyboard too', async ({ page }) => {
    await page.goto(all)
    await button(page, 'Kind').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitemcheckbox', { name: /^Date/ })).toBeFocused()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitemcheckbox', { name: /^Date/ })).toBeChecked()
    await page.keyboard.press('Escape')
    await expectListed(page, dates)
    await button(page, 'Sort').click()
    await page.getByRole('menuitemradio', { name: 'By page' }).click()
    await expectListed(
      page,
      [...dates].sort((a, b) => a.fact.locus.page - b.fact.locus.page),
    )
    await expect(page).toHaveURL(/kind=date&sort=paper$/)
    await button(page, 'Clear filters').click()
    await expect(page).toHaveURL(/view=cards&sort=paper$/)
  })

  test('cards are picked one by one and by range, suspended together, and that is taken back', async ({
    page,
  }) => {
    await page.goto(`${all}&kind=date`)
    await button(page, 'Select').click()
    const boxes = page.getByRole('checkbox')
    await boxes.nth(1).click()
    await boxes.nth(4).click({ modifiers: ['Shift'] })
    await expect(page.getByText('4 selected')).toBeVisible()
    await boxes.nth(2).press(' ')
    await expect(page.getByText('3 selected')).toBeVisible()
    await expectAccessible(page)
    await button(page, 'Actions').click()
    await expectAccessible(page)
    await page.getByRole('menuitem', { name: 'Suspend' }).click()
    await expect(page.getByText('3 cards suspended.')).toBeVisible()
    await expectAccessible(page)

    await page.goto(`${all}&state=suspended`)
    await expectListed(page, [dates[1], dates[3], dates[4]] as PaperCard[])
    await button(page, 'Select').click()
    await button(page, 'All').click()
    await button(page, 'Actions').click()
    await page.getByRole('menuitemradio', { name: 'Orange flag' }).click()
    await expect(page.getByText('3 cards flagged anew.')).toBeVisible()
    await button(page, 'Undo').click()
    await expect(page.getByText('Taken back.')).toBeVisible()
    await expect(rows(page).first()).not.toContainText('Orange flag')
  })
})

test('cards that begin anew keep their history, and undo gives them back where they stood', async ({
  page,
}) => {
  const [first, second] = paperCards as [PaperCard, PaperCard]
  await restore(
    page,
    backupOf([first, second].map(({ id }) => reviewed(id, Good, later(morning, -60_000)))),
  )
  await page.goto(`${all}&state=learning`)
  await expectListed(page, [first, second])
  await button(page, 'Select').click()
  await button(page, 'All').click()
  await button(page, 'Actions').click()
  await page.getByRole('menuitem', { name: 'Begin anew' }).click()
  await expect(page.getByText('2 cards begin anew. The history is kept.')).toBeVisible()
  await expect(page.getByText('No card here is like that.')).toBeVisible()
  expect((await readLog(page)).map(({ kind }) => kind).sort()).toEqual([
    'reset',
    'reset',
    'review',
    'review',
  ])
  await button(page, 'Undo').click()
  await expectListed(page, [first, second])
})

test('a row that is held, or space on it, begins picking', async ({ page }) => {
  await page.goto(all)
  const link = rows(page).first().getByRole('link')
  await link.hover()
  await page.mouse.down()
  await expect(page.getByText('1 selected')).toBeVisible()
  await page.mouse.up()
  await expect(page.getByRole('article')).toHaveCount(0)
  await expect(page.getByRole('checkbox').first()).toBeChecked()
  await button(page, 'Done').click()
  await rows(page).nth(1).getByRole('link').press(' ')
  await expect(page.getByRole('checkbox').nth(1)).toBeChecked()
  await expect(page.getByRole('checkbox').first()).not.toBeChecked()
})

test('of a long list only what is about the screen is in the document, and its end is there', async ({
  page,
}) => {
  test.slow()
  const long = { ...backupOf([]), papers: [largePaper(2000)] }
  await restore(page, long)
  await page.goto('/library?view=cards&paper=bench')
  await expect(page.getByText('2,000 cards', { exact: true })).toBeVisible()
  await expect(rows(page).first()).toContainText('event number 0 ')
  expect(await rows(page).count()).toBeLessThan(500)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await expect(rows(page).last()).toContainText('event number 999 ')
  expect(await rows(page).count()).toBeLessThan(900)
  await page.goto('/library?q=999')
  await expect(page.getByText('2 cards found')).toBeVisible()
  expect(await readTable(page, 'catalogue')).toHaveLength(2)
})
