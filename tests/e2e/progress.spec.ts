import { cardIdOf } from '@/lib/cards/card-id'
import { factKinds } from '@/lib/cards/fact-kinds'
import type { Cut } from '@/lib/progress/card-columns'
import { keptReport } from '@/lib/progress/kept-report'
import { type Period, periodUpTo } from '@/lib/progress/period'
import { goingSection, recallNow } from '@/lib/progress/recall-now'
import { report } from '@/lib/progress/reports'
import { defaultParameters } from '@/lib/schedule/parameters'
import { Again, Good, type Rating, type Review } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import { baseOf, everyCard, type MadeCard } from '../progress/base'
import { forgettingBy } from '../progress/forgetful'
import { madeLog } from '../progress/made-log'
import { expectAccessible, expectLanguagesMarked } from './_support/accessibility'
import { backupOf, restore, reviewed } from './_support/backup'
import { paper, paperCards } from './_support/paper'
import { tableRows } from './_support/pictures'
import { expect, rate, test } from './_support/study'
import { dayMs, dayOf, later, morning, morningOf } from './_support/study-time'

const today = dayOf(morning)

/** Somebody who forgets arguments sooner than dates, and has studied for ninety days. */
const harder = forgettingBy(0.3)
const studiedCards = paperCards.slice(0, 150)
const kindOf = new Map(studiedCards.map(({ id, fact }) => [id, fact.kind]))
const { rows } = madeLog({
  cardIds: studiedCards.map(({ id }) => id),
  from: studyDay(today - 90),
  until: today,
  truth: (id) => (kindOf.get(id) === 'argument' ? harder : defaultParameters),
  parameters: defaultParameters,
  morningOf,
})

const base = baseOf(rows, {
  today,
  cards: studiedCards.map(
    ({ id, fact }): MadeCard => ({
      id,
      kind: factKinds.indexOf(fact.kind),
      importance: fact.importance,
    }),
  ),
})

const percent = (part: number | null) => `${Math.round((part ?? 0) * 100)}%`

test('a person without reviews is told what will stand here', async ({ page }) => {
  await page.goto('/progress')
  await expect(page.getByRole('heading', { name: 'No reviews yet' })).toBeVisible()
  await expect(page.getByText('After your first session')).toBeVisible()
})

test('what is kept is said first, by kind; of the cards and the time that one chooses', async ({
  page,
}) => {
  await restore(page, backupOf(rows))
  await page.goto('/progress')
  const quarter = periodUpTo(today, 'quarter', null)
  const kept = keptReport(base, everyCard(base), quarter)
  const told = kept.kinds
    .filter(({ total }) => total >= 20)
    .sort((a, b) => Number(b.rate) - Number(a.rate))
  const [best, worst] = [told[0], told.at(-1)]
  await expect(
    page.getByText(
      new RegExp(
        `You keep ${percent(best?.rate ?? 0)} of ${best?.kind}s and ${percent(worst?.rate ?? 0)} of ${worst?.kind}s`,
      ),
    ),
  ).toBeVisible()
  await expect(
    page.getByText(
      `${percent(kept.all.rate)} in all: ${kept.all.passed} of ${kept.all.total} known`,
    ),
  ).toBeVisible()
  const all = recallNow(base, everyCard(base)).all
  const going = goingSection({
    sections: [...new Set(studiedCards.map(({ fact }) => fact.locus.section ?? ''))].map(
      (section) => {
        const mask = Uint8Array.from(studiedCards, ({ fact }) =>
          Number(fact.locus.section === section),
        )
        return { paper: 'paper', section, ...recallNow(base, mask).all }
      },
    ),
  })
  await expect(
    page.getByText(
      going
        ? `is going: asked today, you would know ${percent(going.recall)} of it.`
        : `No section is going: asked today, you would know ${percent(all.recall)} of the ${all.begun} cards you have begun.`,
    ),
  ).toBeVisible()

  const byKind = await tableRows(page, 'What you keep, by kind of fact')
  const shown = ({ rate, total }: { rate: number | null; total: number }) => [
    rate === null ? '–' : percent(rate),
    String(total),
  ]
  expect(byKind.map(([, rate, , , total]) => [rate, total])).toEqual(kept.kinds.map(shown))
  const overTime = await tableRows(page, 'What you keep, over time')
  expect(overTime.map(([, rate, , , total]) => [rate, total])).toEqual(kept.stretches.map(shown))
  await expectAccessible(page)

  // Narrowed by hand; the address says so, and opens the same again.
  await page.getByText('Last 90 days · All cards').click()
  await page.getByLabel('Kind of fact', { exact: true }).selectOption({ label: 'Argument' })
  await page.getByText('30 d', { exact: true }).click()
  const [cut, month]: [Cut, Period] = [{ kind: 'argument' }, periodUpTo(today, 'month', null)]
  const narrowed = report('kept', base, cut, 'month')
  expect(narrowed.all.total).toBe(keptReport(base, maskOf('argument'), month).all.total)
  const sentence = `${narrowed.all.passed} of ${narrowed.all.total} known`
  await expect(page.getByText(sentence)).toBeVisible()
  await expect(page).toHaveURL(/kind=argument&period=month/)
  await page.reload()
  await expect(page.getByText(sentence)).toBeVisible()
  await expect(page.getByText('Last 30 days · Argument')).toBeVisible()
})

