'use client'

import { useTranslations } from 'use-intl'
import { isTold, type Kept } from '@/lib/progress/kept'
import { usePercent } from '../_hooks/use-percent'
import { Skeleton } from '../_ui/screen'
import { type Looking, useReport } from './statistician'

/** What was kept lately and over all time, of memories that are young and of those that have held for three weeks. */
export function KeptInSpans({ looking }: { looking: Looking }) {
  const t = useTranslations('progress')
  const percent = usePercent()
  const spans = useReport('keptInSpans', looking)
  if (!spans || spans === 'failed') return <Skeleton lines={3} />
  const words = (kept: Kept) => {
    if (kept.total === 0) return '–'
    return isTold(kept) ? percent(kept.rate) : t('tooFew', { n: kept.total })
  }
  const ages = ['young', 'mature', 'all'] as const
  return (
    <table className="numbers w-full text-left text-sm">
      <caption className="pb-2 text-left text-soft">{t('spansTitle')}</caption>
      <thead className="text-soft">
        <tr>
          <td />
          {ages.map((age) => (
            <th key={age} scope="col" className="pl-2 text-right font-normal">
              {t(`ages.${age}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {spans.map((span) => (
          <tr key={span.span} className="border-t border-line">
            <th scope="row" className="py-1.5 font-normal">
              {t(`spans.${span.span}`)}
            </th>
            {ages.map((age) => (
              <td key={age} className="pl-2 text-right">
                {words(span[age])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
