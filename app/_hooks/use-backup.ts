'use client'

import { useState } from 'react'
import { writeBackup } from '@/lib/exchange/backup'
import { markBackedUp } from '@/lib/exchange/only-here'
import { download } from '../_ui/download'
import { currentMoment } from './moment'
import { useDb } from './store'

/** What became of the last backup that was asked for: how many rows of the log are in which file. */
type SavedBackup = { readonly n: number; readonly file: string } | 'failed' | null

/** Hands everything that cannot be had again to the browser as one file. */
export function useBackup(): { saved: SavedBackup; save(): Promise<void> } {
  const db = useDb()
  const [saved, setSaved] = useState<SavedBackup>(null)
  const save = async () => {
    if (!db) return
    const moment = currentMoment()
    try {
      const backup = await writeBackup(db, moment)
      const file = `loci-${new Date(moment.now).toISOString().slice(0, 10)}.json`
      download(new Blob([JSON.stringify(backup)], { type: 'application/json' }), file)
      setSaved({ n: backup.reviews.length, file })
      // The file is in the person's hands, even where a full disk keeps no note of it.
      await markBackedUp(db, backup).catch(console.error)
    } catch (error) {
      console.error(error)
      setSaved('failed')
    }
  }
  return { saved, save }
}
