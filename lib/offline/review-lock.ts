/** The Web Lock of this origin that says whether a review goes on in some tab: tabs in a review share it, an update needs it alone. */
export const reviewLock = 'loci-review'

/**
 * Holds off updates in every tab from now until the function that it gives back is called (or the
 * tab is closed or killed: the browser lets go of its locks then). Several reviews may hold it at once.
 * A browser without locks has no service worker either: nothing could interrupt.
 */
export function holdReviewLock(locks: LockManager | undefined = navigator.locks): () => void {
  if (!locks) return () => {}
  const given = new AbortController()
  let release = () => given.abort()
  locks
    .request(reviewLock, { mode: 'shared', signal: given.signal }, () => {
      return new Promise<void>((done) => {
        release = done
      })
    })
    .catch((error: unknown) => {
      // Released before it was granted: nothing is held.
      if (!given.signal.aborted) throw error
    })
  return () => release()
}
