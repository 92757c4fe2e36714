import type { Locator, Page } from '@playwright/test'
import { Again, Easy, Good, Hard } from '@/lib/schedule/review'
import { firstOfEachNote, type PaperCard } from './_support/paper'
import { readLog } from './_support/rows'
import { expect, question, rate, rateButton, showAnswer, test, undoButton } from './_support/study'
import { later, morning, stopTime } from './_support/study-time'

const [first, second] = firstOfEachNote as [PaperCard, PaperCard]

/** Opens a review in which time stands still, so that no tap or key is ever late enough unless `settle` says so. */
async function openInStillTime(page: Page): Promise<void> {
  await page.goto('/review')
  await expect(showAnswer(page)).toBeEnabled()
  await stopTime(page, later(morning, 3_600_000))
}

/** Lets as much time pass as a tap has to wait after a card or an answer appeared. */
async function settle(page: Page, button: Locator): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(250)
    await expect(button).toBeEnabled({ timeout: 100 })
  }).toPass()
}

async function boxOf(button: Locator) {
  const box = await button.boundingBox()
  if (!box) throw new Error('the button is not on the screen')
  return box
}

async function ratingsOf(page: Page): Promise<(number | string)[]> {
  return (await readLog(page)).map((row) => (row.kind === 'review' ? row.rating : row.kind))
}

test.describe('a tap or key that comes too soon after a change was meant for what stood there before', () => {
  test('a second tap on "Show answer" rates nothing', async ({ page }) => {
    await openInStillTime(page)
    const { x, y, width, height } = await boxOf(showAnswer(page))
    const [overGood, middle] = [x + width * 0.62, y + height / 2]
    await page.mouse.click(overGood, middle)
    await expect(rateButton(page, Good)).toBeVisible()
    const good = await boxOf(rateButton(page, Good))
    expect(good.x < overGood && overGood < good.x + good.width, 'Good lies under the finger').toBe(
      true,
    )
    await page.mouse.click(overGood, middle)
    await page.clock.runFor(200)
    await page.mouse.click(overGood, middle)

    await settle(page, rateButton(page, Good))
    await expect(question(page)).toHaveText(first.front.en)
    expect(await readLog(page)).toEqual([])
    await page.mouse.click(overGood, middle)
    await expect(question(page)).toHaveText(second.front.en)
    expect(await ratingsOf(page)).toEqual([Good])
  })

  test('a second tap on a rating does not show the next answer, let alone rate it', async ({
    page,
  }) => {
    await openInStillTime(page)
    await page.keyboard.press('Space')
    await settle(page, rateButton(page, Good))
    const good = await boxOf(rateButton(page, Good))
    const [x, y] = [good.x + good.width / 2, good.y + good.height / 2]
    await page.mouse.click(x, y)
    await page.mouse.click(x, y)
    await expect(question(page)).toHaveText(second.front.en)
    await page.mouse.click(x, y)
    await page.clock.runFor(200)
    await page.mouse.click(x, y)

    await settle(page, showAnswer(page))
    await expect(rateButton(page, Good)).toHaveCount(0)
    expect(await ratingsOf(page)).toEqual([Good])
    await page.mouse.click(x, y)
    await expect(page.getByRole('article')).toContainText(second.back.en)
  })

  test('Space, Enter and a number pressed at once rate nothing', async ({ page }) => {
    await openInStillTime(page)
    await page.keyboard.press('Space')
    await expect(rateButton(page, Good)).toBeVisible()
    for (const key of ['Space', 'Enter', '3', '1']) await page.keyboard.press(key)
    await page.clock.runFor(200)
    for (const key of ['Space', 'Enter', '3', '1']) await page.keyboard.press(key)
    await settle(page, rateButton(page, Good))
    await expect(question(page)).toHaveText(first.front.en)
    expect(await readLog(page)).toEqual([])

    await page.keyboard.press('Space')
    await expect(question(page)).toHaveText(second.front.en)
    for (const key of ['Space', 'Enter', '3']) await page.keyboard.press(key)
    await page.clock.runFor(200)
    for (const key of ['Space', 'Enter', '3']) await page.keyboard.press(key)
    await settle(page, showAnswer(page))
    await expect(rateButton(page, Good)).toHaveCount(0)
    expect(await ratingsOf(page)).toEqual([Good])
  })

  test('a key that is held down answers once', async ({ page }) => {
    await openInStillTime(page)
    await page.keyboard.down('Space')
    await expect(rateButton(page, Good)).toBeVisible()
    await settle(page, rateButton(page, Good))
    await page.keyboard.down('Space')
    await page.keyboard.down('Space')
    await page.keyboard.up('Space')

    await page.keyboard.press('2')
    await expect(question(page)).toHaveText(second.front.en)
    expect(await ratingsOf(page)).toEqual([Hard])
  })
})

