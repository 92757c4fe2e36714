'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { isShortcut } from '../_hooks/shortcuts'

/** Where `g` and a letter lead. */
const goKeys: Readonly<Record<string, string>> = {
  t: '/',
  r: '/review',
  l: '/library',
  q: '/quiz',
  p: '/progress',
  s: '/settings',
}

/** The second key of a pair comes within this, or the first is forgotten. */
const pairMs = 1500

/** The keys that hold on every screen: `g` and a letter to go somewhere, `/` to search, `?` to see all keys. */
export function useGoKeys(showKeys: () => void) {
  const router = useRouter()
  useEffect(() => {
    let pressedG = Number.NEGATIVE_INFINITY
    const onKey = (event: KeyboardEvent) => {
      // A dialog or a menu has the keys to itself.
      if (!isShortcut(event) || document.querySelector('[role=dialog], [role=menu]')) return
      const to = event.timeStamp - pressedG < pairMs ? goKeys[event.key] : undefined
      pressedG = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY
      if (to) router.push(to)
      else if (event.key === '?') showKeys()
      else if (event.key === '/' && !isOn('/review')) search(router.push)
      else return
      // The screen below has other meanings for these letters.
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [router, showKeys])
}

/** Puts the cursor into the library's search box, wherever one is. */
function search(push: (href: string) => void) {
  if (!isOn('/library')) push('/library')
  const until = performance.now() + 2000
  const focus = () => {
    const box = document.querySelector<HTMLInputElement>('[role=search] input')
    // Hidden beside an open card on a phone.
    if (box?.checkVisibility()) box.focus()
    else if (performance.now() < until) requestAnimationFrame(focus)
  }
  focus()
}

/** Asked of the address itself: what was rendered last may be a screen behind. */
const isOn = (route: string): boolean => location.pathname.startsWith(route)
