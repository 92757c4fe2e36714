import type { Page } from '@playwright/test'
import { defaultParameters } from '@/lib/schedule/parameters'
import { replay } from '@/lib/schedule/replay'
import { Again, Easy, Good } from '@/lib/schedule/review'
import type { StateRow } from '@/lib/store/rows'
import { backupOf, restore, reviewed } from './_support/backup'
import { cardOnScreen, firstOfEachNote, paperCards } from './_support/paper'
import { readState, readTable } from './_support/rows'
import { expect, question, rate, showAnswer, summary, test } from './_support/study'
import { dayMs, later, morning, setTime } from './_support/study-time'

const begin = (page: Page, way: string) => page.getByRole('link', { name: `Begin: ${way}` })

const learned = firstOfEachNote
  .slice(0, 10)
  .map(({ id }) => reviewed(id, Easy, later(morning, -3 * dayMs)))

test('studying ahead has the cards that fall due soon, counted before it is begun, and brings none nearer', async ({
  page,
}) => {
  const today = replay(learned[0]?.cardId as never, learned.slice(0, 1), defaultParameters)
  expect(today.dueDay).not.toBeNull()
  await restore(page, backupOf(learned, { newPerDay: 0 }))
  await page.goto('/')
  await page.getByRole('link', { name: 'Study more, or change how' }).click()
  await expect(page.getByRole('heading', { name: 'Study ahead' })).toBeVisible()
  const days = page.getByLabel('Due within, in days', { exact: true })
  await days.fill('30')
  await days.press('Enter')
  await expect(page.getByText('10 cards', { exact: true }).first()).toBeVisible()
  const before = new Map(
    (await readTable<StateRow>(page, 'states')).map((row) => [row.cardId, row.dueDay]),
  )
  await begin(page, 'Study ahead').click()
  await expect(page).toHaveURL(/study=ahead&days=30/)
  for (let n = 0; n < 10; n++) {
    await expect(showAnswer(page)).toBeVisible()
    await rate(page, n % 2 ? Good : Easy)
  }
  await expect(summary(page)).toBeVisible()
  for (const { cardId } of learned) {
    const { dueDay, reps } = await readState(page, cardId)
    expect(reps).toBe(2)
    expect(Number(dueDay)).toBeGreaterThanOrEqual(Number(before.get(cardId)))
  }
})

test('what was forgotten today comes once more', async ({ page }) => {
  const [first, second] = learned
  const forgotten = [
    reviewed(first?.cardId as never, Again, later(morning, -60 * 60_000)),
    reviewed(first?.cardId as never, Good, later(morning, -40 * 60_000)),
    reviewed(second?.cardId as never, Good, later(morning, -50 * 60_000)),
  ]
  await restore(page, backupOf([...learned, ...forgotten], { newPerDay: 0 }))
  await page.goto('/options')
  await begin(page, 'Forgotten today').click()
  await expect(question(page)).toHaveText(firstOfEachNote[0]?.front.en as string)
  await rate(page, Good)
  await expect(summary(page)).toBeVisible()
})

test('essentials only brings new cards too, of the part that is chosen, and counts them as today’s', async ({
  page,
}) => {
  await page.goto('/options')
  await page.getByLabel('Part').selectOption({ label: 'Figures' })
  const wanted = paperCards.filter(
    ({ fact }) => fact.importance === 1 && fact.deck.endsWith('/figures'),
  )
  await expect(page.getByText(`${wanted.length} cards`, { exact: true })).toBeVisible()
  await begin(page, 'By what they are about').click()
  await expect(showAnswer(page)).toBeVisible()
  for (let n = 0; n < 3; n++) {
    const { fact } = await cardOnScreen(page)
    expect([fact.importance, fact.deck]).toEqual([1, wanted[0]?.fact.deck])
    await rate(page, Easy)
  }
  await setTime(page, later(morning, 60_000))
  await page.goto('/')
  await expect(page.getByText('17 cards', { exact: true })).toBeVisible()
})

test('where there is nothing, nothing is begun', async ({ page }) => {
  await page.goto('/options')
  await expect(page.getByText('0 cards', { exact: true }).first()).toBeVisible()
  await expect(begin(page, 'Forgotten today')).toHaveCount(0)
  await page.goto('/review?study=ahead&days=lots')
  await expect(summary(page)).toBeVisible()
})
