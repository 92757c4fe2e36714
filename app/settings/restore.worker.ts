import { expose } from 'comlink'
import { BackupError, readBackup } from '@/lib/exchange/check-backup'
import { mergeBackup } from '@/lib/exchange/merge-backup'
import { LociDatabase } from '@/lib/store/database'
import { StorageFullError } from '@/lib/store/errors'
import { currentMoment } from '../_hooks/moment'
import type { Restoring } from './restoring'

/**
 * Reads a backup file and merges it into the store, off the page's thread; says how it went in terms that the screen
 * has words for. Ending the worker half-way rolls the one transaction back: nothing is changed then.
 */
async function restoreBackup(file: File, onProgress: (part: number) => void): Promise<Restoring> {
  const db = new LociDatabase()
  try {
    const backup = readBackup(await file.text())
    const merged = await mergeBackup(db, backup, currentMoment(), (done, total) =>
      onProgress(total === 0 ? 1 : done / total),
    )
    return { kind: 'done', added: merged.reviewsAdded, here: merged.reviewsAlreadyHere }
  } catch (error) {
    if (error instanceof StorageFullError) return { kind: 'failed', code: 'full' }
    if (!(error instanceof BackupError)) {
      console.error(error)
      return { kind: 'failed', code: 'failed' }
    }
    if (error.badRow) return { kind: 'damaged', ...error.badRow }
    return { kind: 'failed', code: error.code === 'bad-row' ? 'not-a-backup' : error.code }
  } finally {
    db.close()
  }
}

export type RestoreBackup = typeof restoreBackup

expose(restoreBackup)
