import { defaultParameters } from '@/lib/schedule/parameters'
import { preview } from '@/lib/schedule/preview'
import { replay } from '@/lib/schedule/replay'
import { Again, Easy, Good, ratings } from '@/lib/schedule/review'
import { studyDayOf } from '@/lib/schedule/study-day'
import { type EpochMs, epochMs } from '@/lib/schedule/units'
import { backupOf, restore, reviewed } from './_support/backup'
import { firstOfEachNote, type PaperCard, paperCards } from './_support/paper'
import { readLog } from './_support/rows'
import {
  expect,
  question,
  rate,
  rateButton,
  ratingWords,
  showAnswer,
  summary,
  test,
} from './_support/study'
import { dayOf, later, passTime, wallClock } from './_support/study-time'
import { intervalWords } from './_support/words'

const evening = wallClock('2026-03-02 22:00')
const minute = 60_000

/** Twenty new cards learned in one evening: five with trouble, which come back the next day, the others for longer. */
const anEvening = firstOfEachNote
  .slice(0, 20)
  .flatMap(({ id }, i) =>
    i % 4 === 0
      ? ([Again, Good, Good] as const).map((rating, n) =>
          reviewed(id, rating, later(evening, n * minute)),
        )
      : [reviewed(id, Easy, evening)],
  )
const dueNextDay = firstOfEachNote
  .slice(0, 20)
  .filter(({ id }) => replay(id, anEvening, defaultParameters).dueDay === dayOf(evening) + 1)

