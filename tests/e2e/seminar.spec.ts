import type { Page } from '@playwright/test'
import { Easy } from '@/lib/schedule/review'
import { civilDateOf } from '@/lib/schedule/study-day'
import { type StudyDay, studyDay } from '@/lib/schedule/units'
import {
  expectAccessible,
  expectAccessibleInBothThemes,
  expectLanguagesMarked,
  expectNothingCut,
} from './_support/accessibility'
import { backupOf, restore, reviewed } from './_support/backup'
import { firstOfNotes, paper, paperCards } from './_support/paper'
import { expect, rate, showAnswer, test } from './_support/study'
import { dayOf, morning, morningOf, setTime } from './_support/study-time'

const [dates] = paper.decks as unknown as [{ id: string }]
const datesAddress = `/options?deck=${encodeURIComponent(dates.id)}`
const today = dayOf(morning)

const dateText = (day: StudyDay) => {
  const { year, month, day: date } = civilDateOf(day)
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)
}
const dateInput = (page: Page) => page.locator('input[type=date]')
const inDates = (page: Page) => page.getByRole('link', { name: /Review Dates/ })

/** Cards of the part that its link on Today counts. */
async function countIn(page: Page): Promise<number> {
  const text = (await inDates(page).textContent()) ?? ''
  return [...text.matchAll(/(\d+) (?:due|new|learning)/g)].reduce((n, [, d]) => n + Number(d), 0)
}

test('a seminar is planned for from its picture to Today and the review, and is gone once its day has come', async ({
  page,
}) => {
  // Known well: none of them would come back before the date.
  const known = firstOfNotes(paperCards.filter(({ fact }) => fact.deck === dates.id)).slice(0, 6)
  await restore(page, backupOf(known.map((card) => reviewed(card.id, Easy, morning))))
  await page.goto(datesAddress)
  await dateInput(page).fill(dateText(today))
  await expect(page.getByText('Choose a day after today and within half a year.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take this plan' })).toHaveCount(0)

  const date = studyDay(today + 5)
  await dateInput(page).fill(dateText(date))
  await expect(
    page.getByText(/^With this plan \d+% of the cards should be known on Mar 7; without it \d+%\./),
  ).toBeVisible()
  const limit = page.getByLabel('Cards a day, at most', { exact: true })
  await limit.fill('12')
  await limit.press('Enter')
  await expect(page.getByText(/would not be begun by then/)).toBeVisible()
  await page.getByText('As a table').click()
  await expect(page.getByRole('row', { name: /^Mar 6, 2026 \d+ \d+$/ })).toBeVisible()
  await expectAccessible(page)
  // Nothing holds before it is taken.
  await page.goto('/')
  await expect(page.getByRole('link', { name: /Seminar/ })).toHaveCount(0)
  const plain = await countIn(page)

  await page.goto(datesAddress)
  await dateInput(page).fill(dateText(date))
  await limit.fill('12')
  await limit.press('Enter')
  await expect(page.getByRole('button', { name: 'Take this plan' })).toBeEnabled()
  await page.getByRole('button', { name: 'Take this plan' }).click()
  await expect(page.getByRole('button', { name: 'Take the date away' })).toBeVisible()

  await setTime(page, morningOf(studyDay(today + 1)))
  await page.goto('/')
  await expect(page.getByRole('link', { name: /^Seminar on Mar 7: \d+% expected$/ })).toBeVisible()
  expect(await countIn(page)).toBe(12)
  expect(plain).not.toBe(12)
  await inDates(page).click()
  await rate(page, Easy)
  await expect(showAnswer(page)).toBeVisible()
  await page.goto('/')
  await expect(inDates(page)).toBeVisible()
  expect(await countIn(page)).toBe(11)
  await expectAccessible(page)

  await setTime(page, morningOf(date))
  await page.goto('/')
  await expect(inDates(page)).toContainText('20 new')
  await expect(page.getByRole('link', { name: /Seminar/ })).toHaveCount(0)
  await page.goto(datesAddress)
  await expect(dateInput(page)).toHaveValue('')
})

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN', reducedMotion: 'reduce' })

  test('a paper’s date is set, reaches its parts, is changed and not kept, and taken away', async ({
    page,
  }) => {
    await page.goto(`/options?paper=${paper.paper.id}`)
    await dateInput(page).fill(dateText(studyDay(today + 40)))
    await expect(
      page.getByText(/^照这个安排，4月11日 那天预计记得 \d+%；不安排则是 \d+%。/),
    ).toBeVisible()
    await expectAccessibleInBothThemes(page)
    await expectLanguagesMarked(page)
    await expectNothingCut(page)
    await page.getByRole('button', { name: '采用这个安排' }).click()
    await expect(page.getByRole('button', { name: '取消日期' })).toBeVisible()

    const goal = page.getByRole('slider', { name: '当天至少记得' })
    await goal.fill('0.9')
    await goal.blur()
    await page.getByRole('button', { name: '不改' }).click()
    await expect(goal).toHaveValue('0.95')
    await page.goto(datesAddress)
    await expect(page.getByText('这一组随论文，为 4月11日 的研讨课而学。')).toBeVisible()

    await page.goto(`/options?paper=${paper.paper.id}`)
    await page.getByRole('button', { name: '取消日期' }).click()
    await expect(dateInput(page)).toHaveValue('')
    await page.reload()
    await expect(dateInput(page)).toHaveValue('')
  })
})
