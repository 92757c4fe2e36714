'use client'

import { type ComponentProps, useEffect, useRef } from 'react'

/** A box for words. Enter is `onSubmit`; Shift and Enter begin a new line. */
export function TextBox({
  onSubmit,
  focused = false,
  ...rest
}: Omit<ComponentProps<'textarea'>, 'onSubmit'> & { onSubmit(): void; focused?: boolean }) {
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focused) box.current?.focus({ preventScroll: true })
  }, [focused])
  return (
    <textarea
      ref={box}
      rows={1}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      enterKeyHint="done"
      onKeyDown={({ key, shiftKey, nativeEvent }) => {
        // An Enter that ends an IME composition is the composition's.
        const composing = nativeEvent.isComposing || nativeEvent.keyCode === 229
        if (key !== 'Enter' || shiftKey || composing || nativeEvent.repeat) return
        nativeEvent.preventDefault()
        onSubmit()
      }}
      className="reading field-sizing-content max-h-60 min-h-12 w-full scroll-my-4 resize-none rounded-lg border border-line-strong bg-sheet px-3 py-2.5 text-lg"
      {...rest}
    />
  )
}
