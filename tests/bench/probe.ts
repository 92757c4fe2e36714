import type { BrowserContext } from '@playwright/test'

/** One rating as the page lived it: milliseconds since the input event, by the event's own time stamp. */
export interface GradeTimes {
  /** The page's script learns of it. */
  readonly handled: number
  /** The browser says that the row and the state are on the disk. */
  readonly committed: number
  /** The next card is in the document. */
  readonly rendered: number
  /** The frame that shows the next card's question is presented, by Element Timing. */
  readonly painted: number
}

/** What the page has asked IndexedDB for since it was opened, and the rows that it was handed. */
export interface Asked {
  readonly transactions: number
  readonly requests: number
  readonly rows: number
}

export interface Probe {
  /** Where the button stands whose text begins so, once it can be pressed; `null` when there is no card any more. */
  whereIs(button: string): Promise<{ x: number; y: number } | null>
  /** The times of the next rating, or of the one that was just given. */
  nextGrade(): Promise<GradeTimes>
  asked(): Asked
  /** When the frame was presented that first shows "Start review", in milliseconds since the navigation began. */
  todayPainted(): Promise<number>
}

/**
 * Puts `window.probe` into every page of the browser before anything else runs. It watches and never touches what the
 * app does: input events in the capture phase, the document by a `MutationObserver`, IndexedDB by listeners on the
 * transactions and requests that the app makes.
 */
export async function installProbe(context: BrowserContext): Promise<void> {
  await context.addInitScript(probe)
}

/** Runs in the page, so it may use nothing from outside itself. */
function probe() {
  const asked = { transactions: 0, requests: 0, rows: 0 }
  let committedAt = 0
  watchStore()

  const watchers = new Set<() => void>()
  const changed = new MutationObserver(() => {
    for (const look of watchers) look()
  })
  changed.observe(document, { subtree: true, childList: true, attributes: true })

  const paints = new Map<string, (at: number) => void>()
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { identifier: string })[]) {
      paints.get(entry.identifier)?.(entry.startTime)
      paints.delete(entry.identifier)
    }
  }).observe({ type: 'element' })
  let marks = 0
  /** When the frame is presented that first shows what `find` finds, even where that is replaced before it is shown. */
  const paintOf = (find: () => Element | null | undefined) =>
    new Promise<number>((resolve) => {
      const mark = () => {
        const element = find()
        if (!element || element.hasAttribute('elementtiming')) return
        marks += 1
        element.setAttribute('elementtiming', `mark ${marks}`)
        paints.set(`mark ${marks}`, (at) => {
          watchers.delete(mark)
          resolve(at)
        })
      }
      watchers.add(mark)
      mark()
    })

  /** What `find` finds, as soon as the document has it. */
  const until = <T>(find: () => T | undefined) =>
    new Promise<T>((resolve) => {
      const look = () => {
        const found = find()
        if (found === undefined) return
        watchers.delete(look)
        resolve(found)
      }
      watchers.add(look)
      look()
    })
  const buttonThat = (begins: string) =>
    [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(begins))
  const card = () => document.querySelector('main article')

  const isToday = location.pathname === '/'
  const today = isToday && paintOf(() => buttonThat('Start review'))

  const grades: GradeTimes[] = []
  let waiting: ((grade: GradeTimes) => void) | null = null
  const onRating = (event: Event) => {
    const { timeStamp: since } = event
    const handledAt = performance.now()
    const before = card()
    void until(() => {
      const next = card()
      if (next === before) return undefined
      return { isCard: next !== null, rendered: performance.now(), committed: committedAt }
    }).then(async ({ isCard, rendered, committed }) => {
      // The end of a review shows no card and is not counted.
      if (!isCard) return
      const painted = await paintOf(() => card()?.querySelector('h2'))
      const times: GradeTimes = {
        handled: handledAt - since,
        committed: committed - since,
        rendered: rendered - since,
        painted: painted - since,
      }
      if (waiting) waiting(times)
      else grades.push(times)
      waiting = null
    })
  }
  addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element && event.target.closest('button')
      if (button && /^(Again|Hard|Good|Easy)/.test(button.textContent ?? '')) onRating(event)
    },
    true,
  )
  addEventListener('keydown', (event) => /^[1-4]$/.test(event.key) && onRating(event), true)

  const made: Probe = {
    async whereIs(begins) {
      const button = await until(() => {
        const found = buttonThat(begins)
        if (found && !found.disabled) return found
        // The way out that the summary of a review offers.
        return document.querySelector('main a[href="/"]:not([aria-label])') ? null : undefined
      })
      if (!button) return null
      // What the page does about the change comes first: no time is taken of what came before the input.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      const { x, y, width, height } = button.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    },
    nextGrade: () =>
      new Promise((resolve) => {
        const grade = grades.shift()
        if (grade) resolve(grade)
        else waiting = resolve
      }),
    asked: () => ({ ...asked }),
    async todayPainted() {
      if (!today) throw new Error('this page is not Today')
      return today
    },
  }
  Object.assign(window, { probe: made })

  function watchStore() {
    const { transaction } = IDBDatabase.prototype
    IDBDatabase.prototype.transaction = function (...args) {
      const made = transaction.apply(this, args)
      asked.transactions += 1
      made.addEventListener('complete', () => {
        if (made.mode === 'readwrite') committedAt = performance.now()
      })
      return made
    }
    const rowsIn = (result: unknown) => {
      if (Array.isArray(result)) return result.length
      return result === undefined || result === null || typeof result === 'number' ? 0 : 1
    }
    const onRequest = (request: IDBRequest) => {
      asked.requests += 1
      request.addEventListener('success', () => {
        asked.rows += rowsIn(request.result)
      })
    }
    const asks = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor']
    watch(IDBObjectStore.prototype, [...asks, 'add', 'put', 'delete'])
    watch(IDBIndex.prototype, asks)

    function watch(prototype: object, methods: readonly string[]) {
      const calls = prototype as Record<string, (...args: unknown[]) => IDBRequest>
      for (const method of methods) {
        const original = calls[method]
        if (!original) continue
        calls[method] = function (...args) {
          const request = original.apply(this, args)
          onRequest(request)
          return request
        }
      }
    }
  }
}
