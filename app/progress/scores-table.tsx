'use client'

import { useTranslations } from 'use-intl'
import type { ModelReport } from '@/lib/progress/model-report'
import { useFigure } from './use-figure'

/** The model's figures beside those of the plain baseline, and what the one is worth against the other. */
export function ScoresTable({ report }: { report: ModelReport }) {
  const t = useTranslations('model')
  const { model, baseline } = report
  const figure = useFigure()
  const figures = [
    ['logLoss', t('logLoss.name'), t('logLoss.meaning')],
    ['rmseBins', t('rmseBins.name'), t('rmseBins.meaning')],
    ['auc', t('auc.name'), t('auc.meaning')],
  ] as const
  return (
    <>
      <Worth report={report} />
      <table className="numbers w-full text-left text-sm text-ink">
        <caption className="sr-only">{t('scoresTitle')}</caption>
        <thead className="text-soft">
          <tr>
            <th scope="col" className="font-normal">
              {t('figure')}
            </th>
            <th scope="col" className="pl-4 text-right font-normal whitespace-nowrap">
              {t('model')}
            </th>
            <th scope="col" className="pl-4 text-right font-normal whitespace-nowrap">
              {t('baseline')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(([of, name, meaning]) => (
            <tr key={of} className="border-t border-line align-baseline">
              <th scope="row" className="py-3 font-normal">
                <span className="text-base">{name}</span>
                <span className="block text-soft">{meaning}</span>
              </th>
              <td className="pl-4 text-right text-base whitespace-nowrap">{figure(model[of])}</td>
              <td className="pl-4 text-right text-base whitespace-nowrap text-soft">
                {figure(baseline[of])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {model.auc === null && <p className="text-sm text-soft">{t('noAuc')}</p>}
      <p className="text-sm text-soft">{t('baselineHint')}</p>
      <p className="text-sm text-soft">{t('benchmark')}</p>
    </>
  )
}

/** Whether the model is worth anything against the baseline; where chance may be all of it, that is said. */
function Worth({ report: { gain } }: { report: ModelReport }) {
  const t = useTranslations('model')
  const figure = useFigure()
  if (gain === null) return null
  const worth = gain.low > 0 ? 'better' : gain.high < 0 ? 'worse' : 'alike'
  return (
    <p className="reading numbers">
      {t(worth, {
        gain: figure(Math.abs(gain.mean)),
        low: figure(gain.low),
        high: figure(gain.high),
      })}
    </p>
  )
}