test('an Enter that ends an IME composition is not an answer', async ({ page }) => {
  await openInStillTime(page)
  const enter = (how: { isComposing?: boolean; keyCode?: number }) =>
    page.evaluate((init) => {
      const event = { key: 'Enter', bubbles: true, cancelable: true, ...init }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', event))
    }, how)
  await enter({ isComposing: true })
  await enter({ keyCode: 229 })
  await page.keyboard.press('Space')
  await settle(page, rateButton(page, Good))
  // Had one of the two shown the answer, this Space would have rated it.
  await expect(question(page)).toHaveText(first.front.en)
  await enter({ isComposing: true })
  await enter({ keyCode: 229 })
  expect(await readLog(page)).toEqual([])

  await enter({})
  await expect(question(page)).toHaveText(second.front.en)
  expect(await ratingsOf(page)).toEqual([Good])
})

test('1 to 4, Space and Enter rate, and Z takes back', async ({ page }) => {
  await page.goto('/review')
  const keys = [
    ['1', Again],
    ['2', Hard],
    ['3', Good],
    ['4', Easy],
    ['Space', Good],
    ['Enter', Good],
  ] as const
  for (const [i, [key]] of keys.entries()) {
    await expect(question(page)).toHaveText(firstOfEachNote[i]?.front.en ?? '')
    await expect(showAnswer(page)).toBeEnabled()
    // A rating before the answer is no rating.
    await page.keyboard.press('3')
    await page.keyboard.press(i % 2 === 0 ? 'Space' : 'Enter')
    await expect(rateButton(page, Good)).toBeEnabled()
    await page.keyboard.press(key)
  }
  await expect(question(page)).toHaveText(firstOfEachNote[keys.length]?.front.en ?? '')
  expect(await ratingsOf(page)).toEqual(keys.map(([, rating]) => rating))

  await page.keyboard.press('Z')
  await expect(question(page)).toHaveText(firstOfEachNote[keys.length - 1]?.front.en ?? '')
  expect((await ratingsOf(page)).at(-1)).toBe('void')
})

test('keys with Ctrl, Alt or Meta are left to the browser', async ({ page }) => {
  await page.goto('/review')
  await rate(page, Good)
  await showAnswer(page).click()
  await expect(rateButton(page, Good)).toBeEnabled()
  for (const key of ['Control+z', 'Meta+z', 'Alt+2', 'Meta+3']) await page.keyboard.press(key)
  await page.keyboard.press('4')
  await expect(question(page)).toHaveText(firstOfEachNote[2]?.front.en ?? '')
  expect(await ratingsOf(page)).toEqual([Good, Easy])
})

test('Enter on a focused button is that button’s, and nothing else', async ({ page }) => {
  await page.goto('/review')
  await rate(page, Easy)
  await showAnswer(page).click()
  await rateButton(page, Hard).focus()
  await expect(rateButton(page, Hard)).toBeEnabled()
  await rateButton(page, Hard).press('Enter')
  await expect(question(page)).toHaveText(firstOfEachNote[2]?.front.en ?? '')
  expect(await ratingsOf(page)).toEqual([Easy, Hard])

  await expect(showAnswer(page)).toBeEnabled()
  await undoButton(page).press('Enter')
  await expect(question(page)).toHaveText(second.front.en)
  await expect(rateButton(page, Good)).toHaveCount(0)
  expect(await ratingsOf(page)).toEqual([Easy, Hard, 'void'])
})

test('a whole review is done from the keyboard, with the focus on what is new', async ({
  page,
}) => {
  await page.goto('/')
  const start = page.getByRole('button', { name: 'Start review' })
  await start.focus()
  await page.keyboard.press('Enter')
  await expect(question(page)).toBeFocused()
  await expect(showAnswer(page)).toBeEnabled()
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Answer' })).toBeFocused()
  await expect(rateButton(page, Good)).toBeEnabled()
  await page.keyboard.press('3')
  await expect(question(page)).toHaveText(second.front.en)
  await expect(question(page)).toBeFocused()
  // From there Tab comes to the button, and no key is lost on the way.
  await expect(showAnswer(page)).toBeEnabled()
  await page.keyboard.press('Tab')
  await expect(showAnswer(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rateButton(page, Good)).toBeEnabled()
})
