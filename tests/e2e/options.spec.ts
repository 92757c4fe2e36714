import type { Page } from '@playwright/test'
import { defaultParameters } from '@/lib/schedule/parameters'
import { replay } from '@/lib/schedule/replay'
import { Again, Easy, Good, type Review } from '@/lib/schedule/review'
import type { EditRow, StateRow } from '@/lib/store/rows'
import { expectAccessibleInBothThemes } from './_support/accessibility'
import { backupOf, restore, reviewed } from './_support/backup'
import { cardOnScreen, firstOfEachNote, firstOfNotes, paper, paperCards } from './_support/paper'
import { expectSet, readLog, readTable } from './_support/rows'
import { expect, rate, rateButton, showAnswer, summary, test, undoButton } from './_support/study'
import { dayMs, type dayOf, later, morning, morningOf, setTime } from './_support/study-time'

const [dates, figures] = paper.decks as unknown as [{ id: string }, { id: string }]
const paperAddress = `/options?paper=${paper.paper.id}`
const deckAddress = (deck: { id: string }) => `/options?deck=${encodeURIComponent(deck.id)}`

const saved = (page: Page) => page.getByText('Saved.', { exact: true })
const replanned = (page: Page) => page.getByText('All cards are re-planned.')
const newLimit = (page: Page) => page.getByLabel('New cards a day', { exact: true })

/** Gives a part a preset of its own, and waits until it has it. */
async function ownPreset(page: Page, deck: { id: string }) {
  await page.goto(deckAddress(deck))
  await page.getByRole('button', { name: 'Make a preset of its own' }).click()
  await expect(page.getByLabel('Name of the preset', { exact: true })).toBeVisible()
}

test('a part gets a preset of its own, from the library to Today', async ({ page }) => {
  await page.goto('/library')
  await page.getByRole('link', { name: 'How this is studied' }).click()
  await expect(
    page.getByText(/^20 new cards a day: after two months about \d+ reviews/),
  ).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Dates/ })
    .click()
  await expect(page.getByText('This part has no options of its own')).toBeVisible()
  await page.getByRole('button', { name: 'Make a preset of its own' }).click()

  const name = page.getByLabel('Name of the preset', { exact: true })
  await expect(name).toHaveValue('Dates')
  await name.fill('Slowly')
  await name.press('Enter')
  await expect(page.getByLabel('Goes by')).toContainText('Slowly')
  await newLimit(page).fill('3')
  await newLimit(page).press('Enter')
  await expect(saved(page)).toBeVisible()
  await expect(
    page.getByText(/^3 new cards a day: after two months about 1\d reviews/),
  ).toBeVisible()
  await expectSet(page, 'newPerDay', 3)

  await page.reload()
  await expect(name).toHaveValue('Slowly')
  await expect(newLimit(page)).toHaveValue('3')
  await page.goto('/')
  const inPart = (part: string) => page.getByRole('link', { name: new RegExp(`Review ${part}`) })
  await expect(inPart('Dates')).toContainText('3 new')
  await expect(inPart('Terms')).toContainText('20 new')
  await expect(page.getByText('20 cards', { exact: true })).toBeVisible()
})

test('a preset is chosen for another part, and deleted from both', async ({ page }) => {
  await ownPreset(page, dates)
  await newLimit(page).fill('3')
  await newLimit(page).press('Enter')
  await expectSet(page, 'newPerDay', 3)
  await page.goto(deckAddress(figures))
  await page.getByLabel('Goes by').selectOption({ label: 'Dates' })
  await expect(page.getByText('A change here also holds for: Dates.')).toBeVisible()
  await expect(newLimit(page)).toHaveValue('3')

  await page.getByRole('button', { name: 'Delete preset' }).click()
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('button', { name: 'Delete preset' }).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText('This part has no options of its own')).toBeVisible()
  await page.goto(deckAddress(dates))
  await expect(page.getByText('This part has no options of its own')).toBeVisible()
})

test('limits for today alone are gone tomorrow', async ({ page }) => {
  await page.goto(paperAddress)
  await page.getByLabel('New cards today', { exact: true }).fill('4')
  await page.getByLabel('New cards today', { exact: true }).press('Enter')
  await expect(page.getByText('These hold until the day ends.')).toBeVisible()
  await page.goto('/')
  await expect(page.getByText('4 cards', { exact: true })).toBeVisible()
  await setTime(page, later(morning, dayMs))
  await page.goto('/')
  await expect(page.getByText('20 cards', { exact: true })).toBeVisible()

  await setTime(page, morning)
  await page.goto(paperAddress)
  await page.getByRole('button', { name: 'As usual again' }).click()
  await expect(page.getByText('These hold until the day ends.')).toHaveCount(0)
  await page.goto('/')
  await expect(page.getByText('20 cards', { exact: true })).toBeVisible()
})

