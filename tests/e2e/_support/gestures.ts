import type { Locator, Page } from '@playwright/test'

/** Moves one finger over the screen, from the middle of `on`, by so many pixels, and lifts it unless it is to stay. */
export async function drag(
  page: Page,
  on: Locator,
  { dx = 0, dy = 0, lift = true }: { dx?: number; dy?: number; lift?: boolean },
): Promise<void> {
  const box = await on.boundingBox()
  if (!box) throw new Error('there is nothing to touch')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const client = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + dx * part, y: y + dy * part }],
    })
  await touch('touchStart', 0)
  for (let part = 0.1; part < 1.05; part += 0.1) await touch('touchMove', part)
  // A finger that comes to rest before it is lifted flings nothing: a fling swallows the tap that follows it at once.
  await new Promise((resolve) => setTimeout(resolve, 120))
  await touch('touchMove', 1)
  if (lift) await touch('touchEnd', 1)
  await client.detach()
}
