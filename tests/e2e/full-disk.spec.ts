import { Easy, Good } from '@/lib/schedule/review'
import { fillDisk, fullDisks, prepareFullDisk } from './_support/full-disk'
import { firstOfEachNote, type PaperCard } from './_support/paper'
import { readLog, readState, readTable } from './_support/rows'
import { expect, question, rate, rateButton, showAnswer, test, undoButton } from './_support/study'

const [first, second, third] = firstOfEachNote as [PaperCard, PaperCard, PaperCard]
const notSaved =
  'Not saved: this device has no room left. The card is still here and nothing is lost.'

for (const how of fullDisks) {
  test(`no room for a rating (${how}): the card stays with its answer, and is rated once there is room`, async ({
    page,
    strictness,
  }) => {
    await prepareFullDisk(page)
    await page.goto('/review')
    await rate(page, Easy)
    await expect(question(page)).toHaveText(second.front.en)
    const [log, state] = [await readLog(page), await readState(page, second.id)]
    await showAnswer(page).click()

    await fillDisk(page, how)
    for (let attempt = 0; attempt < 2; attempt++) {
      await rateButton(page, Good).click()
      await expect(page.getByRole('status')).toContainText(notSaved)
      await expect(question(page)).toHaveText(second.front.en)
      await expect(page.getByRole('article')).toContainText(second.back.en)
      await expect(rateButton(page, Good)).toBeEnabled()
    }
    expect(await readLog(page)).toEqual(log)
    expect(await readState(page, second.id)).toEqual(state)
    await strictness.expectBroken(/storage-full|QuotaExceededError/)

    await fillDisk(page, null)
    await rateButton(page, Good).click()
    await expect(question(page)).toHaveText(third.front.en)
    await expect(page.getByRole('status')).toHaveText('')
    expect((await readLog(page)).map(({ cardId }) => cardId)).toEqual([first.id, second.id])
    expect(await readState(page, second.id)).toMatchObject({ reps: 1, phase: 'learning' })
  })

  test(`no room to take a rating back (${how}): it stands, and is taken back once there is room`, async ({
    page,
    strictness,
  }) => {
    await prepareFullDisk(page)
    await page.goto('/review')
    await rate(page, Easy)
    await expect(question(page)).toHaveText(second.front.en)
    const [log, state] = [await readLog(page), await readState(page, first.id)]

    await fillDisk(page, how)
    await undoButton(page).click()
    await expect(page.getByRole('status')).toContainText('Not saved')
    await expect(question(page)).toHaveText(second.front.en)
    expect(await readLog(page)).toEqual(log)
    expect(await readState(page, first.id)).toEqual(state)
    await strictness.expectBroken(/storage-full|QuotaExceededError/)

    await fillDisk(page, null)
    await undoButton(page).click()
    await expect(question(page)).toHaveText(first.front.en)
    expect(await readState(page, first.id)).toMatchObject({ phase: 'new' })
  })
}

test('no room for a setting: it says so, and keeps the old one', async ({ page, strictness }) => {
  await prepareFullDisk(page)
  await page.goto('/settings')
  const limit = page.getByLabel('New cards a day', { exact: true })
  await expect(limit).toHaveValue('20')
  await fillDisk(page, 'the commit fails')
  await page.getByRole('button', { name: 'New cards a day: More' }).click()
  await expect(page.getByText('The settings could not be saved')).toBeVisible()
  await expect(limit).toHaveValue('20')
  expect(await readTable(page, 'edits')).toEqual([])
  await strictness.expectBroken(/storage-full|QuotaExceededError/)

  await fillDisk(page, null)
  await page.getByRole('button', { name: 'New cards a day: More' }).click()
  await expect(limit).toHaveValue('25')
})

test('no room to note that a backup was made: the file is saved all the same, and said to be', async ({
  page,
  strictness,
}) => {
  await prepareFullDisk(page)
  await page.goto('/review')
  await rate(page, Easy)
  await page.goto('/settings')
  await expect(page.getByRole('slider')).toBeVisible()
  await fillDisk(page, 'the commit fails')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save everything to a file' }).click()
  const file = await download
  await expect(page.getByText(`to ${file.suggestedFilename()}.`)).toBeVisible()
  await strictness.expectBroken(/storage-full|QuotaExceededError/)
  await expect(page.getByText('could not be saved')).toHaveCount(0)
})

test('the cards themselves cannot be stored: the app says so and nothing half-done is left', async ({
  page,
  strictness,
}) => {
  await prepareFullDisk(page)
  await page.addInitScript(() => {
    ;(window as unknown as { disk: { full: string } }).disk.full = 'the commit fails'
  })
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'No room for the cards' })).toBeVisible()
  expect(await readTable(page, 'papers')).toEqual([])
  expect(await readTable(page, 'states')).toEqual([])
  strictness.expectKept()
})