test('steps are typed; what cannot be steps is said to be so and changes nothing', async ({
  page,
}) => {
  await page.goto(paperAddress)
  const steps = page.getByLabel('Steps of a new card')
  await steps.fill('1m tomorrow')
  await expect(
    page.getByRole('alert').filter({ hasText: 'Not saved. Write waits such as' }),
  ).toBeVisible()
  await steps.blur()
  await page.reload()
  await expect(steps).toHaveValue('1m 10m')
  await steps.fill('3 30m')
  await steps.press('Enter')
  await expect(replanned(page)).toBeVisible()
  await expect(steps).toHaveValue('3m 30m')
  await page.goto('/review')
  await showAnswer(page).click()
  await expect(page.getByRole('button', { name: 'Again 3 minutes' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Good 30 minutes' })).toBeVisible()
})

test('another desired retention of a part plans its cards anew and no others, and says what it costs', async ({
  page,
}) => {
  const learned = [dates, figures].flatMap(({ id }) =>
    paperCards
      .filter(({ fact }) => fact.deck === id)
      .slice(0, 8)
      .map((card) => reviewed(card.id, Easy, morning)),
  )
  await restore(page, backupOf(learned))
  await ownPreset(page, dates)
  const slider = page.getByRole('slider')
  await slider.fill('0.97')
  await expect(page.getByText(/^About \d\.\d times the reviews that 90% costs/)).toBeVisible()
  await slider.blur()
  await expect(replanned(page)).toBeVisible()

  const states = await readTable<StateRow>(page, 'states')
  for (const { cardId, deck, dueDay } of states.filter(({ reps }) => reps > 0)) {
    const desiredRetention = deck === dates.id ? 0.97 : 0.9
    const planned = replay(cardId, learned, { ...defaultParameters, desiredRetention })
    expect(dueDay, cardId).toBe(planned.dueDay)
  }
  // And a review's buttons are of the part's own plan.
  const due = Math.min(
    ...states
      .filter(({ deck, reps }) => deck === dates.id && reps > 0)
      .map((s) => Number(s.dueDay)),
  )
  await setTime(page, morningOf(due as ReturnType<typeof dayOf>))
  await page.goto(`/review?deck=${encodeURIComponent(dates.id)}`)
  await rate(page, Good)
  const graded = (await readLog(page)).at(-1) as Review
  const after = (await readTable<StateRow>(page, 'states')).find(
    ({ cardId }) => cardId === graded.cardId,
  )
  const parameters = { ...defaultParameters, desiredRetention: 0.97 }
  expect(after?.dueDay).toBe(replay(graded.cardId, [...learned, graded], parameters).dueDay)
})

test('a card that is forgotten too often is suspended, said so, and brought back by undo', async ({
  page,
}) => {
  const [first] = firstOfEachNote
  if (!first) throw new Error('the paper has no cards')
  const rows = [reviewed(first.id, Easy, later(morning, -40 * dayMs))]
  await restore(page, backupOf(rows, { newPerDay: 0 }))
  await page.goto(paperAddress)
  await page.getByLabel('Forgotten this many times', { exact: true }).fill('1')
  await page.getByLabel('Forgotten this many times', { exact: true }).press('Enter')
  await expect(saved(page)).toBeVisible()
  await page.getByLabel('What happens then').selectOption({ label: 'It is suspended' })
  await expect(page.getByLabel('What happens then')).toHaveValue('suspend')
  await expectSet(page, 'leechAction', 'suspend')
  await page.goto('/review')
  await showAnswer(page).click()
  await rateButton(page, Again).click()
  await expect(summary(page)).toBeVisible()
  await expect(page.getByText('That card is a leech and was suspended')).toBeVisible()
  const bucket = async () =>
    (await readTable<StateRow>(page, 'states')).find(({ cardId }) => cardId === first.id)?.bucket
  expect(await bucket()).toBe('out')
  await undoButton(page).click()
  await expect(showAnswer(page)).toBeVisible()
  expect(await bucket()).toBe('review')
})

test('the balancer chooses among the days of the fuzz, and each button says the day that the card then has', async ({
  page,
}) => {
  await page.goto(paperAddress)
  await page.getByLabel('Balance the load').click()
  await expect(page.getByLabel('Balance the load')).toBeChecked()
  await expect(saved(page)).toBeVisible()
  await page.goto('/review')
  for (let n = 0; n < 12; n++) {
    await showAnswer(page).click()
    const promised = await rateButton(page, Easy).textContent()
    await rateButton(page, Easy).click()
    await expect(rateButton(page, Easy)).toHaveCount(0)
    const row = (await readLog(page)).at(-1)
    const state = (await readTable<StateRow>(page, 'states')).find(
      ({ cardId }) => cardId === row?.cardId,
    )
    expect(promised).toContain(`${state?.intervalDays} days`)
  }
  const counts = new Map<number, number>()
  for (const { dueDay } of await readTable<StateRow>(page, 'states')) {
    if (dueDay !== null) counts.set(dueDay, (counts.get(dueDay) ?? 0) + 1)
  }
  expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1)
})

test('an easy day is tapped through all, half and none, and is kept', async ({ page }) => {
  await page.goto(paperAddress)
  const sunday = (part: string) => page.getByRole('button', { name: `Sun ${part}` })
  const shown = await sunday('all').evaluateHandle((button) => {
    const parts: (string | null)[] = []
    new MutationObserver(() => parts.push(button.textContent)).observe(button, {
      subtree: true,
      characterData: true,
    })
    return parts
  })
  await sunday('all').click()
  await sunday('half').click()
  await expect(sunday('none')).toBeVisible()
  await expectSet(page, 'easyDays', [1, 1, 1, 1, 1, 1, 0])
  // What was kept before never comes back in between, or the next tap would count from it.
  expect(await shown.jsonValue()).toEqual(['Sunhalf', 'Sunnone'])
  await page.reload()
  await expect(sunday('none')).toBeVisible()
  const edit = (await readTable<EditRow>(page, 'edits')).find(({ field }) => field === 'easyDays')
  expect(edit).toMatchObject({ entity: 'preset', id: 'default', value: [1, 1, 1, 1, 1, 1, 0] })
})

test('the most important come first where that order is chosen', async ({ page }) => {
  const kinds = [1, 2, 3].flatMap((importance) =>
    firstOfNotes(paperCards.filter(({ fact }) => fact.importance === importance)).slice(0, 4),
  )
  const rows = firstOfNotes(kinds).map(({ id }, i) =>
    reviewed(id, Easy, later(morning, (-60 - i) * dayMs)),
  )
  await restore(page, backupOf(rows, { newPerDay: 0 }))
  await page.goto(paperAddress)
  await page.getByLabel('Order of reviews').selectOption({ label: 'Most important first' })
  await expect(page.getByText('What the paper cannot do without comes first.')).toBeVisible()
  await expect(saved(page)).toBeVisible()
  await page.goto('/review')
  const importances: number[] = []
  for (let n = 0; n < 6; n++) {
    await expect(showAnswer(page)).toBeVisible()
    importances.push((await cardOnScreen(page)).fact.importance)
    await rate(page, Easy)
  }
  expect(importances).toEqual([...importances].sort((a, b) => a - b))
  expect(importances[0]).toBe(1)
})

test('the least certain come first where that order is chosen, by the model’s own word', async ({
  page,
}) => {
  const cards = firstOfEachNote.slice(0, 5)
  const daysAgo = [40, 90, 20, 200, 12]
  const rows = cards.map(({ id }, i) =>
    reviewed(id, Easy, later(morning, -Number(daysAgo[i]) * dayMs)),
  )
  await restore(page, backupOf(rows, { newPerDay: 0 }))
  await page.goto(paperAddress)
  await page.getByLabel('Order of reviews').selectOption({ label: 'Least certain first' })
  await expect(saved(page)).toBeVisible()
  await page.goto('/')
  await expect(page.getByText('5 cards', { exact: true })).toBeVisible()
  await page.goto('/review')
  const seen: string[] = []
  for (let n = 0; n < 5; n++) {
    await expect(showAnswer(page)).toBeVisible()
    seen.push((await cardOnScreen(page)).id)
    await rate(page, Easy)
  }
  expect(seen).toEqual([3, 1, 0, 2, 4].map((i) => cards[i]?.id))
})

test('the options of what is not here say so', async ({ page }) => {
  await page.goto('/options?paper=nothing')
  await expect(
    page.getByRole('heading', { name: 'This paper or part is not on this device' }),
  ).toBeVisible()
})

for (const { language, locale, title, own, remove, steps, alert } of [
  {
    language: 'en',
    locale: 'en-GB',
    title: 'Study beyond today',
    own: 'Make a preset of its own',
    remove: 'Delete preset',
    steps: 'Steps of a new card',
    alert: 'Not saved. Write waits',
  },
  {
    language: 'zh-Hans',
    locale: 'zh-CN',
    title: '今天之外再学一些',
    own: '另建一个方案',
    remove: '删除方案',
    steps: '新卡的间歇',
    alert: '没有保存。请写成',
  },
]) {
  test.describe(`in ${language}`, () => {
    test.use({ locale, reducedMotion: 'reduce' })
    test('axe finds nothing in any state of the options, in light or dark', async ({ page }) => {
      await page.goto('/options')
      await expect(page.getByRole('heading', { name: title })).toBeVisible()
      await expectAccessibleInBothThemes(page)
      await page.goto(paperAddress)
      await expect(page.getByRole('slider')).toBeVisible()
      await expectAccessibleInBothThemes(page)
      await page.goto(deckAddress(dates))
      await page.getByRole('button', { name: own }).click()
      await page.getByRole('button', { name: remove, exact: true }).click()
      await page.getByLabel(steps).fill('?')
      await expect(page.getByText(alert)).toBeVisible()
      await expectAccessibleInBothThemes(page)
    })
  })
}
