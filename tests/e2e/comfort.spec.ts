import type { Page } from '@playwright/test'
import { Easy } from '@/lib/schedule/review'
import { expectAccessible, expectAccessibleInBothThemes } from './_support/accessibility'
import { backupOf, restore, reviewed } from './_support/backup'
import { savedText } from './_support/download'
import { untilReadyOffline } from './_support/pages'
import { firstOfEachNote, type PaperCard } from './_support/paper'
import { expect, openKeys, question, rate, showAnswer, test } from './_support/study'
import { dayMs, later, morning, passTime, wallClock } from './_support/study-time'

const [first] = firstOfEachNote as [PaperCard]
/** Three cards that are long due, and no new ones. */
const threeDue = backupOf(
  firstOfEachNote.slice(0, 3).map(({ id }) => reviewed(id, Easy, later(morning, -60 * dayMs))),
  { newPerDay: 0 },
)

/** Keeps what the page would show on the app's icon; the last one counts. */
const watchBadge = (page: Page) =>
  page.addInitScript(() => {
    const seen: number[] = []
    Object.assign(window, { seen })
    navigator.setAppBadge = async (count = 0) => void seen.push(count)
    navigator.clearAppBadge = async () => void seen.push(0)
  })
const badge = (page: Page) =>
  page.evaluate(() => (window as unknown as { seen: number[] }).seen.at(-1))

/** What pages have left for the service worker. */
const note = (page: Page) =>
  page.evaluate(async () => {
    const answer = await (await caches.open('loci-notes')).match('/notes/days.json')
    return (await answer?.json()) as {
      badge: boolean
      days: { due: number; reminder: { at: number; words: string } | null }[]
    }
  })

/** Makes the page think that it was left, as when another app comes to the front. */
const leave = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

test.describe('the number on the icon', () => {
  test('is that of the cards due, goes down with them, and is gone when none are', async ({
    page,
  }) => {
    await watchBadge(page)
    await restore(page, threeDue)
    await page.goto('/')
    await expect.poll(() => badge(page)).toBe(3)
    await page.getByRole('button', { name: 'Start review' }).click()
    await rate(page, Easy)
    await leave(page)
    await expect.poll(() => badge(page)).toBe(2)
    await rate(page, Easy)
    await rate(page, Easy)
    await page.getByRole('link', { name: 'Back to Today' }).click()
    await expect.poll(() => badge(page)).toBe(0)
  })

  test('is not shown to who wants none', async ({ page }) => {
    await watchBadge(page)
    await restore(page, threeDue)
    await page.goto('/settings')
    await expect.poll(() => badge(page)).toBe(3)
    await page.getByRole('checkbox', { name: 'Cards due on the icon' }).uncheck()
    await expect.poll(() => badge(page)).toBe(0)
    await page.goto('/')
    await expect.poll(async () => (await note(page))?.badge).toBe(false)
    await expect.poll(() => badge(page)).toBe(0)
  })

  test('a browser that has none says so', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'setAppBadge')
    })
    await page.goto('/settings')
    await expect(page.getByText('This browser shows no numbers on icons.')).toBeVisible()
  })
})

