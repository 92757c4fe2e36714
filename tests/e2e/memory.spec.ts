import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { cardStates, cardStatesReport } from '@/lib/progress/card-states'
import { deckForgetting } from '@/lib/progress/deck-forgetting'
import { distributionsReport } from '@/lib/progress/distributions'
import { enough } from '@/lib/progress/enough'
import { knowledgeReport } from '@/lib/progress/knowledge'
import { lapsesReport } from '@/lib/progress/lapses'
import { periodUpTo } from '@/lib/progress/period'
import { defaultParameters } from '@/lib/schedule/parameters'
import { Again, Good } from '@/lib/schedule/review'
import { civilDateOf } from '@/lib/schedule/study-day'
import { type StudyDay, studyDay } from '@/lib/schedule/units'
import { baseOf, everyCard } from '../progress/base'
import { forgettingBy } from '../progress/forgetful'
import { madeLog } from '../progress/made-log'
import { expectAccessible } from './_support/accessibility'
import { backupOf, restore, reviewed } from './_support/backup'
import { savedText } from './_support/download'
import { type PaperCard, paperCards } from './_support/paper'
import { tableRows } from './_support/pictures'
import { expect, test } from './_support/study'
import { dayMs, dayOf, later, morning, morningOf } from './_support/study-time'

const today = dayOf(morning)

const forgetful = forgettingBy(0.4)

/** Ninety days of one who forgets one card in three faster than the model thinks. */
const { rows } = madeLog({
  cardIds: paperCards.slice(0, 140).map(({ id }) => id),
  from: studyDay(today - 89),
  until: today,
  truth: (id) => (id.length % 3 ? defaultParameters : forgetful),
  parameters: defaultParameters,
  morningOf,
})
const isoOf = (day: StudyDay) => {
  const { year, month, day: date } = civilDateOf(day)
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
const percent = (share: number) => `${Math.round(share * 100)}%`

const openMenu = (page: Page, title: string) =>
  page.getByRole('button', { name: `Copy or save: ${title}`, exact: true }).click()

async function save(page: Page, title: string, item: string): Promise<Download> {
  await openMenu(page, title)
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: item }).click()
  return download
}

