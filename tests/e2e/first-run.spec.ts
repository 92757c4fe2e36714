import type { Locator, Page } from '@playwright/test'
import { expectAccessibleInBothThemes } from './_support/accessibility'
import { fillDisk, prepareFullDisk } from './_support/full-disk'
import { expect, question, rate, test } from './_support/study'

test.use({ firstRun: true, reducedMotion: 'reduce' })

const words = {
  en: {
    locale: 'en-GB',
    titles: ['Learn a paper, and where it says so', 'How many new cards a day?', 'Keep it at hand'],
    next: 'Next',
    back: 'Back',
    skip: 'Skip',
    start: 'Start review',
    today: 'Today',
    locus: /p\. \d+.*note ./,
  },
  'zh-Hans': {
    locale: 'zh-CN',
    titles: ['记住一篇论文，也记住出处', '每天学几张新卡？', '放在手边'],
    next: '下一步',
    back: '上一步',
    skip: '跳过',
    start: '开始复习',
    today: '今天',
    locus: /第 \d+ 页.*注./,
  },
} as const

const title = (page: Page, name: string): Locator =>
  page.getByRole('heading', { name, level: 1, exact: true })
const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true })

for (const [language, word] of Object.entries(words)) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: word.locale })

    test('a first visit goes through three steps and back, each accessible, and then to its first card', async ({
      page,
    }) => {
      await page.goto('/')
      for (const [i, name] of word.titles.entries()) {
        await expect(title(page, name)).toBeVisible()
        // Who has just come is not pulled anywhere; who goes on is told where they are.
        if (i > 0) await expect(title(page, name)).toBeFocused()
        await expectAccessibleInBothThemes(page)
        if (i === 0) await expect(page.getByRole('figure')).toContainText(word.locus)
        if (i < 2) await button(page, word.next).click()
      }
      await button(page, word.back).click()
      await expect(title(page, word.titles[1])).toBeFocused()
      await button(page, word.back).click()
      await button(page, word.next).click()
      await button(page, word.next).click()
      await button(page, word.start).click()
      await expect(question(page)).toBeVisible()
      await page.goto('/')
      await expect(title(page, word.today)).toBeVisible()
    })

    test('it is skipped at any step, and never comes again', async ({ page }) => {
      for (const step of [0, 1, 2]) {
        await page.goto('/')
        await page.evaluate(() => localStorage.clear())
        await page.reload()
        for (let i = 0; i < step; i++) await button(page, word.next).click()
        await expect(title(page, word.titles[step] ?? '')).toBeVisible()
        await button(page, word.skip).click()
        await expect(title(page, word.today)).toBeVisible()
        await page.reload()
        await expect(title(page, word.today)).toBeVisible()
      }
    })
  })
}

test('a review can be started from its first step', async ({ page }) => {
  await page.goto('/')
  await button(page, 'Start review').click()
  await expect(question(page)).toBeVisible()
})

test('who has reviewed is not asked how to begin, whatever this device remembers', async ({
  page,
}) => {
  await page.goto('/review')
  await rate(page, 4)
  await page.goto('/')
  await expect(title(page, 'Today')).toBeVisible()
})

test('the number of new cards is chosen with what it means, kept, and holds on Today', async ({
  page,
}) => {
  await page.goto('/')
  await button(page, 'Next').click()
  const pace = (n: number) => page.getByRole('radio', { name: new RegExp(`^${n} cards`) })
  await expect(pace(20)).toBeChecked()
  await expect(pace(10)).toHaveAccessibleName(
    /About \d+ minutes a day, later \d+ minutes.*The essentials in \d+ days, all of it in \d+ days/,
  )
  await pace(10).check()
  await expect(page.getByText('Saved.')).toBeVisible()
  await button(page, 'Skip').click()
  await expect(page.getByText('10 cards', { exact: true })).toBeVisible()
  await page.goto('/settings')
  await expect(page.getByLabel('New cards a day', { exact: true })).toHaveValue('10')
})

test('no room for that number: it says so, and keeps the old one', async ({ page, strictness }) => {
  await prepareFullDisk(page)
  await page.goto('/')
  await button(page, 'Next').click()
  await fillDisk(page, 'the commit fails')
  await page.getByText('10 cards', { exact: true }).click()
  await expect(page.getByText('The settings could not be saved')).toBeVisible()
  await expect(page.getByRole('radio', { name: /^20 cards/ })).toBeChecked()
  await strictness.expectBroken(/storage-full|QuotaExceededError/)
})

test.describe('how Loci gets onto a home screen is said as this browser does it', () => {
  const last = async (page: Page) => {
    await page.goto('/')
    await button(page, 'Next').click()
    await button(page, 'Next').click()
  }

  test('by the browser’s own question, where it offers one', async ({ page }) => {
    await last(page)
    await expect(page.getByText('If this browser can install Loci')).toBeVisible()
    await page.evaluate(() => {
      const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
        prompt: async () => {
          dispatchEvent(new Event('appinstalled'))
        },
      })
      dispatchEvent(offer)
    })
    await button(page, 'Install Loci').click()
    await expect(page.getByText('Loci is installed.')).toBeVisible()
    await expect(button(page, 'Install Loci')).toHaveCount(0)
  })

  test.describe('by hand in Safari on a phone', () => {
    test.use({
      userAgent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    })
    test('with the way there', async ({ page }) => {
      await last(page)
      await expect(page.getByText('tap Share, then “Add to Home Screen”')).toBeVisible()
    })
  })

  for (const [promise, said] of [
    [true, 'The browser promised to keep it.'],
    [false, 'The browser did not promise.'],
  ] as const) {
    test(`and its storage is asked for (which is ${promise ? 'promised' : 'refused'})`, async ({
      page,
    }) => {
      await page.addInitScript((promise) => {
        let isPromised = false
        navigator.storage.persisted = async () => isPromised
        navigator.storage.persist = async () => {
          isPromised = promise
          return promise
        }
      }, promise)
      await last(page)
      await button(page, 'Ask the browser to keep it').click()
      await expect(page.getByText(said)).toBeVisible()
    })
  }
})
