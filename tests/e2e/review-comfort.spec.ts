import type { Page } from '@playwright/test'
import { Again, Easy, Good, Hard, type Rating, ratings } from '@/lib/schedule/review'
import { expectAccessible } from './_support/accessibility'
import { backupOf, restore, reviewed } from './_support/backup'
import { drag } from './_support/gestures'
import { firstOfEachNote, type PaperCard, paperCards } from './_support/paper'
import { prefer } from './_support/preferences'
import { readLog } from './_support/rows'
import { expect, question, rateButton, showAnswer, summary, test } from './_support/study'
import { later, morning, runTime, stopTime } from './_support/study-time'

const [first, second] = firstOfEachNote as [PaperCard, PaperCard]
const article = (page: Page) => page.getByRole('article')
const status = (page: Page) => page.getByRole('status')
const box = (page: Page) => page.getByRole('textbox', { name: 'Your answer' })
const ratingsIn = async (page: Page) =>
  (await readLog(page)).map((row) => (row.kind === 'review' ? row.rating : row.kind))

const cardBy = (id: string): PaperCard => {
  const card = paperCards.find((card) => card.id.endsWith(`/${id}`))
  if (!card) throw new Error(`the paper has no card ${id}`)
  return card
}

/** Opens a review once all that comes after the first card is there too. */
async function openReview(page: Page): Promise<void> {
  await page.goto('/review')
  await expect(showAnswer(page)).toBeEnabled()
  await page.waitForLoadState('networkidle')
}

/** Taps the question until that shows its answer: gestures come a moment after the first card. */
async function tapQuestion(page: Page): Promise<void> {
  await expect(async () => {
    await question(page).tap()
    await expect(rateButton(page, Good)).toBeVisible({ timeout: 300 })
  }).toPass()
  await expect(rateButton(page, Good)).toBeEnabled()
}

/** Makes the page believe that it is out of sight, or back. */
const setSight = (page: Page, state: DocumentVisibilityState) =>
  page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true })

  test('a tap on the question shows the answer; a swipe then rates it, to the left Again and to the right Good', async ({
    page,
  }) => {
    await openReview(page)
    await tapQuestion(page)
    await drag(page, article(page), { dx: 160 })
    await expect(question(page)).toHaveText(second.front.en)
    await expect(showAnswer(page)).toBeEnabled()

    // Before the answer is shown a swipe is none.
    await drag(page, article(page), { dx: -160 })
    await showAnswer(page).tap()
    await expect(rateButton(page, Again)).toBeEnabled()
    await expect(question(page)).toHaveText(second.front.en)
    await drag(page, article(page), { dx: -160 })
    await expect(question(page)).not.toHaveText(second.front.en)
    expect(await ratingsIn(page)).toEqual([Good, Again])
  })

  test('the card follows the finger and says what letting go would mean; a short or a steep one rates nothing', async ({
    page,
  }) => {
    await openReview(page)
    await tapQuestion(page)
    const left = async () => (await article(page).boundingBox())?.x ?? 0
    const rest = await left()
    await drag(page, article(page), { dx: 120, lift: false })
    await expect.poll(left).toBeCloseTo(rest + 120, -1)
    await expect(page.getByText('Good', { exact: true }).last()).toBeVisible()
    await drag(page, article(page), { dx: 40 })
    await expect.poll(left).toBeCloseTo(rest, 0)
    await drag(page, article(page), { dx: 100, dy: -260 })
    await expect.poll(left).toBeCloseTo(rest, 0)
    await expect(question(page)).toHaveText(first.front.en)
    expect(await readLog(page)).toEqual([])
  })

  test('what a swipe means is chosen in the settings, to nothing at all', async ({ page }) => {
    await page.goto('/settings')
    await page.getByLabel('Swipe left').selectOption('Hard')
    await page.getByLabel('Swipe right').selectOption('Nothing')
    await openReview(page)
    await tapQuestion(page)
    await drag(page, article(page), { dx: 200 })
    await drag(page, article(page), { dx: -200 })
    await expect(question(page)).toHaveText(second.front.en)
    expect(await ratingsIn(page)).toEqual([Hard])
  })

  test('without motion the card stays where it is, and the swipe counts all the same', async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openReview(page)
    await tapQuestion(page)
    const at = await article(page).boundingBox()
    await drag(page, article(page), { dx: 150, lift: false })
    expect(await article(page).boundingBox()).toEqual(at)
    await drag(page, article(page), { dx: 150 })
    await expect(question(page)).toHaveText(second.front.en)
  })

  for (const [haptics, buzzes] of [
    [true, 1],
    [false, 0],
  ] as const) {
    test(`a rating ${haptics ? 'buzzes' : 'does not buzz where that is not wanted'}`, async ({
      page,
    }) => {
      await prefer(page, { haptics })
      await page.addInitScript(() => {
        const buzzed: unknown[] = []
        Object.assign(window, { buzzed })
        Navigator.prototype.vibrate = (pattern) => buzzed.push(pattern) > 0
      })
      await openReview(page)
      await showAnswer(page).tap()
      await rateButton(page, Good).tap()
      await expect(question(page)).toHaveText(second.front.en)
      expect(
        await page.evaluate(() => (window as unknown as { buzzed: unknown[] }).buzzed.length),
      ).toBe(buzzes)
    })
  }
})

