'use client'

import { useFormatter, useTranslations } from 'use-intl'
import type { TermReport } from '@/lib/progress/term-report'
import { useSentences } from '../../_hooks/use-sentences'
import { barGround, ReportBar } from './report-bar'

/** How many cards were known when the term began and when it ended. */
export function Known({ report: { before, after, cards } }: { report: TermReport }) {
  const t = useTranslations('report')
  const sentences = useSentences()
  const format = useFormatter()
  const all = Math.max(cards, after.begun, 1)
  const row = (name: string, { known, begun }: TermReport['after']) => (
    <tr>
      <th scope="row">{name}</th>
      <td>{format.number(Math.round(known))}</td>
      <td>
        <ReportBar>
          <rect x={0} y={2} width={(begun / all) * 100} height={8} fill="#000" opacity={0.2} />
          <rect x={0} y={2} width={(known / all) * 100} height={8} fill="#000" opacity={0.75} />
          {barGround}
        </ReportBar>
      </td>
      <td className="report-small">{t('ofBegun', { n: begun })}</td>
    </tr>
  )
  return (
    <section>
      <h3>{t('knownTitle')}</h3>
      <p>
        {sentences(
          t('known', { after: Math.round(after.known), begun: after.begun, cards }),
          before.begun > 0 &&
            t('knownBefore', { known: Math.round(before.known), begun: before.begun }),
        )}
      </p>
      <table className="report-table">
        <caption className="sr-only">{t('knownTitle')}</caption>
        <tbody>
          {before.begun > 0 && row(t('atStart'), before)}
          {row(t('atEnd'), after)}
        </tbody>
      </table>
    </section>
  )
}
