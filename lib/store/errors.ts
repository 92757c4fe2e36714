/** What can go wrong at the store's door. The shell words it in the person's language. */
export type StoreErrorCode =
  | 'storage-full'
  | 'newer-schema'
  | 'unknown-card'
  | 'unknown-review'
  | 'invalid-setting'
  | 'bad-deck-file'
  | 'invalid-note'

/** An error of the store. Whenever one is thrown, nothing was written. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError'

  /** @param detail what it is about (an id, a field), for the person who reads a report */
  constructor(
    readonly code: StoreErrorCode,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options)
  }
}

/** The disk, or the site's share of it, is full. */
export class StorageFullError extends StoreError {
  override readonly name = 'StorageFullError'

  constructor(cause: unknown) {
    super('storage-full', String(cause), { cause })
  }
}

/** A newer version of the app has upgraded the database: this one must be reloaded before it may touch it. */
export class SchemaTooNewError extends StoreError {
  override readonly name = 'SchemaTooNewError'

  constructor(found: number, known: number) {
    super('newer-schema', `the database is at schema ${found}, this app knows ${known}`)
  }
}

/**
 * The store's own error behind what Dexie or the browser threw, or the error itself. Dexie wraps: a failed write
 * aborts its transaction with the cause as `inner`, bulk writes list theirs in `failures`.
 */
export function storeErrorOf(error: unknown): unknown {
  const chain = [...causesOf(error)]
  const own = chain.find((cause) => cause instanceof StoreError)
  if (own) return own
  const full = chain.some((cause) => nameOf(cause) === 'QuotaExceededError')
  return full ? new StorageFullError(error) : error
}

function* causesOf(error: unknown): Generator<unknown> {
  if (typeof error !== 'object' || error === null) return
  yield error
  if ('inner' in error && error.inner !== error) yield* causesOf(error.inner)
  if ('failures' in error && Array.isArray(error.failures)) {
    for (const failure of error.failures) yield* causesOf(failure)
  }
}

const nameOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'name' in error ? error.name : undefined
