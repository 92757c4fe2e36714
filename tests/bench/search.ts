import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { studyDay } from '@/lib/schedule/units'
import { openBench, restoreFile } from './browser'
import { largePaper, studied } from './collection'
import { median, timesRow } from './statistics'

const cards = 50_000
const budgetMs = 50

/** How quick search and lists are on 50,000 cards, from the key to the frame that shows the answer, and from a cold start. */
export async function printSearch(scratch: string, url: string): Promise<void> {
  const file = join(scratch, 'fifty.json')
  // Nobody has studied them: search does not look at that.
  writeFileSync(file, JSON.stringify(studied(largePaper(cards), studyDay(0), studyDay(0))))
  const { context, close } = await openBench(join(scratch, 'search'))
  try {
    const page = await context.newPage()
    await restoreFile(page, url, file, /No new reviews/)

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
