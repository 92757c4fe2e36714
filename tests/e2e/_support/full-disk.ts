import type { Page } from '@playwright/test'

/** The ways in which browsers say that there is no room: at once, at the request, or when all is to be kept. */
export const fullDisks = ['the call throws', 'the request fails', 'the commit fails'] as const
export type FullDisk = (typeof fullDisks)[number]

/** Call it before the page is loaded; then `fillDisk` works on it. */
export const prepareFullDisk = (page: Page) =>
  page.addInitScript(() => {
    const disk = { full: null as FullDisk | null }
    Object.assign(window, { disk })
    const store = IDBObjectStore.prototype
    const quota = () => new DOMException('no room', 'QuotaExceededError')
    const { add, put, count } = store
    const refused = new WeakSet<IDBTransaction>()

    /**
     * Lets every request of the transaction succeed and then aborts it, as Chromium does: it looks
     * for room when it commits. Until then the transaction is kept open by idle requests, enough of
     * them for whoever writes to be through.
     */
    const refuseCommit = (of: IDBObjectStore) => {
      const { transaction } = of
      if (refused.has(transaction)) return
      refused.add(transaction)
      Object.defineProperty(transaction, 'error', { get: quota })
      let rounds = 100
      const idle = () => {
        rounds -= 1
        if (rounds === 0) transaction.abort()
        else count.call(of).onsuccess = idle
      }
      idle()
    }

    for (const [name, original] of [
      ['add', add],
      ['put', put],
    ] as const) {
      store[name] = function (value: unknown, key?: IDBValidKey) {
        const args: [unknown, IDBValidKey?] = key === undefined ? [value] : [value, key]
        switch (disk.full) {
          case null:
            return original.apply(this, args)
          case 'the call throws':
            throw quota()
          case 'the request fails': {
            // A key that is there already makes a request fail; only the reason is made up.
            add.apply(this, args).onerror = (event) => event.preventDefault()
            const request = add.apply(this, args)
            Object.defineProperty(request, 'error', { get: quota })
            return request
          }
          case 'the commit fails': {
            refuseCommit(this)
            return original.apply(this, args)
          }
        }
      }
    }
  })

/** Leaves no room for any write, or with `null` room again. */
export const fillDisk = (page: Page, how: FullDisk | null) =>
  page.evaluate((full) => {
    ;(window as unknown as { disk: { full: FullDisk | null } }).disk.full = full
  }, how)
