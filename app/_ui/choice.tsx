'use client'

import { useId } from 'react'

/** A few options of which one holds, side by side, each with its own word in its own language. */
export function Choice<V extends string>(props: {
  legend: string
  /** Where the options say it themselves. */
  isLegendHidden?: boolean
  value: V
  options: readonly { readonly value: V; readonly label: string; readonly lang?: string }[]
  onChange(value: V): void
}) {
  const name = useId()
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <legend className={props.isLegendHidden ? 'sr-only' : 'float-left py-2'}>
        {props.legend}
      </legend>
      <div className="flex flex-wrap rounded-lg border border-line-strong">
        {props.options.map(({ value, label, lang }) => (
          <label
            key={value}
            lang={lang}
            className="relative flex min-h-12 items-center rounded-lg px-3.5 text-sm has-checked:keeps-hue has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
              className="absolute inset-0 cursor-pointer appearance-none opacity-0"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