test('time out of sight and time in a sheet are no time spent on a card', async ({ page }) => {
  await openReview(page)
  await page.keyboard.press('i')
  await expect(page.getByRole('dialog')).toContainText('Why now?')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await setSight(page, 'hidden')
  await stopTime(page, later(morning, 600_000))
  await setSight(page, 'visible')
  await page.clock.runFor(5_000)
  await setSight(page, 'hidden')
  await runTime(page, 600_000)
  await setSight(page, 'visible')
  await page.clock.runFor(3_000)
  await page.keyboard.press('i')
  await expect(page.getByRole('dialog')).toContainText('Why now?')
  await page.clock.runFor(20_000)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Space')
  await page.clock.runFor(500)
  await expect(rateButton(page, Good)).toBeEnabled()
  await page.keyboard.press('3')
  await expect(question(page)).toHaveText(second.front.en)
  const [row] = await readLog(page)
  const durationMs = row?.kind === 'review' ? row.durationMs : 0
  expect(durationMs).toBeGreaterThan(8_400)
  expect(durationMs).toBeLessThan(16_000)
})

test('the screen is kept on in a review, again after an absence, and let go of at the end', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const lock = { asked: 0, held: 0 }
    Object.assign(window, { lock })
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: async () => {
          lock.asked += 1
          lock.held += 1
          return {
            release: async () => {
              lock.held -= 1
            },
          }
        },
      },
    })
  })
  const lock = () =>
    page.evaluate(() => (window as unknown as { lock: { asked: number; held: number } }).lock)
  await restore(page, backupOf([], { newPerDay: 1 }))
  await openReview(page)
  await expect.poll(async () => (await lock()).asked).toBe(1)
  await setSight(page, 'hidden')
  await setSight(page, 'visible')
  await expect.poll(async () => (await lock()).asked).toBe(2)
  await showAnswer(page).click()
  await rateButton(page, Easy).click()
  await expect(summary(page)).toBeVisible()
  await expect.poll(async () => (await lock()).held).toBeLessThan(2)
})

test('the text of cards has four sizes', async ({ page }) => {
  const size = () =>
    question(page).evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
  const sizes: number[] = []
  for (const name of ['Small', 'Normal', 'Large', 'Largest']) {
    await page.goto('/settings')
    await page
      .getByRole('group', { name: 'Text of cards' })
      .getByLabel(name, { exact: true })
      .check()
    await page.goto('/review')
    await expect(showAnswer(page)).toBeEnabled()
    sizes.push(await size())
  }
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
  expect(new Set(sizes).size).toBe(4)
})

