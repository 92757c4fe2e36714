import { Again, Easy, Good, Hard } from '@/lib/schedule/review'
import { backupOf, restore, reviewed } from './_support/backup'
import { firstOfEachNote, type PaperCard } from './_support/paper'
import { readLog, readState } from './_support/rows'
import {
  expect,
  question,
  rate,
  rateButton,
  showAnswer,
  summary,
  test,
  undoButton,
} from './_support/study'
import { dayOf, later, morning, morningOf, setTime } from './_support/study-time'

const [first, second, third] = firstOfEachNote as [PaperCard, PaperCard, PaperCard]

for (const [how, undo] of [
  ['the button', 'click'],
  ['Z', 'key'],
] as const) {
  test(`${how} takes the last rating back as if it had never been`, async ({ page }) => {
    await page.goto('/review')
    await expect(question(page)).toHaveText(first.front.en)
    const before = await readState(page, first.id)
    await rate(page, Easy)
    await expect(question(page)).toHaveText(second.front.en)
    expect(await readState(page, first.id)).not.toEqual(before)

    if (undo === 'click') await undoButton(page).click()
    else await page.keyboard.press('z')

    await expect(page.getByRole('status')).toHaveText('Taken back.')
    await expect(question(page)).toHaveText(first.front.en)
    await expect(showAnswer(page)).toBeVisible()
    await expect(undoButton(page)).toBeDisabled()
    expect(await readState(page, first.id)).toEqual(before)
    const [review, taken, ...more] = await readLog(page)
    expect(review).toMatchObject({ kind: 'review', cardId: first.id, rating: Easy })
    expect(taken).toMatchObject({ kind: 'void', cardId: first.id, targetId: review?.id })
    expect(more).toEqual([])

    // And it is rated anew.
    await rate(page, Hard)
    await expect(question(page)).toHaveText(second.front.en)
    expect(await readState(page, first.id)).toMatchObject({ phase: 'learning', reps: 1 })
    expect(await readLog(page)).toHaveLength(3)
  })
}

test('several ratings are taken back one after another, the last one first', async ({ page }) => {
  await page.goto('/review')
  await expect(question(page)).toHaveText(first.front.en)
  const cards = [first, second, third]
  const before = await Promise.all(cards.map(({ id }) => readState(page, id)))
  for (const [i, rating] of [Good, Again, Easy].entries()) {
    await expect(question(page)).toHaveText(cards[i]?.front.en ?? '')
    await rate(page, rating as 1 | 3 | 4)
  }
  for (const [i, card] of [...cards.entries()].reverse()) {
    await undoButton(page).click()
    await expect(question(page)).toHaveText(card.front.en)
    expect(await readState(page, card.id)).toEqual(before[i])
  }
  await expect(undoButton(page)).toBeDisabled()
  const kinds = (await readLog(page)).map(({ kind }) => kind)
  expect(kinds).toEqual(['review', 'review', 'review', 'void', 'void', 'void'])
})

test('a lapse is taken back, also with the answer of the next card on the screen', async ({
  page,
}) => {
  const rows = [first, second].map(({ id }) => reviewed(id, Hard, morning))
  const graduated = rows.map((row) => reviewed(row.cardId, Easy, later(morning, 60_000)))
  await restore(page, backupOf([...rows, ...graduated], { newPerDay: 0 }))
  const { dueDay } = await readState(page, first.id)
  await setTime(page, morningOf(((dueDay ?? dayOf(morning)) + 30) as ReturnType<typeof dayOf>))
  await page.goto('/review')
  await expect(showAnswer(page)).toBeVisible()
  const asked = (await question(page).textContent()) ?? ''
  const card = asked === first.front.en ? first : second
  const before = await readState(page, card.id)
  expect(before.phase).toBe('review')

  await rate(page, Again)
  expect(await readState(page, card.id)).toMatchObject({ phase: 'relearning', lapses: 1 })
  await showAnswer(page).click()
  await undoButton(page).click()
  await expect(question(page)).toHaveText(asked)
  await expect(rateButton(page, Good)).toHaveCount(0)
  expect(await readState(page, card.id)).toEqual(before)
})

test('the last rating of a session is taken back from its summary', async ({ page }) => {
  await restore(page, backupOf([], { newPerDay: 2 }))
  await page.goto('/review')
  await rate(page, Easy)
  await expect(question(page)).toHaveText(second.front.en)
  const before = await readState(page, second.id)
  await rate(page, Easy)
  await expect(summary(page)).toBeVisible()
  await expect(page.getByText('2 cards')).toBeVisible()

  await undoButton(page).click()
  await expect(question(page)).toHaveText(second.front.en)
  expect(await readState(page, second.id)).toEqual(before)

  await rate(page, Easy)
  await expect(summary(page)).toBeVisible()
  // A card that was rated twice is one card, and what was taken back does not count.
  await expect(page.getByText('2 cards')).toBeVisible()
  await page.getByRole('link', { name: 'Back to Today' }).click()
  await expect(page.getByText('You reviewed 2 cards')).toBeVisible()
})
