'use client'

import NextLink from 'next/link'
import { type ComponentProps, useState } from 'react'

/**
 * A way to another screen, which is fetched when a hand comes near. To fetch every screen that is linked would take a
 * start as long again, and all of them are stored for offline use anyway.
 */
export function Link(props: ComponentProps<typeof NextLink>) {
  const [isNear, setNear] = useState(false)
  const near = () => setNear(true)
  return (
    <NextLink prefetch={isNear ? null : false} onPointerEnter={near} onFocus={near} {...props} />
  )
}
