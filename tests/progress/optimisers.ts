import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  computeParameters,
  FSRSBindingItem,
  FSRSBindingReview,
} from '@open-spaced-repetition/binding'
import type { TrainingItems } from '@/lib/progress/training-items'

/** The items as fsrs-rs's own binding for Node takes them. */
export function nativeItems({ lengths, ratings, days }: TrainingItems): FSRSBindingItem[] {
  let end = 0
  return Array.from(lengths, (length) => {
    end += length
    const reviews = Array.from({ length }, (_, i) => end - length + i)
    return new FSRSBindingItem(
      reviews.map((i) => new FSRSBindingReview(ratings[i] as number, days[i] as number)),
    )
  })
}

/** fsrs-rs as it runs natively: the oracle. */
export const trainNatively = (items: TrainingItems): Promise<number[]> =>
  computeParameters(nativeItems(items), { enableShortTerm: true, numRelearningSteps: 1 })

/** fsrs-rs as it runs in a browser, here in Node; `self` is what the part of it asks for that starts threads. */
export async function trainAsInBrowser(items: TrainingItems): Promise<Float32Array> {
  Object.assign(globalThis, { self: globalThis.self ?? new EventTarget() })
  const { Fsrs, initSync } = await import('fsrs-browser')
  const wasm = createRequire(import.meta.url).resolve('fsrs-browser/fsrs_browser_bg.wasm')
  initSync({ module: readFileSync(wasm) })
  return new Fsrs().computeParameters(items.ratings, items.days, items.lengths, null, true)
}
