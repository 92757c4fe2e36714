'use client'

import { useState } from 'react'

/** What became of the last change. */
export type Saving =
  | { readonly kind: 'saved' | 'failed' | 'replanned' }
  | { readonly kind: 'replanning'; readonly part: number }

/** Saves each change as it is made, and knows what became of the last one. */
export function useSaving() {
  const [saving, setSaving] = useState<Saving | null>(null)
  /** @param replans whether cards are planned anew by it, of which the work says how far it is */
  const save = async (
    work: (onProgress: (done: number, total: number) => void) => Promise<unknown>,
    replans = false,
  ): Promise<void> => {
    // What was said of the last change is not true of this one yet.
    setSaving(null)
    try {
      await work((done, total) => setSaving({ kind: 'replanning', part: done / total }))
      setSaving({ kind: replans ? 'replanned' : 'saved' })
    } catch (error) {
      console.error(error)
      setSaving({ kind: 'failed' })
    }
  }
  return { saving, save }
}
