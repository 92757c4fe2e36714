'use client'

import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Score } from '@/lib/quiz/quiz-result'

/** Points by kind or section, each with a bar. The numbers say it, the bars show it. */
export function Scores({
  rows,
}: {
  rows: readonly (Score & { readonly id: string; readonly label: ReactNode })[]
}) {
  const t = useTranslations('quiz')
  const format = useFormatter()
  const number = (n: number) => format.number(n, { maximumFractionDigits: 1 })
  return (
    <ul className="flex flex-col gap-2.5">
      {rows.map(({ id, label, got, of }) => (
        <li key={id} className="grid grid-cols-[minmax(6rem,9rem)_1fr_auto] items-center gap-3">
          <span className="text-sm">{label}</span>
          <span aria-hidden="true" className="h-2 overflow-hidden rounded-full bg-line">
            <span
              className="keeps-hue block h-full origin-left bg-good"
              style={{ transform: `scaleX(${of === 0 ? 0 : got / of})` }}
            />
          </span>
          <span className="numbers text-sm text-soft">
            {t('gotOf', { got: number(got), of: number(of) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
