'use client'

import { useTranslations } from 'use-intl'
import { isTold } from '@/lib/progress/kept'
import type { TermReport } from '@/lib/progress/term-report'
import { verdictOn } from '@/lib/progress/verdict'
import { usePercent } from '../../_hooks/use-percent'
import { Counts } from './counts'
import { KeptBar } from './report-bar'

const verdictKeys = { right: 'right', 'too high': 'tooHigh', 'too low': 'tooLow' } as const

/** Whether to believe the predictions: what was promised beside what was kept. */
export function Believed({ report: { calibration, predicted, kept } }: { report: TermReport }) {
  const t = useTranslations('report')
  const percent = usePercent()
  const told = calibration.flatMap(({ predicted, seen }) =>
    isTold(seen) ? [{ predicted, seen }] : [],
  )
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
        <table className="report-table">
          <caption className="sr-only">{t('believed')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('predicted')}</th>
              <th scope="col">{t('rate')}</th>
              <td />
              <th scope="col">{t('counts')}</th>
            </tr>
          </thead>
          <tbody>
            {told.map(({ predicted, seen }) => (
              <tr key={predicted}>
                <th scope="row">{percent(predicted)}</th>
                <td>{percent(seen.rate)}</td>
                <td>
                  <KeptBar kept={seen} hue="#000" predicted={predicted} />
                </td>
                <td className="report-small">
                  <Counts of={seen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
