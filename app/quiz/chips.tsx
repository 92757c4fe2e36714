'use client'

import { useId } from 'react'
import { Words } from '../_ui/words'

/** Several of a few values, each a word that is on or off. */
export function Chips<V extends string>(props: {
  legend: string
  hint: string
  values: readonly V[]
  picked: readonly V[]
  wordOf(value: V): string
  onChange(picked: V[]): void
}) {
  const { values, picked, wordOf } = props
  const hint = useId()
  return (
    <fieldset aria-describedby={hint} className="flex min-w-0 flex-col gap-2">
      <legend>{props.legend}</legend>
      <p id={hint} className="-mt-1 text-sm text-soft">
        {props.hint}
      </p>
      <div className="flex flex-wrap gap-2">
        {values.map((value) => (
          <label
            key={value}
            className="relative flex min-h-12 items-center rounded-lg border border-line-strong px-3.5 text-sm has-checked:keeps-hue has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
          >
            <input
              type="checkbox"
              checked={picked.includes(value)}
              onChange={({ target }) =>
                props.onChange(
                  values.filter((one) => (one === value ? target.checked : picked.includes(one))),
                )
              }
              className="absolute inset-0 cursor-pointer appearance-none opacity-0"
            />
            <span>
              <Words of={{ zh: wordOf(value), en: wordOf(value) }} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