/** A speech synthesis that keeps what it is to say. Voices that are not on the device stand for a server somewhere. */
const fakeSpeech = (page: Page, voices: { lang: string; localService: boolean }[]) =>
  page.addInitScript((voices) => {
    const spoken: string[] = []
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak: ({ lang, text }: SpeechSynthesisUtterance) => spoken.push(`${lang}: ${text}`),
      cancel() {},
    })
    class Utterance {
      constructor(readonly text: string) {}
    }
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
    Object.assign(window, { spoken, SpeechSynthesisUtterance: Utterance })
  }, voices)
const spoken = (page: Page) =>
  page.evaluate(() => (window as unknown as { spoken: string[] }).spoken)
const bothVoices = [
  { lang: 'en-US', localService: true },
  { lang: 'en-GB', localService: true },
  { lang: 'zh-TW', localService: true },
  { lang: 'zh_CN', localService: true },
]

for (const [locale, tag, side, name, show] of [
  ['en-GB', 'en-GB', 'en', 'Read aloud', 'Show answer'],
  ['zh-CN', 'zh-CN', 'zh', '朗读', '看答案'],
] as const) {
  test.describe(`read aloud in ${tag}`, () => {
    test.use({ locale })
    test('is the question, then its answer, in the voice of their language', async ({ page }) => {
      await fakeSpeech(page, bothVoices)
      await page.goto('/review')
      await page.getByRole('button', { name }).click()
      await expect.poll(() => spoken(page)).toEqual([`${tag}: ${first.front[side]}`])
      await page.getByRole('button', { name: show }).click()
      await expect(page.getByRole('region')).toBeVisible()
      await page.keyboard.press('r')
      await expect.poll(async () => (await spoken(page)).at(-1)).toBe(`${tag}: ${first.back[side]}`)
    })
  })
}

test('cards are read as they appear where that is wanted', async ({ page }) => {
  await prefer(page, { autoPlay: true })
  await fakeSpeech(page, bothVoices)
  await openReview(page)
  await expect.poll(() => spoken(page)).toEqual([`en-GB: ${first.front.en}`])
  await showAnswer(page).click()
  await rateButton(page, Good).click()
  await expect
    .poll(() => spoken(page))
    .toEqual([first.front.en, first.back.en, second.front.en].map((text) => `en-GB: ${text}`))
})

test('where the device has no voice of its own this is said once, and nothing is sent to a server’s', async ({
  page,
}) => {
  await prefer(page, { autoPlay: true })
  await fakeSpeech(page, [{ lang: 'en-GB', localService: false }])
  await openReview(page)
  await expect(status(page)).toHaveText('This device has no English voice of its own.')
  await showAnswer(page).click()
  await expect(rateButton(page, Good)).toBeEnabled()
  await expect(status(page)).toHaveText('')
  await rateButton(page, Good).click()
  await expect(question(page)).toHaveText(second.front.en)
  await expect(status(page)).toHaveText('')
  expect(await spoken(page)).toEqual([])
})

