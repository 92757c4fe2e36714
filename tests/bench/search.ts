import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { studyDay } from '@/lib/schedule/units'
import { openBrowser } from '../e2e/_support/own-browser'
import { calendar, largePaper, studied } from './collection'
import { median, timesRow } from './statistics'

const cards = 50_000
const budgetMs = 50

/** How quick search and lists are on 50,000 cards, from the key to the frame that shows the answer, and from a cold start. */
export async function printSearch(scratch: string, url: string): Promise<void> {
  const file = join(scratch, 'fifty.json')
  // Nobody has studied them: search does not look at that.
  writeFileSync(file, JSON.stringify(studied(largePaper(cards), studyDay(0), studyDay(0))))
  const { context, close } = await openBrowser(join(scratch, 'search'), {
    serviceWorkers: 'block',
    timezoneId: calendar.timeZone,
  })
  // The compiler that runs these files marks inner functions with a helper that the page does not have.
  await context.addInitScript('globalThis.__name ??= (named) => named')
  try {
    const page = await context.newPage()
    await page.goto(`${url}/settings`)
    await page.getByRole('slider').waitFor()
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText(/No new reviews/).waitFor({ timeout: 600_000 })

    console.log(
      `\nSearch as you type, ${cards.toLocaleString('en')} cards: from the key to the frame`,
    )
    const cold = async () => {
      await page.goto(`${url}/library`)
      await page.getByRole('searchbox').waitFor()
      return timeOf(page, 'event number 24998 ', 24_998)
    }
    const made = await cold()
    const read = [await cold(), await cold(), await cold()]
    console.log(`  the first search of all, which makes the catalogue: ${made.toFixed(0)} ms`)
    console.log(timesRow('the first after opening the library', read))
    const cases: [name: string, query: (n: number) => string][] = [
      ['a number', (n) => `${n} `],
      ['words that every card has, and a number', (n) => `event happen ${n} `],
      ['Chinese', (n) => `第 ${n} 件事`],
      ['words that no card has so', (n) => `evnt numbr ${n} `],
    ]
    for (const [name, query] of cases) {
      const times: number[] = []
      for (let i = 0; i < 20; i++) {
        const n = 3001 + i * 1093
        times.push(await timeOf(page, query(n), n))
      }
      console.log(timesRow(name, times))
    }

    const lists: number[] = []
    for (let i = 0; i < 5; i++) {
      await page.goto(`${url}/library?view=cards&kind=date`)
      await page.getByRole('main').getByRole('listitem').first().waitFor()
      lists.push(await page.evaluate(() => performance.now()))
    }
    console.log(timesRow('opening the list of all cards, narrowed', lists))
    console.log(
      `  search: of at most ${budgetMs} ms at the median (${median(read).toFixed(0)} cold)`,
    )
  } finally {
    await close()
  }
}

/** Milliseconds from the input event to the frame after which the first row is of fact `n`. */
const timeOf = (page: Page, query: string, n: number): Promise<number> =>
  page.evaluate(
    ([query, wanted]) =>
      new Promise<number>((resolve) => {
        const box = document.querySelector<HTMLInputElement>('input[type=search]')
        if (!box) throw new Error('there is no search box')
        const isThere = () =>
          document.querySelector('[role=listitem]')?.textContent?.includes(wanted) ?? false
        const look = new MutationObserver(() => {
          if (!isThere()) return
          look.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - since)))
        })
        look.observe(document, { subtree: true, childList: true, characterData: true })
        const since = performance.now()
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, query)
        box.dispatchEvent(new Event('input', { bubbles: true }))
      }),
    [query, `number ${n} `] as const,
  )
