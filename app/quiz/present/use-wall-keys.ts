'use client'

import { useEffect } from 'react'
import { isShortcut } from '../../_hooks/shortcuts'

export interface WallCommands {
  next(): void
  back(): void
  blank(): void
  first(): void
  last(): void
  think(): void
  jump(): void
  keys(): void
  fullscreen(): void
  /** `by` is 1, or −1 with Shift; `team` counts from 0. */
  score(team: number, by: 1 | -1): void
}

/**
 * The keys of a presenter and of a remote clicker, which sends PageDown and PageUp, `b` or `.` to blank, and F5 to begin.
 * They are left alone where a person types, and where a dialog is open.
 */
export function useWallKeys(commands: WallCommands) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event) && !isFromClicker(event)) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('[role=dialog]')) return
      const does = commandOf(event, commands)
      if (!does || isOfControl(event, target)) return
      event.preventDefault()
      does()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}

/** These two mean nothing in a line of text: a clicker goes on right after a team's name was typed. */
const isFromClicker = ({ key, repeat, isComposing }: KeyboardEvent): boolean =>
  (key === 'PageDown' || key === 'PageUp') && !repeat && !isComposing

/** Space and Enter press the button that has the focus, and arrows choose among radio buttons. */
function isOfControl({ key }: KeyboardEvent, target: Element | null): boolean {
  if (key === ' ' || key === 'Enter') return Boolean(target?.closest('a, button, input'))
  return key.startsWith('Arrow') && Boolean(target?.closest('input'))
}

function commandOf(event: KeyboardEvent, commands: WallCommands): (() => void) | undefined {
  // With Shift a digit's key is another character, on each keyboard its own.
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1] ?? /^[1-9]$/.exec(event.key)?.[0]
  if (digit) return () => commands.score(Number(digit) - 1, event.shiftKey ? -1 : 1)
  switch (event.key.length === 1 ? event.key.toLowerCase() : event.key) {
    case 'ArrowRight':
    case 'PageDown':
    case 'Enter':
    case ' ':
      return commands.next
    case 'ArrowLeft':
    case 'PageUp':
      return commands.back
    case 'b':
    case '.':
      return commands.blank
    case 't':
      return commands.think
    case 'g':
      return commands.jump
    case 'f':
    case 'F5':
      return commands.fullscreen
    case '?':
      return commands.keys
    case 'Home':
      return commands.first
    case 'End':
      return commands.last
    default:
      return undefined
  }
}
