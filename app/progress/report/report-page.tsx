'use client'

import { useFormatter, useTranslations } from 'use-intl'
import { enough } from '@/lib/progress/enough'
import { daysIn, type Period } from '@/lib/progress/period'
import type { TermReport } from '@/lib/progress/term-report'
import type { Seminar } from '@/lib/schedule/seminar-date'
import type { StudyDay } from '@/lib/schedule/units'
import type { PaperRow } from '@/lib/store/rows'
import { useLongDay } from '../use-day-words'
import { Believed } from './believed'
import { Known } from './known'
import { Plan } from './plan'
import { BySection, WhatWasKept } from './report-kept'
import type { Term } from './term-address'
import '../../quiz/sheet/sheet.css'
import './report.css'

/** The report as it is printed: one page, black on white in every theme. */
export function ReportPage(props: {
  report: TermReport
  papers: readonly PaperRow[]
  /** As it is shown: a term without a first day of its own begins with the reviews. */
  period: Period
  title: string
  /** The paper of which it is a part. */
  partOf: string | null
  name: string
  today: StudyDay
  seminar: Seminar | null
  size: Term['size']
}) {
  const { report, papers, period, title, partOf, name, today, seminar, size } = props
  const t = useTranslations('report')
  const format = useFormatter()
  const day = useLongDay()
  return (
    <article className="sheet report">
      <style>{`@page { size: ${size === 'a4' ? 'A4' : 'letter'}; margin: 14mm 16mm }`}</style>
      <header className="report-head">
        <h2 className="sheet-title">
          {title}
          {partOf && <small>{partOf}</small>}
        </h2>
        <p className="numbers">{t('span', { from: day(period.from), to: day(period.to) })}</p>
        <p className="report-name">
          <span>{t('nameLine')}</span>
          <span>{name}</span>
        </p>
      </header>
      <dl className="report-figures numbers">
        <Figure name={t('begun')}>{format.number(report.begun)}</Figure>
        <Figure name={t('reviews')}>{format.number(report.reviews)}</Figure>
        <Figure name={t('hours')}>
          {format.number(report.timeMs / 3_600_000, { maximumFractionDigits: 1 })}
        </Figure>
        <Figure name={t('daysOf', { n: daysIn(period) })}>{format.number(report.days)}</Figure>
      </dl>
      {report.reviews === 0 ? (
        <p className="report-nothing">{t('nothing')}</p>
      ) : (
        <div className="report-columns numbers">
          <div>
            <WhatWasKept report={report} />
            <Believed report={report} />
          </div>
          <div>
            <BySection report={report} papers={papers} />
          </div>
        </div>
      )}
      <div className="report-columns numbers">
        <Known report={report} />
        <Plan due={report.due} today={today} seminar={seminar} />
      </div>
      <footer className="report-foot">
        <p>{t('definitions', { n: enough })}</p>
        <p>{t('made', { day: day(today) })}</p>
      </footer>
    </article>
  )
}

function Figure({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dd>{children}</dd>
      <dt>{name}</dt>
    </div>
  )
}
