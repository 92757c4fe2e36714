'use client'

import { type ReactNode, useLayoutEffect, useRef } from 'react'

/** Of the screen's height: read from the back of a room, and the least before a text may be scrolled. */
const largest = 0.085
const smallest = 0.026

/** Gives its children the largest type at which all of them are on the screen, no word broken; their sizes are in `em`. */
export function Fit({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const fit = () => {
      if (!box.current || !content.current) return
      fitInto(box.current, content.current)
    }
    fit()
    const watch = new ResizeObserver(fit)
    if (box.current) watch.observe(box.current)
    // A font that comes late is wider or narrower than the one before it.
    document.fonts.addEventListener('loadingdone', fit)
    return () => {
      watch.disconnect()
      document.fonts.removeEventListener('loadingdone', fit)
    }
  })
  return (
    <div ref={box} className="flex min-h-0 flex-1 flex-col overflow-auto">
      <div ref={content} className="my-auto w-full wrap-normal">
        {children}
      </div>
    </div>
  )
}

function fitInto(box: HTMLElement, content: HTMLElement): void {
  const screen = Math.min(innerHeight, innerWidth)
  const fits = (size: number) => {
    content.style.fontSize = `${size}px`
    return content.scrollHeight <= box.clientHeight && content.scrollWidth <= box.clientWidth
  }
  let [low, high] = [Math.max(16, smallest * screen), Math.max(28, largest * screen)]
  if (fits(high)) return
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  fits(low)
}
