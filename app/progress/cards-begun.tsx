'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { CardsBegun } from '@/lib/progress/cards-begun'
import type { Period } from '@/lib/progress/period'
import { StretchBars } from './stretch-bars'

/** Cards seen for the first time, by day, with how many it had come to in the table. */
export function CardsBegunPicture({ of }: { of: CardsBegun }) {
  const t = useTranslations('work')
  const { stretches, begun, total, unit } = of
  const series = useMemo(
    () => [
      {
        label: t('newCards'),
        fill: 'var(--easy)',
        counts: stretches.map((one) => one.begun),
      },
    ],
    [stretches, t],
  )
  return (
    <>
      <p className="reading numbers">{t('begunSentence', { begun, total })}</p>
      {begun > 0 && (
        <StretchBars
          title={t('begunTitle')}
          unit={unit}
          stretches={stretches}
          series={series}
          today={(stretches.at(-1) as Period).to}
          columns={[t('newCards'), t('inAll')]}
          cells={(i) => [stretches[i]?.begun ?? 0, stretches[i]?.total ?? 0]}
        />
      )}
    </>
  )
}
