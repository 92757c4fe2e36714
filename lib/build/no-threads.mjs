/**
 * Stands in for the file by which fsrs-browser starts threads: we train in one, and webpack would follow that file back
 * to the package that it belongs to.
 */
export function startWorkers() {
  throw new Error('fsrs-browser is used without threads')
}
