'use client'

import { useMemo, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { type DueAhead, dueWithin, type Horizon, horizons } from '@/lib/progress/due-ahead'
import type { LociDatabase } from '@/lib/store/database'
import { type Moment, todayAt } from '@/lib/store/moment'
import { readPlans } from '@/lib/store/plans'
import { seminarsAhead } from '@/lib/store/seminars-ahead'
import { useMoment } from '../_hooks/moment'
import { useLive } from '../_hooks/use-live'
import { useSentences } from '../_hooks/use-sentences'
import { Choice } from '../_ui/choice'
import { ReportSection } from './report-section'
import type { Looking } from './statistician'
import { StretchBars } from './stretch-bars'
import { useDayWords } from './use-day-words'
import { WhatIf } from './what-if'

/** What is coming, and what would come if one studied otherwise. */
export function AheadView({ looking }: { looking: Looking }) {
  const t = useTranslations('work')
  return (
    <>
      <ReportSection name="due" looking={looking} title={t('dueTitle')}>
        {(due) => <DuePicture due={due} place={looking.cut.place} />}
      </ReportSection>
      <WhatIf looking={looking} />
    </>
  )
}

/** What the next days will bring of the cards already begun; what is overdue stands apart. */
function DuePicture({ due, place }: { due: DueAhead; place: string | undefined }) {
  const t = useTranslations('work')
  const format = useFormatter()
  const words = useDayWords()
  const sentences = useSentences()
  const moment = useMoment()
  const [horizon, setHorizon] = useState<Horizon>(30)
  const hasSeminar = useLive((db) => readHasSeminar(db, moment, place), [moment, place])
  const { unit, stretches, total, perDay, fullest } = useMemo(
    () => dueWithin(due, horizon),
    [due, horizon],
  )
  const series = useMemo(
    () => [{ label: t('cards'), fill: 'var(--easy)', counts: stretches.map(({ count }) => count) }],
    [stretches, t],
  )
  return (
    <>
      <p className="reading numbers">
        {sentences(
          t('dueSentence', { n: total, days: horizon }),
          fullest &&
            t('dueAverage', {
              n: format.number(perDay, { maximumFractionDigits: perDay < 10 ? 1 : 0 }),
              day: words(fullest.day),
              most: fullest.count,
            }),
          due.overdue > 0 && t('overdue', { n: due.overdue }),
        )}
      </p>
      <Choice
        legend={t('horizon')}
        value={String(horizon)}
        options={horizons.map((days) => ({ value: String(days), label: t(`horizons.${days}`) }))}
        onChange={(value) => setHorizon(Number(value) as Horizon)}
      />
      {total > 0 && (
        <StretchBars
          title={t('dueTitle')}
          unit={unit}
          stretches={stretches}
          series={series}
          today={due.today}
          columns={[t('cards')]}
          cells={(i) => [stretches[i]?.count ?? 0]}
          rowsBefore={due.overdue > 0 ? [[t('overdueRow'), due.overdue]] : []}
        />
      )}
      <p className="text-sm text-soft">{sentences(t('dueHint'), hasSeminar && t('dueSeminar'))}</p>
    </>
  )
}

/** Whether any part of a place is studied for a seminar that lies ahead. */
async function readHasSeminar(
  db: LociDatabase,
  moment: Moment,
  place: string | undefined,
): Promise<boolean> {
  const plans = await readPlans(db)
  const today = todayAt(moment, plans.settings)
  const papers = await db.papers.toArray()
  return seminarsAhead(plans, papers, today).some(
    ({ paper, deck }) => place === undefined || place === paper || place === deck,
  )
}