test.describe('the daily reminder', () => {
  const turnOn = async (page: Page) => {
    await page.goto('/settings')
    await page.getByRole('checkbox', { name: 'Daily reminder' }).check()
  }

  test('says what this browser cannot do, and gives a calendar entry instead', async ({ page }) => {
    await turnOn(page)
    await expect(
      page.getByText('This browser cannot remind you while Loci is closed'),
    ).toBeVisible()
    await page.getByLabel('At', { exact: true }).fill('07:45')
    await expectAccessible(page)
    const asked = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Take the calendar entry' }).click()
    const file = await asked
    expect(file.suggestedFilename()).toBe('loci.ics')
    const text = await savedText(file)
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(text).toContain('\r\nDTSTART:20260302T074500\r\n')
    expect(text).toContain('\r\nRRULE:FREQ=DAILY\r\n')
    await page.reload()
    await expect(page.getByLabel('At', { exact: true })).toHaveValue('07:45')
  })

  test('comes in an open tab at its time, leads to the review, and is silent on a day without cards', async ({
    page,
  }) => {
    await restore(page, threeDue)
    await turnOn(page)
    await page.getByLabel('At', { exact: true }).fill('09:30')
    await page.goto('/library')
    await expect
      .poll(async () => (await note(page))?.days[0]?.reminder?.words)
      .toBe('3 cards are due.')
    const line = page.getByRole('status').filter({ hasText: '3 cards are due.' })
    await passTime(page, '20:00')
    await expect(line).toHaveCount(0)
    await passTime(page, '15:00')
    await expect(line).toBeVisible()
    await expectAccessible(page)
    await line.getByRole('link', { name: 'Review' }).click()
    await expect(showAnswer(page)).toBeVisible()
  })

  test('tells the service worker of the days ahead, in the language shown', async ({ page }) => {
    await restore(page, threeDue)
    await turnOn(page)
    await page.goto('/')
    // The notes of before the cards and before the reminder are renewed when a screen is come to.
    await expect
      .poll(async () => (await note(page))?.days.map(({ due, reminder }) => [due, reminder?.words]))
      .toEqual(Array(14).fill([3, '3 cards are due.']))
    const { days } = await note(page)
    expect(days[0]?.reminder?.at).toBe(wallClock('2026-03-02 20:00'))
    expect(days[1]?.reminder?.at).toBe(wallClock('2026-03-03 20:00'))
  })

  test.describe('while nobody looks', () => {
    test.use({ serviceWorkers: 'allow' })
    test('the worker that is woken shows the number and reminds once', async ({
      context,
      page,
    }) => {
      await page.goto('/')
      await untilReadyOffline(page)
      // Nobody looks at Loci now.
      await page.goto('about:blank')
      const [worker] = context.serviceWorkers()
      if (!worker) throw new Error('no service worker')
      const wake = (words: string, from: number) =>
        worker.evaluate(
          async ([words, from]) => {
            const day = { from, due: 7, reminder: { at: 1, words } }
            const cache = await caches.open('loci-notes')
            const note = JSON.stringify({ badge: true, days: [day] })
            await cache.put('/notes/days.json', new Response(note))

            const shown: unknown[] = []
            const scope = self as unknown as { registration: object; navigator: object }
            Object.assign(scope.registration, {
              showNotification: async (title: string) => void shown.push(title),
            })
            Object.assign(scope.navigator, { setAppBadge: async (n: number) => void shown.push(n) })
            const waiting: Promise<unknown>[] = []
            dispatchEvent(
              Object.assign(new Event('periodicsync'), {
                tag: 'loci-reminder',
                waitUntil: (work: Promise<unknown>) => waiting.push(work),
              }),
            )
            await Promise.all(waiting)
            return shown
          },
          [words, from] as const,
        )
      expect(await wake('7 cards are due.', 0)).toEqual([7, '7 cards are due.'])
      expect(await wake('7 cards are due.', 0)).toEqual([7])
      expect(await wake('7 cards are due.', 1)).toEqual([7, '7 cards are due.'])
    })
  })
})

