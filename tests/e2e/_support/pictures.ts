import type { Locator, Page } from '@playwright/test'

/** A part of a page, by its heading. */
export const section = (page: Page, name: string): Locator =>
  page.locator('section', { has: page.getByRole('heading', { name, exact: true }) })

/** Opens a picture's table and gives its rows, its head left out. */
export async function tableRows(page: Page, title: string): Promise<string[][]> {
  const figure = page.locator('figure', { has: page.locator('caption', { hasText: title }) })
  await figure.getByText('As a table').click()
  const rows = await figure.getByRole('row').all()
  return Promise.all(rows.slice(1).map((row) => row.locator('th, td').allTextContents()))
}
