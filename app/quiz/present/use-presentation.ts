'use client'

import { useCallback, useEffect, useState } from 'react'
import {
  type Deed,
  type Presentation,
  present,
  presentationIn,
  presentationOf,
} from '@/lib/quiz/presentation'
import type { MadeQuiz } from '../use-made-quiz'

/** A presentation of a quiz. It is kept in this tab, so that a reload goes on where it was. */
export function usePresentation(
  { plan, questions }: MadeQuiz,
  address: string,
): [Presentation, (deed: Deed) => void] {
  const key = `loci.presentation ${address}`
  const count = questions.length
  const [state, setState] = useState(
    () => presentationIn(keptAt(key), count) ?? presentationOf(plan.secondsEach),
  )
  useEffect(() => {
    try {
      sessionStorage.setItem(key, JSON.stringify(state))
    } catch {
      // Refused storage: it lasts as long as the page.
    }
  }, [key, state])
  const act = useCallback((deed: Deed) => setState((now) => present(now, deed, count)), [count])
  return [state, act]
}

function keptAt(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}
