import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

/**
 * Runs axe over the page, once what is on its way has arrived, and fails with what it found: the rule, why, and where. A
 * target that a bar covers in part is measured once it is scrolled clear of it, as a person would.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    return Promise.allSettled(ending.map(({ finished }) => finished))
  })
  // As evaluated code, not as a script of the page, whose policy would rightly refuse it. It is half a megabyte: once a document.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof axe }
    const { violations } = await run.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    })
    const place = window.scrollY
    for (const violation of violations) {
      if (violation.id !== 'target-size') continue
      const small: typeof violation.nodes = []
      for (const node of violation.nodes) {
        const element = document.querySelector(String(node.target[0]))
        element?.scrollIntoView({ block: 'center', behavior: 'instant' })
        const again = await run.run(element ?? document, {
          runOnly: { type: 'rule', values: ['target-size'] },
        })
        if (again.violations.length > 0) small.push(node)
      }
      violation.nodes = small
    }
    window.scrollTo({ top: place, behavior: 'instant' })
    return violations
  })
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help}\n  at ${target.join(' ')}\n  ${failureSummary?.replaceAll('\n', '\n  ')}`,
    ),
  )
  expect(found, `axe at ${page.url()}`).toEqual([])
}

/** The same in both themes. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
}

/** Fails where a page has not one heading of the first level, first of all, or where one below skips a level (WCAG 1.3.1). */
export async function expectHeadingsInSteps(page: Page): Promise<void> {
  const levels = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])))
  const where = `headings at ${page.url()}: ${levels}`
  expect(levels.indexOf(1), where).toBe(0)
  expect(levels.lastIndexOf(1), where).toBe(0)
  for (const [i, level] of levels.entries()) {
    expect(level - (levels[i - 1] ?? 0), where).toBeLessThanOrEqual(1)
  }
}

/** What of a page does not fit: it scrolls sideways, or a text stands outside of the screen or of a box that hides the rest of it. */
async function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    const found: string[] = []
    // Widths are rounded.
    if (root.scrollWidth > root.clientWidth + 1) {
      found.push(`the page is ${root.scrollWidth} wide on a screen of ${root.clientWidth}`)
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement
      const words = node.textContent?.trim()
      // Text for the ear alone is cut on purpose; what is taken out of sight is not there.
      if (!words || !parent?.checkVisibility({ contentVisibilityAuto: true })) continue
      if (parent.closest('.sr-only, script, style')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const { left, right, width } = range.getBoundingClientRect()
      if (width === 0) continue
      if (left < -1 || right > root.clientWidth + 1) found.push(`beyond the edge: ${words}`)
      for (let box: Element | null = parent; box; box = box.parentElement) {
        const { overflowX } = getComputedStyle(box)
        if (overflowX === 'visible') continue
        const edge = box.getBoundingClientRect()
        if (left < edge.left - 1 || right > edge.right + 1) found.push(`cut at its box: ${words}`)
        break
      }
    }
    return found
  })
}

/** Fails where text of twice the size (WCAG 1.4.4) or a screen of 320 px (1.4.10) makes the page scroll sideways or cuts a text. */
export async function expectNothingCut(page: Page): Promise<void> {
  const size = page.viewportSize()
  if (!size) throw new Error('a page has a size')
  const doubled = await page.addStyleTag({ content: 'html { font-size: 225% !important }' })
  expect.soft(await cutTexts(page), `at 200% text, ${page.url()}`).toEqual([])
  await doubled.evaluate((style) => (style as unknown as Element).remove())
  await page.setViewportSize({ ...size, width: 320 })
  expect.soft(await cutTexts(page), `at 320 px, ${page.url()}`).toEqual([])
  await page.setViewportSize(size)
}

/**
 * Fails where a text is not marked as what it is in: a Chinese one that does not stand under `lang="zh…"`, or an English
 * sentence that does. A single Latin word or name within Chinese is part of it. And where sentences in Chinese are parted by
 * a space, as English ones are.
 */
export async function expectLanguagesMarked(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const wrong: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement
      const words = node.textContent?.trim()
      if (!words || !parent || parent.closest('script, style, noscript')) continue
      const lang = parent.closest('[lang]')?.getAttribute('lang') ?? ''
      const isChinese = /\p{Script=Han}/u.test(words)
      const isEnglish = !isChinese && (words.match(/\p{Script=Latin}{2,}/gu) ?? []).length > 2
      if (isChinese && !lang.startsWith('zh')) wrong.push(`${lang}: ${words}`)
      if (isEnglish && !lang.startsWith('en')) wrong.push(`${lang}: ${words}`)
    }
    for (const { textContent } of document.querySelectorAll('p, li, td, dd')) {
      const parted = textContent?.match(/.{0,12}[。，；：！？][ \u00a0]\p{Script=Han}.{0,12}/u)
      if (parted) wrong.push(`a space after a Chinese stop: ${parted[0]}`)
    }
    return wrong
  })
  expect.soft(found, `languages at ${page.url()}`).toEqual([])
}

/** Goes through a page with Tab and fails where the focus cannot be seen: no ring around it, or hidden under a bar (WCAG 2.4.7, 2.4.11). */
export async function expectFocusSeen(page: Page, steps: number): Promise<void> {
  const found: string[] = []
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab')
    const wrong = await page.evaluate(() => {
      const focused = document.activeElement as (Element & HTMLOrSVGElement) | null
      // Where the page itself puts the focus, as on what has just come to be read, Tab does not stop.
      if (!focused || focused.tabIndex < 0) return null
      const name = `${focused.tagName} ${focused.textContent?.trim().slice(0, 40)}`
      // A choice shows the ring around its label.
      const ringed = focused.matches('input[type=radio], input[type=checkbox]')
        ? [focused, ...(focused.parentElement ? [focused.parentElement] : [])]
        : [focused]
      if (!ringed.some((element) => getComputedStyle(element).outlineStyle !== 'none')) {
        return `no ring: ${name}`
      }
      const { left, top, width, height } = focused.getBoundingClientRect()
      const at = document.elementFromPoint(
        left + width / 2,
        Math.min(Math.max(top + height / 2, 0), innerHeight - 1),
      )
      const isOver =
        at &&
        (focused.contains(at) || at.contains(focused) || at.closest('label')?.contains(focused))
      return isOver ? null : `hidden under ${at?.tagName} ${at?.className}: ${name}`
    })
    if (wrong) found.push(wrong)
  }
  expect.soft(found, `focus at ${page.url()}`).toEqual([])
}
