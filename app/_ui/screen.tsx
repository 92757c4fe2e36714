'use client'

import type { ReactNode } from 'react'
import { useTitle } from '../_hooks/use-title'

/** A screen: its name as the first heading, then what it holds, at a width that reads well. */
export function Screen(props: { title: string; wide?: boolean; children: ReactNode }) {
  useTitle(props.title)
  return (
    <div
      className={`safe-x mx-auto flex flex-col gap-6 pt-[max(1.5rem,env(safe-area-inset-top))] pb-10 ${props.wide ? 'max-w-6xl' : 'max-w-2xl'}`}
    >
      <h1 className="reading text-2xl">{props.title}</h1>
      {props.children}
    </div>
  )
}

/** A part of a screen under its own heading. */
export function Section(props: { title: string; id?: string; children: ReactNode }) {
  return (
    <section id={props.id} className="flex flex-col gap-4 border-t border-line pt-5">
      <h2 className="text-sm font-semibold text-soft">{props.title}</h2>
      {props.children}
    </section>
  )
}

/** Lines where text will stand. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  return (
    <div aria-hidden="true" className="flex flex-col gap-4">
      {Array.from({ length: lines }, (_, line) => (
        <div
          key={line}
          className="skeleton h-6"
          style={{ inlineSize: `${[92, 70, 84, 58][line % 4]}%` }}
        />
      ))}
    </div>
  )
}
