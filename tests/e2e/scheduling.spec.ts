import type { Page } from '@playwright/test'
import type { CardState } from '@/lib/schedule/card-state'
import { defaultParameters } from '@/lib/schedule/parameters'
import { preview } from '@/lib/schedule/preview'
import { replay } from '@/lib/schedule/replay'
import { Again, Easy, Good, Hard, type Rating, ratings } from '@/lib/schedule/review'
import { newCardState, transition } from '@/lib/schedule/transition'
import type { EpochMs } from '@/lib/schedule/units'
import { backupOf, restore, reviewed } from './_support/backup'
import { cardOnScreen, firstOfEachNote, type PaperCard } from './_support/paper'
import { readLog, readState } from './_support/rows'
import { expect, question, rateButton, ratingWords, showAnswer, test } from './_support/study'
import { dayMs, dayOf, later, morning, morningOf, setTime } from './_support/study-time'
import { intervalWords } from './_support/words'

/**
 * Rates the card on the screen and expects the scheduler's own word on it, thrice: on the four
 * buttons, in the log and in the store. Returns where the card then stands.
 */
async function rateAsPlanned(
  page: Page,
  card: PaperCard,
  before: CardState,
  rating: Rating,
  at: EpochMs,
): Promise<CardState> {
  const planned = preview(before, card.id, { now: at, today: dayOf(at) }, defaultParameters)
  await showAnswer(page).click()
  for (const each of ratings) {
    const name = `${ratingWords[each]} ${intervalWords(planned[each])}`
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible()
  }
  await rateButton(page, rating).click()
  await expect(rateButton(page, rating)).toHaveCount(0)

  const row = (await readLog(page)).filter(({ cardId }) => cardId === card.id).at(-1)
  expect(row).toMatchObject({ kind: 'review', rating, reviewedAt: at, studyDay: dayOf(at) })
  const grade = {
    id: String(row?.id),
    cardId: card.id,
    rating,
    reviewedAt: at,
    studyDay: dayOf(at),
  }
  const after = transition(before, grade, defaultParameters)
  expect(await readState(page, card.id)).toMatchObject({ ...after })
  return after
}

test('each rating of a new card does what its button said, and what FSRS says', async ({
  page,
}) => {
  await setTime(page, morning)
  await page.goto('/review')
  for (const rating of ratings) {
    const card = await cardOnScreen(page)
    const { dueAt, dueDay } = await rateAsPlanned(page, card, newCardState, rating, morning)
    // The learning steps, in words of our own.
    if (rating === Again) expect(dueAt).toBe(morning + 60_000)
    if (rating === Hard) expect(dueAt).toBe(morning + 330_000)
    if (rating === Good) expect(dueAt).toBe(morning + 600_000)
    if (rating === Easy) expect(dueDay).toBeGreaterThan(dayOf(morning))
    await expect(question(page)).not.toHaveText(card.front.en)
  }
})

test('each rating of a card in review does what its button said, and what FSRS says, on time and late', async ({
  page,
}) => {
  const cards = firstOfEachNote.slice(0, 4)
  const rows = cards.map((card) => reviewed(card.id, Easy, morning))
  const states = new Map(cards.map(({ id }) => [id, replay(id, rows, defaultParameters)]))
  const at = morningOf(
    [...states.values()].reduce((day, s) => maxOf(day, s.dueDay), dayOf(morning)),
  )

  await restore(page, backupOf(rows, { newPerDay: 0 }))
  await setTime(page, at)
  await page.goto('/review')
  const seen = new Set<string>()
  for (const rating of ratings) {
    const card = await cardOnScreen(page)
    const before = states.get(card.id) as CardState
    const after = await rateAsPlanned(page, card, before, rating, at)
    expect(after.phase).toBe(rating === Again ? 'relearning' : 'review')
    seen.add(card.id)
  }
  expect(seen.size).toBe(4)
})

test('one card is followed through its life, each review on the day it is due', async ({
  page,
}) => {
  const card = firstOfEachNote[0] as PaperCard
  const rows = [reviewed(card.id, Good, morning)]
  await restore(page, backupOf(rows, { newPerDay: 0 }))
  let state = replay(card.id, rows, defaultParameters)
  for (const rating of [Again, Good, Good, Hard, Good, Again, Good, Easy, Good] as const) {
    const at = state.dueAt ?? morningOf(state.dueDay ?? dayOf(morning))
    await setTime(page, at)
    await page.goto('/review')
    await expect(question(page)).toHaveText(card.front.en)
    state = await rateAsPlanned(page, card, state, rating, at)
  }
  expect(state).toMatchObject({ phase: 'review', reps: 10, lapses: 1 })
})

test('a card is not shown before it is due', async ({ page }) => {
  const card = firstOfEachNote[0] as PaperCard
  const rows = [reviewed(card.id, Easy, morning)]
  const { dueDay } = replay(card.id, rows, defaultParameters)
  const due = morningOf(dueDay ?? dayOf(morning))
  await restore(page, backupOf(rows, { newPerDay: 0 }))
  await setTime(page, later(due, -dayMs))
  await page.goto('/review')
  await expect(page.getByRole('heading', { name: 'Nothing to review' })).toBeVisible()
  await setTime(page, due)
  await page.goto('/review')
  await expect(question(page)).toHaveText(card.front.en)
})

const maxOf = (day: ReturnType<typeof dayOf>, other: CardState['dueDay']) =>
  other !== null && other > day ? other : day
