import type { Page } from '@playwright/test'

/**
 * Milliseconds from a tap on Good to the next card painted, for `count` cards of the review that is open, after
 * `warmUp` that are not counted. "Painted" is the first task after the frame that shows the new card. The quarter of a
 * second in which a card that has just appeared takes no answer lies between, and is not counted.
 */
export async function measureGrades(page: Page, count: number, warmUp = 5): Promise<number[]> {
  // The compiler that runs this file marks inner functions with a helper that the page does not have.
  await page.evaluate('globalThis.__name ??= (named) => named')
  const times = await page.evaluate(async (wanted) => {
    const button = (name: string) =>
      [...document.querySelectorAll('button')].find(
        (one) => one.textContent?.startsWith(name) && !one.disabled,
      )
    const until = <T>(find: () => T | undefined | null) =>
      new Promise<T>((resolve, reject) => {
        const look = () => {
          const found = find()
          if (!found) return
          observer.disconnect()
          clearTimeout(timer)
          resolve(found)
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, { subtree: true, childList: true, attributes: true })
        const timer = setTimeout(() => {
          observer.disconnect()
          reject(new Error('the next state of the review did not come'))
        }, 20_000)
        look()
      })
    const painted = () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now())
          port2.postMessage(null)
        })
      })

    const all: number[] = []
    while (all.length < wanted) {
      ;(await until(() => button('Show answer'))).click()
      const good = await until(() => button('Good'))
      const before = document.querySelector('article')
      const since = performance.now()
      good.click()
      const next = await until(() => {
        const article = document.querySelector('article')
        return article !== before && (article ?? document.querySelector('main a[href="/"]'))
      })
      if (!(next instanceof HTMLElement) || next.tagName !== 'ARTICLE') break
      all.push((await painted()) - since)
    }
    return all
  }, count + warmUp)
  return times.slice(warmUp)
}

/** Milliseconds from the start of a navigation to `/` until its numbers are on the screen, so many times. */
export async function measureToday(page: Page, url: string, count: number): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < count; n++) {
    await page.goto(url)
    await page.getByRole('button', { name: 'Start review' }).waitFor()
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
          }),
      ),
    )
  }
  return times
}
