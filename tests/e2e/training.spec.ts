import type { Page } from '@playwright/test'
import { parametersUnder } from '@/lib/schedule/options'
import { replay } from '@/lib/schedule/replay'
import type { Review } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import { forgetful } from '../progress/forgetful'
import { madeLog } from '../progress/made-log'
import { expectAccessible } from './_support/accessibility'
import { backupOf, restoreText } from './_support/backup'
import { untilReadyOffline } from './_support/pages'
import { paperCards } from './_support/paper'
import { readTable } from './_support/rows'
import { expect, test } from './_support/study'
import { dayOf, morning, morningOf } from './_support/study-time'

const today = dayOf(morning)

/** The year of somebody who forgets faster than most, with so many cards. */
const logOf = (cards: number): readonly Review[] =>
  madeLog({
    cardIds: paperCards.slice(0, cards).map(({ id }) => id),
    from: studyDay(today - 365),
    until: today,
    truth: () => forgetful,
    parameters: parametersUnder({}),
    morningOf,
  }).rows

interface State {
  readonly cardId: string
  readonly dueDay: number | null
  readonly memory: unknown
  readonly key: string
}

const states = async (page: Page) => {
  const rows = await readTable<State>(page, 'states')
  return rows.map(({ cardId, dueDay, memory, key }) => ({ cardId, dueDay, memory, key }))
}

const weightsOf = async (page: Page): Promise<readonly number[] | null> => {
  const edits = await readTable<{ field: string; value: never }>(page, 'edits')
  return edits.find(({ field }) => field === 'weights')?.value ?? null
}

async function bring(page: Page, log: readonly Review[]): Promise<void> {
  await restoreText(page, JSON.stringify(backupOf(log)))
  await expect(page.getByText(/reviews added/)).toBeVisible({ timeout: 30_000 })
}

/** Notes every percentage that is shown from now on, however short; returns how to ask for them. */
async function watchProgress(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const percents: number[] = []
    const note = () => {
      const bar = document.querySelector('[role=progressbar][aria-valuenow]')
      if (bar) percents.push(Number(bar.getAttribute('aria-valuenow')))
    }
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
    })
    Object.assign(window, { percents })
  })
  return () => page.evaluate(() => (window as unknown as { percents: number[] }).percents)
}

test.describe('with the app kept for offline use', () => {
  test.use({ serviceWorkers: 'allow' })

  test('weights are fitted offline, used where they are better, and taken back', async ({
    page,
    context,
  }) => {
    const log = logOf(400)
    await bring(page, log)
    const before = await states(page)
    await page.goto('/progress')
    await untilReadyOffline(page)
    await context.setOffline(true)

    await expect(page.getByText('reviews to learn from: the schedule can be fitted')).toBeVisible()
    await page.getByRole('link', { name: 'Fit the weights' }).click()
    await page.getByRole('button', { name: 'Fit to my reviews' }).click()
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByText('Stopped. Nothing was changed.')).toBeVisible()

    const percents = await watchProgress(page)
    await page.getByRole('button', { name: 'Fit to my reviews' }).click()
    await expect(page.getByText(/foretold your latest \d+ better/)).toBeVisible({ timeout: 20_000 })
    await expectAccessible(page)
    const shown = await percents()
    expect(shown).toEqual([...shown].sort((a, b) => a - b))
    expect(shown.some((percent) => percent > 0 && percent < 100)).toBe(true)
    expect(await states(page)).toEqual(before)

    await page.getByRole('button', { name: 'Use these' }).click()
    await expect(page.getByText('Your own weights are in use. Due dates')).toBeVisible()
    await expect(page.getByText(/reviews to learn from: the schedule/)).toHaveCount(0)
    const weights = await weightsOf(page)
    expect(weights).toHaveLength(21)
    const parameters = parametersUnder({ weights })
    for (const { cardId, dueDay, memory } of await states(page)) {
      const replayed = replay(cardId as never, log, parameters)
      expect({ dueDay, memory }).toEqual({ dueDay: replayed.dueDay, memory: replayed.memory })
    }

    // Whenever one finds them wanting, not only at once; and there and back again.
    await page.reload()
    await page.getByRole('button', { name: 'Back to the defaults' }).click()
    await expect(page.getByText('The default weights are in use. Due dates')).toBeVisible()
    expect(await states(page)).toEqual(before)
    expect(await weightsOf(page)).toBeNull()
    await page.getByRole('button', { name: 'Back to the fitted weights' }).click()
    await expect(page.getByText('Your own weights are in use. Due dates')).toBeVisible()
    expect(await weightsOf(page)).toEqual(weights)
  })
})

test('who has too few reviews is told how many more are needed, and a fitting that breaks off changes nothing', async ({
  page,
}) => {
  await bring(page, logOf(20))
  await page.goto('/progress?view=model')
  await expect(
    page.getByText(/^\d+ more reviews are needed: .* fitting needs 400\.$/),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Fit to my reviews' })).toHaveCount(0)

  await bring(page, logOf(100))
  const before = await states(page)
  await page.route('**/*.wasm', (route) => route.abort())
  await page.goto('/progress?view=model')
  await page.getByRole('button', { name: 'Fit to my reviews' }).click()
  await expect(page.getByText('Fitting broke off. Nothing was changed')).toBeVisible()
  await expectAccessible(page)
  expect(await states(page)).toEqual(before)
  await expect(page.getByRole('button', { name: 'Fit to my reviews' })).toBeVisible()
})