test.describe('keys', () => {
  const map = (page: Page) => page.getByRole('dialog', { name: 'Keys' })
  test('? lists them on every screen, and Escape gives the focus back', async ({ page }) => {
    for (const address of ['/', '/library', '/progress', '/settings', '/review']) {
      await page.goto(address)
      await openKeys(page)
      await expect(map(page).getByText('Show answer')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(map(page)).toHaveCount(0)
    }
  })

  test('? need not wait for what nobody waits for', async ({ page }) => {
    // Waits of a second and more never end.
    await page.addInitScript(() => {
      const start = window.setTimeout
      const startShort = (run: TimerHandler, ms = 0) => (ms < 1000 ? start(run, ms) : 0)
      Object.assign(window, { setTimeout: startShort })
    })
    await page.goto('/')
    await expect(page.getByRole('button', { name: 'Start review' })).toBeVisible()
    await page.keyboard.press('?')
    await expect(map(page)).toBeVisible()
  })

  test('g and a letter go to each screen, and / to the search', async ({ page }) => {
    await page.goto('/')
    await openKeys(page)
    await page.keyboard.press('Escape')
    for (const [letter, mark] of [
      ['l', page.getByRole('heading', { name: 'Library', level: 1 })],
      ['p', page.getByRole('heading', { name: 'No reviews yet' })],
      ['s', page.getByRole('heading', { name: 'Settings', level: 1 })],
      ['r', showAnswer(page)],
      ['t', page.getByRole('heading', { name: 'Today', level: 1 })],
    ] as const) {
      await page.keyboard.press('g')
      await page.keyboard.press(letter)
      await expect(mark).toBeVisible()
    }
    await expect(page).toHaveURL('/')
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox')).toBeFocused()
    // In a box they are letters.
    await page.keyboard.type('g?/p')
    await expect(page.getByRole('searchbox')).toHaveValue('g?/p')
    await expect(map(page)).toHaveCount(0)
  })

  test('the map is accessible, and the keys pressed in it are not those of the review below', async ({
    page,
  }) => {
    await page.goto('/review')
    await openKeys(page)
    await expectAccessibleInBothThemes(page)
    for (const key of ['m', 'i', 'e', 'r', 'b', 's', 'l', 'z', 'Shift z', 'Shift 1–4']) {
      await expect(map(page).locator('kbd').getByText(key, { exact: true }).last()).toBeVisible()
    }
    await map(page).getByText('Show answer').click()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(map(page)).toHaveCount(0)
    await expect(question(page)).toHaveText(first.front.en)
    await expect(showAnswer(page)).toBeVisible()
  })

  test('character keys are turned off, and Space and Enter stay', async ({ page }) => {
    await page.goto('/review')
    await openKeys(page)
    await map(page).getByRole('checkbox').uncheck()
    await page.keyboard.press('Escape')
    await expect(map(page)).toHaveCount(0)
    await expect(showAnswer(page)).toBeEnabled()
    await page.keyboard.press('Space')
    const good = page.getByRole('button', { name: /^Good / })
    await expect(good).toBeEnabled()
    for (const key of ['1', '?', 'g', 'l', 'z']) await page.keyboard.press(key)
    await expect(map(page)).toHaveCount(0)
    await expect(good).toBeVisible()
    await page.keyboard.press('Space')
    await expect(question(page)).not.toHaveText(first.front.en)
    await page.goto('/settings')
    const keys = page.getByRole('checkbox', { name: 'Character keys' })
    await expect(keys).not.toBeChecked()
    await keys.check()
    await openKeys(page)
  })

  test.describe('on a desktop', () => {
    test.use({ viewport: { width: 1280, height: 800 } })
    test('a button below the navigation shows them', async ({ page }) => {
      await page.goto('/')
      await page.getByRole('button', { name: 'Keys', exact: true }).click()
      await expect(map(page)).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('button', { name: 'Keys', exact: true })).toBeFocused()
    })
  })
})

test.describe('a card is shared as text, with its place in the paper', () => {
  const expected = new RegExp(
    `^${first.front.en.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\n\n.+\n\n.+ · p\\. ${first.fact.locus.page} · .+`,
    's',
  )
  const open = (page: Page) => page.goto(`/library?card=${encodeURIComponent(first.id)}`)

  test('to other apps, where the browser can', async ({ page }) => {
    await page.addInitScript(() => {
      const shared: string[] = []
      Object.assign(window, { shared })
      navigator.share = async ({ text = '' } = {}) => void shared.push(text)
    })
    await open(page)
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    const shared = () =>
      page.evaluate(() => (window as unknown as { shared: string[] }).shared[0] ?? '')
    await expect.poll(shared).toMatch(expected)
    expect(await shared()).toContain('Japan and NATO under the Kishida Cabinet')
  })

  test('to the clipboard, where it cannot, which is said', async ({ context, page }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'))
    await open(page)
    await page.getByRole('button', { name: 'Copy', exact: true }).click()
    await expect(page.getByText('Copied.')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(expected)
    await expectAccessible(page)
  })

  test('closing the browser’s sheet is no error, a refusal is said', async ({ page }) => {
    await page.addInitScript(() => {
      let times = 0
      navigator.share = async () => {
        times += 1
        throw new DOMException('no', times === 1 ? 'AbortError' : 'NotAllowedError')
      }
    })
    await open(page)
    const share = page.getByRole('button', { name: 'Share', exact: true })
    const refused = page.getByText('Not shared: the browser refused.')
    await share.click()
    await expect(refused).toHaveCount(0)
    await share.click()
    await expect(refused).toBeVisible()
  })

  test('from the end of a review, what was forgotten', async ({ page }) => {
    await restore(page, threeDue)
    await page.goto('/review')
    await rate(page, 1)
    for (let n = 0; n < 3; n++) await rate(page, 4)
    await expect(page.getByRole('heading', { name: 'Worth another look' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^(Share|Copy)$/ })).toHaveCount(1)
  })
})
