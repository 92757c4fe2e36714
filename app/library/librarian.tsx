'use client'

import type { Remote } from 'comlink'
import {
  createContext,
  type DependencyList,
  type ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react'
import { useDb } from '../_hooks/store'
import type { Librarian } from './library.worker'

/** The worker that finds and lists cards, with a number that goes up whenever its answers may be others. */
interface AtWork {
  readonly ask: Remote<Librarian>
  readonly changes: number
}

const LibrarianContext = createContext<AtWork | 'failed' | null>(null)

/** Keeps the worker for as long as the library is open. */
export function LibrarianProvider({ children }: { children: ReactNode }) {
  const db = useDb()
  const [librarian, setLibrarian] = useState<AtWork | 'failed' | null>(null)
  useEffect(() => {
    if (!db) return
    const worker = new Worker(new URL('./library.worker.ts', import.meta.url))
    worker.onerror = () => setLibrarian('failed')
    let left = false
    void import('comlink').then(async ({ proxy, wrap }) => {
      const ask = wrap<Librarian>(worker)
      await ask.watch(
        proxy(() => {
          if (left) return
          setLibrarian((was) => ({ ask, changes: was && was !== 'failed' ? was.changes + 1 : 0 }))
        }),
      )
    })
    return () => {
      left = true
      worker.terminate()
      setLibrarian(null)
    }
  }, [db])
  return <LibrarianContext value={librarian}>{children}</LibrarianContext>
}

/**
 * The librarian's answer, and the next one whenever it may be another. While one is awaited the last one stands, so
 * that nothing flickers as a person types; `undefined` before the first, `failed` where there is none to be had.
 */
export function useAnswer<T>(
  question: (ask: Remote<Librarian>) => Promise<T>,
  deps: DependencyList,
): T | 'failed' | undefined {
  const librarian = useContext(LibrarianContext)
  const [answer, setAnswer] = useState<T | 'failed'>()
  useEffect(() => {
    if (!librarian) return
    if (librarian === 'failed') {
      setAnswer('failed')
      return
    }
    let left = false
    question(librarian.ask).then(
      (found) => left || setAnswer(found),
      (error) => {
        console.error(error)
        if (!left) setAnswer('failed')
      },
    )
    return () => {
      left = true
    }
  }, [librarian, ...deps])
  return answer
}