test('a section that is going is named, and in each picture and table, by what it is about', async ({
  page,
}) => {
  const section = '三(二)'
  const title = paper.sections?.find(({ id }) => id === section)?.title
  const old = paperCards.filter(({ fact }) => fact.locus.section === section).slice(0, 30)
  const fresh = paperCards.filter(({ fact }) => fact.locus.section === '一').slice(0, 8)
  await restore(
    page,
    backupOf([
      ...old.flatMap(({ id }) => [
        reviewed(id, Good, later(morning, -80 * dayMs)),
        reviewed(id, Good, later(morning, -79 * dayMs)),
      ]),
      ...fresh.flatMap(({ id }) => [
        reviewed(id, Good, later(morning, -3 * dayMs)),
        reviewed(id, Good, later(morning, -1 * dayMs)),
      ]),
    ]),
  )
  await page.goto('/progress')
  await expect(page.getByText(`Section ${section}, “${title?.en}”, is going:`)).toBeVisible()
  await page.getByRole('region').getByText('Section', { exact: true }).click()
  const rows = await tableRows(page, 'What you keep, by section')
  expect(rows.map(([name]) => name)).toContain(`${section} ${title?.en}`)
  await expectAccessible(page)
  await expectLanguagesMarked(page)
})

const maskOf = (kind: string) =>
  Uint8Array.from(studiedCards, ({ fact }) => (fact.kind === kind ? 1 : 0))

test('what is reviewed in another tab is told when one comes back', async ({ page, context }) => {
  const cards = paperCards.slice(0, 25)
  const due = cards.flatMap(({ id }) => [
    reviewed(id, Good, later(morning, -40 * dayMs)),
    reviewed(id, Good, later(morning, -39 * dayMs)),
  ])
  await restore(page, backupOf(due))
  await page.goto('/progress?period=all')
  await expect(page.getByText('25 of 25 known')).toBeVisible()
  const other = await context.newPage()
  await other.goto('/review')
  await rate(other, Again)
  await page.bringToFront()
  await expect(page.getByText('25 of 26 known')).toBeVisible()
})

const many = (rating: Rating): Review[] =>
  paperCards
    .slice(0, 30)
    .flatMap(({ id }) =>
      [20, 15, 10, 5].map((days) => reviewed(id, rating, later(morning, -days * dayMs))),
    )

/** Logs that a formula does not expect. */
const strange: Readonly<Record<string, readonly Review[]>> = {
  'one review': [reviewed(paperCards[0]?.id as never, Good, morning)],
  'only Agains': many(Again),
  'only Goods': many(Good),
  'clocks that ran back and ahead, and another time zone': [
    ...many(Good).slice(0, 60),
    // A clock in the year 2000, one two months ahead, and a day counted elsewhere.
    ...paperCards
      .slice(0, 5)
      .flatMap(({ id }) => [
        reviewed(id, Good, Date.UTC(2000, 0, 1) as never),
        reviewed(id, Again, later(morning, 60 * dayMs)),
        { ...reviewed(id, Good, later(morning, -3 * dayMs)), studyDay: studyDay(today - 4) },
      ]),
    reviewed(cardIdOf('elsewhere', 'fact#when'), Good, later(morning, -dayMs)),
  ],
}

for (const [name, log] of Object.entries(strange)) {
  test(`says nothing senseless of ${name}`, async ({ page }) => {
    await restore(page, backupOf(log))
    for (const view of ['memory', 'work', 'ahead', 'model']) {
      await page.goto(`/progress?period=all&view=${view}`)
      await expect(page.getByRole('heading', { name: 'Progress' })).toBeVisible()
      await expect(page.locator('.skeleton')).toHaveCount(0)
      const words = (await page.locator('main').textContent()) ?? ''
      expect(words, view).not.toMatch(/NaN|Infinity|∞|undefined|null|Invalid/)
      expect(words.length, view).toBeGreaterThan(100)
    }
  })
}
