import type { Page } from '@playwright/test'
import { expect, test } from './_support/study'

/** Preferences of a person, best first, and the language that Loci then speaks. */
const preferences: readonly [languages: readonly string[], spoken: 'en' | 'zh-Hans'][] = [
  [['zh-CN', 'zh'], 'zh-Hans'],
  [['zh-TW'], 'zh-Hans'],
  [['ZH-hant-HK', 'en'], 'zh-Hans'],
  [['zh'], 'zh-Hans'],
  [['en-GB', 'zh-CN'], 'en'],
  [['EN'], 'en'],
  [['fr', 'zh-CN', 'en'], 'zh-Hans'],
  [['ja', 'en-US', 'zh-CN'], 'en'],
  [['de', 'fr'], 'en'],
  [['zha', 'enm', 'zh-SG'], 'zh-Hans'],
  [[], 'en'],
]
const todayIn = { en: 'Today', 'zh-Hans': '今天' }

/** Makes the browser say that a person prefers these languages. */
const prefer = (page: Page, languages: readonly string[]) =>
  page.addInitScript(
    (list) => Object.defineProperty(Navigator.prototype, 'languages', { get: () => list }),
    languages,
  )

/** Keeps every value that `lang` and `data-theme` of the page are set to, from the first byte on. */
const watchFlashes = (page: Page) =>
  page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    new MutationObserver((records) => {
      for (const { target, attributeName } of records) {
        if (target !== document.documentElement || !attributeName) continue
        seen.push(`${attributeName}=${document.documentElement.getAttribute(attributeName)}`)
      }
    }).observe(document, { subtree: true, attributeFilter: ['lang', 'data-theme'] })
  })
const flashes = (page: Page) =>
  page.evaluate(() => [...new Set((window as unknown as { seen: string[] }).seen)])

for (const [languages, spoken] of preferences) {
  test(`who prefers ${languages.join(', ') || 'no language'} is spoken to in ${spoken}, from the first paint on`, async ({
    page,
  }) => {
    await prefer(page, languages)
    await watchFlashes(page)

    // Without the app's scripts only what runs before the first paint can set the language.
    await page.route('**/_next/**/*.js', (route) => route.abort())
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('lang', spoken)

    await page.unroute('**/_next/**/*.js')
    await page.goto('/')
    await expect(page.getByRole('heading', { name: todayIn[spoken], level: 1 })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', spoken)
    expect(await flashes(page)).toEqual([`lang=${spoken}`])
  })
}

test('language and theme are chosen in Settings, and stand before the first paint after a reload', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await watchFlashes(page)
  await page.goto('/settings')
  const html = page.locator('html')
  const paper = () => html.evaluate((element) => getComputedStyle(element).backgroundColor)
  await expect(html).not.toHaveAttribute('data-theme')
  const light = await paper()

  await expect(page.getByRole('radio', { name: 'Dark' })).toBeVisible()
  await expect(page.locator('.skeleton')).toHaveCount(0)
  await page.getByRole('radio', { name: 'Dark' }).check()
  await expect(html).toHaveAttribute('data-theme', 'dark')
  expect(await paper()).not.toBe(light)
  const dark = await paper()

  await page.getByRole('radio', { name: '中文' }).check()
  await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible()
  await expect(html).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.getByRole('radio', { name: '深色' })).toBeChecked()

  await page.reload()
  await expect(page.getByRole('heading', { name: '设置', level: 1 })).toBeVisible()
  expect(await paper()).toBe(dark)
  expect(await flashes(page)).toEqual(['data-theme=dark', 'lang=zh-Hans'])

  await page.route('**/_next/**/*.js', (route) => route.abort())
  await page.goto('/review')
  await expect(html).toHaveAttribute('lang', 'zh-Hans')
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await page.unroute('**/_next/**/*.js')

  // And back to what browser and system say.
  await page.goto('/settings')
  await page.getByRole('radio', { name: '随系统' }).check()
  await page.getByRole('radio', { name: '随浏览器' }).check()
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await expect(html).not.toHaveAttribute('data-theme')
  expect(await paper()).toBe(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await paper()).toBe(dark)
})

test('preferences that cannot be read are no preferences', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('loci.preferences', '{"language":'))
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('the links of the frame are its five places, and say where one is', async ({ page }) => {
  await page.goto('/')
  const links = page.getByRole('navigation').getByRole('link')
  await expect(links).toHaveText(['Today', 'Library', 'Quiz', 'Progress', 'Settings'])
  for (const name of ['Library', 'Quiz', 'Progress', 'Settings', 'Today']) {
    const link = page.getByRole('link', { name, exact: true })
    await link.click()
    await expect(link).toHaveAttribute('aria-current', 'page')
    await expect(page.getByRole('navigation').locator('[aria-current]')).toHaveCount(1)
  }
})
