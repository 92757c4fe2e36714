'use client'

import { useTranslations } from 'use-intl'
import { Section } from '../_ui/screen'
import { AnswerButtonsPicture } from './answer-buttons'
import { CardsBegunPicture } from './cards-begun'
import { HoursPicture } from './hours'
import { PictureSkeleton, ReportFailed, ReportSection } from './report-section'
import { ReviewsPicture } from './reviews'
import { type Looking, useReport } from './statistician'
import { TimePicture } from './time-spent'
import { YearPicture } from './year'

/** What was done: how much, on which days, for how long, with which answers, when. */
export function WorkView({ looking }: { looking: Looking }) {
  const t = useTranslations('work')
  const done = useReport('done', looking)
  const recognised = useReport('recognised', looking)
  if (done === 'failed') return <ReportFailed />
  const any = done === undefined || done.total > 0
  return (
    <>
      <Section title={t('reviewsTitle')}>
        {done === undefined ? <PictureSkeleton /> : <ReviewsPicture done={done} />}
        {recognised && recognised !== 'failed' && recognised.total > 0 && (
          <p className="numbers text-sm text-soft">
            {t('recognised', { right: recognised.right, n: recognised.total })}
          </p>
        )}
      </Section>
      <ReportSection name="year" looking={looking} title={t('yearTitle')}>
        {(year) => year.steps.length > 0 && <YearPicture year={year} />}
      </ReportSection>
      {any && (
        <>
          <ReportSection name="time" looking={looking} title={t('timeTitle')}>
            {(spent) => <TimePicture spent={spent} />}
          </ReportSection>
          <ReportSection name="begun" looking={looking} title={t('begunTitle')}>
            {(begun) => <CardsBegunPicture of={begun} />}
          </ReportSection>
          <ReportSection name="buttons" looking={looking} title={t('buttonsTitle')}>
            {(buttons) => <AnswerButtonsPicture buttons={buttons} />}
          </ReportSection>
          <ReportSection name="hours" looking={looking} title={t('hoursTitle')}>
            {(hours) => <HoursPicture of={hours} />}
          </ReportSection>
        </>
      )}
    </>
  )
}
