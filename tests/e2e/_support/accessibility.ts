import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

/** Runs axe over the page as it stands and fails with what it found: the rule, why, and where. */
export async function expectAccessible(page: Page): Promise<void> {
  // As evaluated code, not as a script of the page, whose policy would rightly refuse it.
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  )
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help}\n  at ${target.join(' ')}\n  ${failureSummary?.replaceAll('\n', '\n  ')}`,
    ),
  )
  expect(found, `axe at ${page.url()}`).toEqual([])
}