test('a day ends at four in the morning: then the due cards and twenty new ones are there, without a reload', async ({
  page,
}) => {
  expect(dueNextDay.length, 'cards that come back the next day').toBe(5)
  await restore(page, backupOf(anEvening))
  await page.clock.setSystemTime(wallClock('2026-03-03 03:58'))
  await page.goto('/')
  await expect(page.getByText('Done for today')).toBeVisible()
  await expect(page.getByText('You reviewed 20 cards')).toBeVisible()
  await expect(page.getByText('5 cards come back tomorrow.')).toBeVisible()
  await expect(page.getByText('Monday')).toBeVisible()

  await page.evaluate(() => Object.assign(window, { mark: true }))
  await passTime(page, '02:30')
  await expect(page.getByText('25 cards', { exact: true })).toBeVisible()
  await expect(page.getByText('5 due', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('20 new', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('Tuesday')).toBeVisible()
  expect(await page.evaluate(() => 'mark' in window), 'the page was not loaded again').toBe(true)
})

test('a page that is opened at 03:59 is still in the old day, and at 04:00 in the new one', async ({
  page,
}) => {
  await restore(page, backupOf(anEvening))
  await page.clock.setFixedTime(wallClock('2026-03-03 03:59'))
  await page.goto('/')
  await expect(page.getByText('Done for today')).toBeVisible()
  await page.goto('/review')
  await expect(summary(page)).toBeVisible()

  await page.clock.setFixedTime(wallClock('2026-03-03 04:00'))
  await page.goto('/')
  await expect(page.getByText('25 cards', { exact: true })).toBeVisible()
  await page.goto('/review')
  await expect(showAnswer(page)).toBeVisible()
})

test('a page that was out of sight over night shows the new day as soon as it is looked at', async ({
  page,
}) => {
  await restore(page, backupOf(anEvening))
  await page.clock.setSystemTime(wallClock('2026-03-02 23:00'))
  await page.goto('/')
  await expect(page.getByText('Done for today')).toBeVisible()
  await page.clock.setSystemTime(wallClock('2026-03-03 08:00'))
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(page.getByText('25 cards', { exact: true })).toBeVisible()
})

test('a card that is rated after four counts to the new day, though it was shown before', async ({
  page,
}) => {
  await page.clock.setSystemTime(wallClock('2026-03-03 03:59'))
  await page.goto('/review')
  await rate(page, Easy)
  await showAnswer(page).click()
  await page.clock.setSystemTime(wallClock('2026-03-03 04:00'))
  await rateButton(page, Easy).click()
  await expect(rateButton(page, Easy)).toHaveCount(0)
  const days = (await readLog(page)).map(({ studyDay }) => studyDay)
  expect(days).toEqual([dayOf(evening), dayOf(evening) + 1])

  // One new card of the new day is taken: nineteen are left.
  await page.getByRole('link', { name: 'Close' }).click()
  await expect(page.getByText('19 cards', { exact: true })).toBeVisible()
})

test('a question that lies open over the change of day has the intervals of the new one', async ({
  page,
}) => {
  const [card] = firstOfEachNote as [PaperCard]
  const rows = ([Good, Good] as const).map((rating, n) =>
    reviewed(card.id, rating, later(wallClock('2026-02-28 22:00'), n * 10 * minute)),
  )
  const before = replay(card.id, rows, defaultParameters)
  const wordsAt = (at: EpochMs) => {
    const planned = preview(before, card.id, { now: at, today: dayOf(at) }, defaultParameters)
    return ratings.map((rating) => `${ratingWords[rating]} ${intervalWords(planned[rating])}`)
  }
  const [late, afterFour] = [wallClock('2026-03-03 03:58'), wallClock('2026-03-03 04:01')]
  expect(wordsAt(afterFour)).not.toEqual(wordsAt(late))

  await restore(page, backupOf(rows, { newPerDay: 0 }))
  await page.clock.setSystemTime(late)
  await page.goto('/review')
  await expect(question(page)).toHaveText(card.front.en)
  await passTime(page, '02:30')
  // Whichever comes first: the page's own look at the clock, or this one at the page.
  await expect(async () => {
    if (await showAnswer(page).isVisible()) await showAnswer(page).click()
    for (const name of wordsAt(afterFour)) {
      await expect(page.getByRole('button', { name, exact: true })).toBeVisible({ timeout: 500 })
    }
  }).toPass()
})

test('the other cards of a fact wait for the next day', async ({ page }) => {
  const withSibling = firstOfEachNote.find(
    ({ note }) => paperCards.filter((card) => card.note === note).length > 1,
  )
  const notes = firstOfEachNote.length
  const learned = [reviewed(withSibling?.id ?? (firstOfEachNote[0]?.id as never), Easy, evening)]
  await restore(page, backupOf(learned, { newPerDay: 9999 }))
  await page.clock.setFixedTime(wallClock('2026-03-03 03:59'))
  await page.goto('/')
  await expect(page.getByText(`${notes - 1} cards`, { exact: true })).toBeVisible()
  await page.clock.setFixedTime(wallClock('2026-03-03 04:00'))
  await page.goto('/')
  await expect(page.getByText(`${notes} cards`, { exact: true })).toBeVisible()
})

for (const timeZone of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
  test.describe(`in ${timeZone}`, () => {
    test.use({ timezoneId: timeZone })
    test('the study day of a rating is that of the wall clock there', async ({ page }) => {
      // From one night to the next there is an hour at which the day changes, and it is four.
      const calendar = { timeZone, dayStartHour: 4 }
      const noon = Date.UTC(2026, 2, 2, 12)
      const before = Array.from({ length: 24 * 60 }, (_, n) => epochMs(noon + n * minute)).findLast(
        (at) => studyDayOf(at, calendar) === studyDayOf(epochMs(noon), calendar),
      ) as ReturnType<typeof epochMs>
      await page.clock.setFixedTime(before)
      await page.goto('/review')
      const hour = await page.evaluate(() => [new Date().getHours(), new Date().getMinutes()])
      expect(hour).toEqual([3, 59])
      await rate(page, Easy)
      await page.clock.setFixedTime(later(before, minute))
      await rate(page, Easy)
      const [first, second] = await readLog(page)
      const day = studyDayOf(before, calendar)
      expect([first?.studyDay, second?.studyDay]).toEqual([day, day + 1])
    })
  })
}
