'use client'

import { type ReactNode, useId } from 'react'
import { useAsked } from '../_hooks/use-asked'

/** What ties a control to its label and hint. */
type RowIds = { id: string; 'aria-describedby': string | undefined }

/** A control with its label beside it and a hint under both. */
export function Row(props: { label: string; hint?: string; children(ids: RowIds): ReactNode }) {
  const id = useId()
  const hintId = props.hint ? `${id}-hint` : undefined
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <label htmlFor={id} className="min-w-32 flex-1">
        {props.label}
      </label>
      {props.children({ id, 'aria-describedby': hintId })}
      {props.hint && (
        <p id={hintId} className="basis-full text-sm text-soft">
          {props.hint}
        </p>
      )}
    </div>
  )
}

/** One of a few values, as the platform's own list. */
export function SelectRow<V extends string | number>(props: {
  label: string
  hint?: string
  value: V
  options: readonly { readonly value: V; readonly label: string; readonly lang?: string }[]
  onChange(value: V): void
}) {
  return (
    <Row label={props.label} hint={props.hint}>
      {(ids) => (
        <select
          {...ids}
          value={props.value}
          onChange={(event) => {
            const chosen = props.options[event.target.selectedIndex]
            if (chosen) props.onChange(chosen.value)
          }}
          className="numbers min-h-12 max-w-full rounded-lg border border-line-strong bg-sheet px-3"
        >
          {props.options.map(({ value, label, lang }) => (
            <option key={value} value={value} lang={lang}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Row>
  )
}

/** Something that is so or not. */
export function SwitchRow(props: {
  label: string
  hint?: string
  checked: boolean
  onChange(checked: boolean): Promise<void>
}) {
  const [checked, ask] = useAsked(props.checked, props.onChange)
  return (
    <Row label={props.label} hint={props.hint}>
      {(ids) => (
        <span className="relative inline-flex h-12 w-14 items-center">
          <input
            {...ids}
            type="checkbox"
            checked={checked}
            onChange={(event) => ask(event.target.checked)}
            className="peer absolute inset-0 cursor-pointer appearance-none rounded-lg"
          />
          <span
            aria-hidden="true"
            className="pointer-events-none h-7 w-12 rounded-full border border-line-strong bg-sheet p-0.5 peer-checked:bg-ink [&>span]:bg-ink peer-checked:[&>span]:translate-x-5 peer-checked:[&>span]:bg-paper"
          >
            <span className="block size-5.5 rounded-full motion-safe:transition-transform duration-150" />
          </span>
        </span>
      )}
    </Row>
  )
}
