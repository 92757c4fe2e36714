'use client'

import { useFormatter, useTranslations } from 'use-intl'
import { enoughForFigures, type ModelReport } from '@/lib/progress/model-report'
import { pointsOff, verdictOn } from '@/lib/progress/verdict'
import { usePercent } from '../_hooks/use-percent'
import { Section } from '../_ui/screen'
import { Calibration } from './calibration'
import { PredictedOverTime } from './predicted-over-time'
import { ReportFailed } from './report-section'
import { ScoresTable } from './scores-table'
import { type Looking, useReport } from './statistician'
import { Training } from './training'

/** Whether the memory model is to be believed, and its weights, fitted to the person's own reviews. */
export function ModelView({ looking }: { looking: Looking }) {
  const report = useReport('model', looking)
  return (
    <>
      <Judged report={report} />
      <Training />
    </>
  )
}

function Judged({ report }: { report: ModelReport | 'failed' | undefined }) {
  const t = useTranslations('model')
  if (report === undefined) return <JudgedSkeleton />
  if (report === 'failed') {
    return (
      <Section title={t('beliefTitle')}>
        <ReportFailed />
      </Section>
    )
  }
  const { total } = report.kept
  if (total < enoughForFigures) {
    return (
      <Section title={t('beliefTitle')}>
        <p className="reading numbers">
          {t('few', { n: total, enough: enoughForFigures, missing: enoughForFigures - total })}
        </p>
        <p className="text-sm text-soft">{t('fewHint')}</p>
        <Now report={report} />
      </Section>
    )
  }
  return (
    <>
      <Section title={t('beliefTitle')}>
        <Belief report={report} />
        <Now report={report} />
      </Section>
      <Section title={t('calibrationTitle')}>
        <Calibration bins={report.calibration} />
      </Section>
      <Section title={t('timeTitle')}>
        <PredictedOverTime overTime={report.overTime} />
      </Section>
      <Section title={t('scoresTitle')}>
        <ScoresTable report={report} />
      </Section>
    </>
  )
}

/** How far predictions were off on the whole, as a sentence. */
function Belief({ report: { kept, predicted } }: { report: ModelReport }) {
  const t = useTranslations('model')
  const format = useFormatter()
  const percent = usePercent()
  if (predicted === null || kept.rate === null || kept.interval === null) return null
  const said = { predicted: percent(predicted), rate: percent(kept.rate) }
  const points = pointsOff(predicted, kept.rate)
  const verdict = verdictOn(predicted, kept)
  return (
    <>
      <p className="reading numbers">
        {verdict === 'right' && t('right', said)}
        {verdict === 'too high' && t('tooHigh', { ...said, points })}
        {verdict === 'too low' && t('tooLow', { ...said, points })}
      </p>
      <p className="numbers text-sm text-soft">
        {t('beliefHint', {
          n: format.number(kept.total),
          low: percent(kept.interval.low),
          high: percent(kept.interval.high),
        })}
      </p>
    </>
  )
}

/** What the model says of all cards begun, today. */
function Now({ report: { now } }: { report: ModelReport }) {
  const t = useTranslations('model')
  const percent = usePercent()
  if (now.recall === null) return null
  const mean = percent(now.recall)
  return <p className="numbers text-sm text-soft">{t('now', { n: now.begun, mean })}</p>
}

/** The room of the sentences and pictures, before they are known. */
function JudgedSkeleton() {
  const t = useTranslations('model')
  return (
    <>
      {(['beliefTitle', 'calibrationTitle', 'timeTitle', 'scoresTitle'] as const).map(
        (title, i) => (
          <Section key={title} title={t(title)}>
            <div aria-hidden="true" className="flex flex-col gap-4">
              <div className="skeleton h-6 w-11/12" />
              {i > 0 && <div className="skeleton" style={{ blockSize: 260 }} />}
            </div>
          </Section>
        ),
      )}
    </>
  )
}
