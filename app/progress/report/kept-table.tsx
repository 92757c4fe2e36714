'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { isTold, type Kept } from '@/lib/progress/kept'
import { usePercent } from '../../_hooks/use-percent'
import { KeptBar } from './report-bar'

interface KeptRow {
  readonly key: string | number
  readonly name: ReactNode
  readonly hue: string
  readonly kept: Kept
  /** What was predicted of the same reviews, if that is told. */
  readonly predicted?: number
}

/** How much was kept, row by row, with its range and of how many. */
export function KeptTable(props: {
  caption: string
  /** The name of the first column, where it is to be seen. */
  first?: string
  rows: readonly KeptRow[]
  className?: string
}) {
  const { caption, first, rows, className = '' } = props
  const t = useTranslations('report')
  const percent = usePercent()
  return (
    <table className={`report-table ${className}`}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first ?? <span className="sr-only">{t('what')}</span>}</th>
          <th scope="col">{t('rate')}</th>
          <th scope="col">
            <span className="sr-only">{t('interval')}</span>
          </th>
          <th scope="col">{t('counts')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, hue, kept, predicted }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {isTold(kept) ? (
              <>
                <td>{percent(kept.rate)}</td>
                <td>
                  <KeptBar kept={kept} hue={hue} predicted={predicted} />
                  <span className="sr-only">
                    {percent(kept.interval.low)}–{percent(kept.interval.high)}
                  </span>
                </td>
              </>
            ) : (
              <td colSpan={2} className="report-few">
                {t('tooFew')}
              </td>
            )}
            <td className="report-small">
              {t('passedOf', { passed: kept.passed, total: kept.total })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
