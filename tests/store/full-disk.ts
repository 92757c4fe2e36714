import { vi } from 'vitest'

/**
 * Makes writes to one object store fail as they do on a full disk: the request is refused with a
 * `QuotaExceededError`, which aborts its transaction. Returns what ends it.
 */
export function fillDisk(storeName: string, method: 'add' | 'put'): () => void {
  const original = IDBObjectStore.prototype[method]
  const spy = vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
    this: IDBObjectStore,
    ...args: Parameters<typeof original>
  ) {
    if (this.name === storeName) throw new DOMException('no room', 'QuotaExceededError')
    return original.apply(this, args)
  })
  return () => spy.mockRestore()
}

/**
 * Makes the disk turn out full only once everything has been written, as browsers mostly find out: the requests to
 * one object store succeed, and then the transaction is aborted with a `QuotaExceededError`. Returns what ends it.
 */
export function fillDiskAtCommit(storeName: string): () => void {
  const original = IDBObjectStore.prototype.put
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args: Parameters<typeof original>
  ) {
    const request = original.apply(this, args)
    if (this.name !== storeName) return request
    const { transaction } = this
    request.addEventListener('success', () => {
      Object.defineProperty(transaction, 'error', {
        value: new DOMException('no room', 'QuotaExceededError'),
      })
      transaction.abort()
    })
    return request
  })
  return () => spy.mockRestore()
}
