'use client'

import { useFormatter, useTranslations } from 'use-intl'
import type { Seminar } from '@/lib/schedule/seminar-date'
import { type StudyDay, studyDay } from '@/lib/schedule/units'
import { usePercent } from '../../_hooks/use-percent'
import { useSentences } from '../../_hooks/use-sentences'
import { dateOf, useLongDay } from '../use-day-words'
import { ReportBar } from './report-bar'

/** What falls due in the next weeks, and the seminar that is to come. */
export function Plan(props: { due: readonly number[]; today: StudyDay; seminar: Seminar | null }) {
  const { due, today, seminar } = props
  const t = useTranslations('report')
  const format = useFormatter()
  const sentences = useSentences()
  const percent = usePercent()
  const day = useLongDay()
  const all = due.reduce((sum, n) => sum + n, 0)
  const most = Math.max(1, ...due)
  const from = (week: number) =>
    format.dateTime(dateOf(studyDay(today + 7 * week)), {
      month: 'short',
      day: 'numeric',
      timeZone: 'UTC',
    })
  return (
    <section>
      <h3>{t('planTitle')}</h3>
      <p>
        {sentences(
          t('plan', { n: all }),
          seminar &&
            t('seminar', {
              day: day(seminar.date),
              goal: percent(seminar.goal),
              n: seminar.date - today,
            }),
        )}
      </p>
      <table className="report-table">
        <caption className="sr-only">{t('planTitle')}</caption>
        <tbody>
          {due.map((n, week) => (
            <tr key={from(week)}>
              <th scope="row">{t('fromDay', { day: from(week) })}</th>
              <td>{n}</td>
              <td>
                <ReportBar>
                  <rect x={0} y={2} width={(n / most) * 100} height={8} fill="#000" opacity={0.5} />
                </ReportBar>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
