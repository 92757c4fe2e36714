'use client'

import { useEffect } from 'react'
import { Again, Easy, Good, Hard, type Rating } from '@/lib/schedule/review'
import type { Flag } from '@/lib/store/rows'
import { isShortcut } from '../_hooks/shortcuts'

const ratingOfKey: Record<string, Rating> = { '1': Again, '2': Hard, '3': Good, '4': Easy }
const flagOfCode: Record<string, Flag> = { Digit1: 1, Digit2: 2, Digit3: 3, Digit4: 4 }

interface KeyCommands {
  /** Space and Enter: the answer, and then Good. */
  goOn(): void
  rate(rating: Rating): void
  flag(flag: Flag): void
  /** By the letter that is pressed, lower case; `shift+z` with its modifier. */
  readonly letters: Readonly<Record<string, () => void>>
}

/** The keys of a review. They are left alone where a person types, and where a menu or a dialog is open. */
export function useKeys(commands: KeyCommands) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event) || event.defaultPrevented) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('[role=dialog], [role=menu]')) return
      if (event.key === ' ' || event.key === 'Enter') {
        if (target?.closest('a, button, summary')) return
        event.preventDefault()
        commands.goOn()
        return
      }
      const flag = event.shiftKey ? flagOfCode[event.code] : undefined
      const rating = ratingOfKey[event.key]
      if (flag) commands.flag(flag)
      else if (rating) commands.rate(rating)
      else commands.letters[`${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`]?.()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