test('what one knows and how it is forgotten stands in sentences, pictures and tables, and is saved', async ({
  page,
  context,
}) => {
  const base = baseOf(rows, { today, cards: paperCards.map(({ id }) => ({ id })) })
  const all = everyCard(base)
  const period = periodUpTo(today, 'all', studyDay(today - 89))
  await restore(page, backupOf(rows))
  await page.goto('/progress')

  const knowledge = knowledgeReport(base, all, period)
  const { begun, known, spread } = knowledge.today
  await expect(
    page.getByText(
      `Asked all ${begun} cards that you have begun, you would know about ${Math.round(known)} today, give or take ${Math.ceil(spread)}. Thirty days ago it was ${Math.round(Number(knowledge.before?.known))} of ${knowledge.before?.begun}.`,
    ),
  ).toBeVisible()

  const kept = deckForgetting(base, all, period)
  const first = kept.find(({ total }) => total >= enough)
  await expect(
    page.getByText(
      `With 1 day since a card’s last review you still knew ${percent(Number(first?.rate))}`,
    ),
  ).toBeVisible()
  expect((await tableRows(page, 'After so many days')).map(([, total]) => Number(total))).toEqual(
    kept.map(({ total }) => total),
  )

  const states = cardStatesReport(base, all)
  expect((await tableRows(page, 'Where the cards stand')).map((row) => row.slice(0, 2))).toEqual(
    cardStates.map((state) => [state === 'out' ? 'suspended' : state, String(states[state])]),
  )

  const spreads = distributionsReport(base, all)
  for (const [title, { bins }] of [
    ['Recall today', spreads.recall],
    ['Stability', spreads.stability],
    ['Difficulty', spreads.difficulty],
  ] as const) {
    expect((await tableRows(page, title)).map((row) => Number(row.at(-1)))).toEqual(
      bins.map(({ cards }) => cards),
    )
  }

  const lapses = lapsesReport(base, all)
  expect((await tableRows(page, 'What is forgotten')).map(([, n]) => Number(n))).toEqual(
    lapses.cards,
  )

  await openMenu(page, 'What you know')
  await expect(page.getByRole('menu')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  const table = [
    'Day\tBegun\tKnown\tGive or take',
    ...knowledge.points.map(({ day, begun, known, spread }) =>
      [isoOf(day), begun, ...[known, spread].map((n) => Number(n.toPrecision(12)))].join('\t'),
    ),
  ]
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openMenu(page, 'What you know')
  await page.getByRole('menuitem', { name: 'Copy the table' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(table.join('\n'))

  const csv = await save(page, 'What you know', 'Save the table as CSV')
  expect(csv.suggestedFilename()).toBe('loci-what-you-know-2026-03-02.csv')
  expect(await savedText(csv)).toBe(
    `\uFEFF${table.map((line) => `${line.replaceAll('\t', ',')}\r\n`).join('')}`,
  )

  const svg = await savedText(await save(page, 'After so many days', 'Save the picture as SVG'))
  // What only this page could make sense of.
  expect(svg).not.toMatch(/var\(|oklch|light-dark|currentColor|class=|<style/)
  expect(svg).toContain('Dot and bar: what was seen')
  const read = await page.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml')
    return { name: root.nodeName, title: root.querySelector('title')?.textContent }
  }, svg)
  expect(read).toEqual({ name: 'svg', title: 'After so many days' })

  const png = readFileSync(
    await (await save(page, 'After so many days', 'Save the picture as PNG')).path(),
  )
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(600)

  // A window may have next to no width for a moment, as while it is resized: nothing can be drawn in it.
  const drawn = () =>
    page
      .locator('.picture svg')
      .evaluateAll((drawings) => drawings.map((drawing) => drawing.getAttribute('width')))
  const before = await drawn()
  await page.locator('.picture').evaluateAll(async (frames) => {
    for (const frame of frames) (frame as HTMLElement).style.inlineSize = '1px'
    for (let n = 0; n < 20; n++) await new Promise(requestAnimationFrame)
  })
  expect(before.length).toBeGreaterThan(5)
  expect(await drawn()).toEqual(before)

  const worst = lapses.worst[0]
  const question = paperCards.find(({ id }) => id === worst?.card)?.front.en ?? ''
  const link = page.getByRole('link', { name: question })
  await expect(link).toContainText(`${worst?.lapses} times`)
  await link.click()
  await expect(page).toHaveURL(/\/library\?deck=.+&card=/)
  await expect(page.getByRole('heading', { name: question })).toBeVisible()
})

test('three reviews are not made into figures', async ({ page }) => {
  const [one, two] = paperCards as [PaperCard, PaperCard]
  await restore(
    page,
    backupOf([
      reviewed(one.id, Again, later(morning, -2 * dayMs)),
      reviewed(one.id, Again, later(morning, -dayMs)),
      // Of a clock that ran ahead.
      reviewed(two.id, Good, later(morning, 40 * dayMs)),
    ]),
  )
  await page.goto('/progress')
  await expect(page.getByText(/^Asked all 2 cards/)).toBeVisible()
  await expect(
    page.getByText(
      'Too few reviews to say: at most 1 came back after the same time, and a first figure needs 20.',
    ),
  ).toBeVisible()
  await expect(
    page.getByText('Too few cards to draw: 2 of the 10 that a picture needs have been begun.'),
  ).toBeVisible()
  await expect(
    page.getByText('No card of the 2 begun has been forgotten after being learned: 0%.'),
  ).toBeVisible()
  await expect(page.locator('main')).not.toContainText(/NaN|Infinity|undefined/)
})
