'use client'

import { useTranslations } from 'use-intl'
import { isTold } from '@/lib/progress/kept'
import type { TermReport } from '@/lib/progress/term-report'
import { verdictOn } from '@/lib/progress/verdict'
import { usePercent } from '../../_hooks/use-percent'
import { KeptTable } from './kept-table'

const verdictKeys = { right: 'right', 'too high': 'tooHigh', 'too low': 'tooLow' } as const

/** Whether to believe the predictions: what was promised beside what was kept. */
export function Believed({ report: { calibration, predicted, kept } }: { report: TermReport }) {
  const t = useTranslations('report')
  const percent = usePercent()
  const told = calibration.filter(({ seen }) => isTold(seen))
  return (
    <section>
      <h3>{t('believed')}</h3>
      <p>
        {predicted === null || !isTold(kept)
          ? t('verdicts.few')
          : t(`verdicts.${verdictKeys[verdictOn(predicted, kept)]}`, {
              predicted: percent(predicted),
              rate: percent(kept.rate),
            })}
      </p>
      {told.length > 0 && (
        <KeptTable
          caption={t('believed')}
          first={t('predicted')}
          rows={told.map(({ predicted, seen }) => ({
            key: predicted,
            name: percent(predicted),
            kept: seen,
            hue: '#000',
            predicted,
          }))}
        />
      )}
    </section>
  )
}