test.describe('a typed answer', () => {
  test.beforeEach(({ page }) => prefer(page, { typeIn: true }))

  /** Cards that wait for an answer, in this order. */
  const waiting = (cards: readonly PaperCard[]) =>
    backupOf(
      cards.map(({ id }, i) => reviewed(id, Good, later(morning, (i - 60) * 60_000))),
      { newPerDay: 0 },
    )

  const cases: readonly [
    id: string,
    typed: string,
    says: string,
    suggested: Rating | null,
    shows?: string,
  ][] = [
    ['kishida-takes-office#when', 'Oct 2021', 'Right.', Good],
    ['madrid-summit#when', 'June 2022', 'Wrong month: it is July, not June. Right: year.', Again],
    ['abe-visits-nato#when', '2007', 'Right as far as it goes; missing: month.', Hard],
    ['poll-against#how-much', '17%', 'Wrong figure: it is 71, not 17.', Again],
    [
      'ukraine-aid-sum#how-much',
      '4 billion dollars',
      'Right figure, wrong unit: Japanese Yen, not US Dollar',
      Again,
    ],
    ['ukraine-as-catalyst#claim', 'the Ukrane crisis', 'Right but for a letter.', Hard],
    [
      'three-ways#list',
      'closer bilateral ties with leading members',
      '2 of 3 items are missing.',
      Again,
      'using changes abroad',
    ],
    ['thesis#aim', 'turn Japan into a military power', 'Only you can tell.', null, 'missing: To'],
  ]

  test('is marked by what it means, with how it was off and a rating that is suggested, not given', async ({
    page,
  }) => {
    await restore(page, waiting(cases.map(([id]) => cardBy(id))))
    await openReview(page)
    for (const [id, typed, says, suggested, shows] of cases) {
      await expect(question(page)).toHaveText(cardBy(id).front.en)
      await expect(box(page)).toBeFocused()
      await box(page).fill(typed)
      await expect(page.getByRole('button', { name: 'Check' })).toBeEnabled()
      await box(page).press('Enter')
      const answer = page.getByRole('region', { name: 'Answer' })
      await expect(answer).toContainText(`You typed: ${typed}`)
      await expect(answer).toContainText(says)
      if (shows) await expect(answer).toContainText(shows)
      for (const rating of ratings) {
        const button = rateButton(page, rating)
        if (rating === suggested) await expect(button).toContainText('suggested')
        else await expect(button).not.toContainText('suggested')
      }
      // The person has the last word.
      await rateButton(page, Easy).click()
      await expect(rateButton(page, Easy)).toHaveCount(0)
    }
    expect((await ratingsIn(page)).filter((rating) => rating === Easy)).toHaveLength(cases.length)
  })

  test('may be anything, digits and letters; an Enter of an IME checks nothing; an empty one shows the answer', async ({
    page,
  }) => {
    await openReview(page)
    await expect(box(page)).toBeFocused()
    await page.keyboard.type('z3 s')
    await expect(box(page)).toHaveValue('z3 s')
    await box(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
    await expect(box(page)).toBeVisible()
    await page.keyboard.press('Shift+Enter')
    await expect(box(page)).toHaveValue('z3 s\n')
    await box(page).fill('')
    await box(page).press('Enter')
    await expect(rateButton(page, Good)).toBeEnabled()
    await expect(page.getByRole('region', { name: 'Answer' })).not.toContainText('You typed')
    await expect(rateButton(page, Again)).not.toContainText('suggested')
    await page.keyboard.press('3')
    await expect(question(page)).toHaveText(second.front.en)
    await expect(box(page)).toHaveValue('')
  })

  test('stays in sight above an on-screen keyboard, whether the browser makes room or only covers the page', async ({
    page,
  }) => {
    await openReview(page)
    await page.setViewportSize({ width: 390, height: 400 })
    await expect(box(page)).toBeInViewport({ ratio: 1 })
    await expect(showAnswer(page)).toBeInViewport({ ratio: 1 })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.evaluate(() => {
      Object.defineProperty(visualViewport, 'height', { get: () => 420 })
      visualViewport?.dispatchEvent(new Event('resize'))
    })
    for (const place of [box(page), showAnswer(page)]) {
      const at = await place.boundingBox()
      expect((at?.y ?? 0) + (at?.height ?? 0)).toBeLessThanOrEqual(420)
    }
  })

  test('has nothing that axe finds, asked and marked', async ({ page }) => {
    await restore(page, waiting(['three-ways#list', 'thesis#aim'].map(cardBy)))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await openReview(page)
      await expectAccessible(page)
      await box(page).fill('closer bilateral ties with leading members')
      await box(page).press('Enter')
      await expect(rateButton(page, Again)).toContainText('suggested')
      await expectAccessible(page)
    }
  })
})
