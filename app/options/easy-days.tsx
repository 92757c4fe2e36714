'use client'

import { useFormatter, useTranslations } from 'use-intl'
import { type DayWeight, dayWeights, type Options } from '@/lib/schedule/options'
import { useAsked } from '../_hooks/use-asked'

const names = { 0: 'none', 0.5: 'half', 1: 'full' } as const

/** How much of a usual day each weekday takes, Monday first: all, half or none of it. */
export function EasyDays(props: {
  value: Options['easyDays']
  onChange(value: Options['easyDays']): Promise<void>
}) {
  const t = useTranslations('options')
  const format = useFormatter()
  // 5 January 1970 was a Monday.
  const nameOf = (weekday: number) =>
    format.dateTime(new Date(Date.UTC(1970, 0, 5 + weekday)), { weekday: 'short', timeZone: 'UTC' })
  const [value, ask] = useAsked(props.value, props.onChange)
  const set = (weekday: number, weight: DayWeight) =>
    ask(value.map((held, i) => (i === weekday ? weight : held)))
  return (
    <fieldset className="flex flex-col gap-2">
      <legend>{t('easyDays')}</legend>
      <p className="text-sm text-soft">{t('easyDaysHint')}</p>
      <ul className="grid grid-cols-7 gap-1.5">
        {value.map((weight, weekday) => {
          const next = dayWeights[(dayWeights.indexOf(weight) + 2) % 3] ?? 1
          return (
            <li key={nameOf(weekday)} className="flex">
              <button
                type="button"
                onClick={() => set(weekday, next)}
                className="flex min-h-16 flex-1 flex-col items-center justify-end gap-1 overflow-hidden rounded-lg border border-line-strong bg-sheet pt-1 text-sm hover:bg-press"
              >
                <span aria-hidden="true" className="flex h-7 w-3 items-end rounded-sm bg-line">
                  <span
                    className="w-full rounded-sm bg-ink"
                    style={{ height: `${weight * 100}%` }}
                  />
                </span>
                <span>{nameOf(weekday)}</span>
                <span className="sr-only">{t(`weights.${names[weight]}`)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
