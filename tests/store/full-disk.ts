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
