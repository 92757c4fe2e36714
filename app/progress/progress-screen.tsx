'use client'

import { useTranslations } from 'use-intl'
import { dueForecast } from '@/lib/progress/due-forecast'
import { reviewsPerDay } from '@/lib/progress/reviews-per-day'
import { trueRetention } from '@/lib/progress/true-retention'
import { studyDay } from '@/lib/schedule/units'
import type { LociDatabase } from '@/lib/store/database'
import { readDueDays, readReviewsSince } from '@/lib/store/history'
import { type Moment, todayAt } from '@/lib/store/moment'
import { readSettings } from '@/lib/store/settings'
import { useMoment } from '../_hooks/moment'
import { useLive } from '../_hooks/use-live'
import { Screen, Section, Skeleton } from '../_ui/screen'
import { Statement } from '../_ui/statement'
import { Forecast } from './forecast'
import { Retention } from './retention'
import { ReviewsADay } from './reviews-a-day'

const windowDays = 30

async function readProgress(db: LociDatabase, moment: Moment) {
  const settings = await readSettings(db)
  const today = todayAt(moment, settings)
  const window = { from: studyDay(today - windowDays + 1), to: today }
  const rows = await readReviewsSince(db, window.from)
  const due = await readDueDays(db, today, windowDays)
  const everReviewed = await db.reviews.limit(1).count()
  return {
    today,
    goal: settings.desiredRetention,
    days: reviewsPerDay(rows, window),
    retention: trueRetention(rows, window),
    forecast: dueForecast(due, today, windowDays),
    overdue: due.filter(({ dueDay }) => dueDay !== null && dueDay < today).length,
    any: everReviewed > 0,
  }
}

/** What was done, what was kept and what is coming: a sentence first, the picture under it, its numbers behind it. */
export function ProgressScreen() {
  const t = useTranslations('progress')
  const moment = useMoment()
  const progress = useLive((db) => readProgress(db, moment), [moment])
  if (!progress) {
    return (
      <Screen title={t('title')}>
        <Skeleton lines={7} />
      </Screen>
    )
  }
  if (!progress.any) return <Statement title={t('none')} body={t('noneHint')} />
  return (
    <Screen title={t('title')}>
      <Section title={t('retentionTitle')}>
        <Retention retention={progress.retention} goal={progress.goal} />
      </Section>
      <Section title={t('reviewsTitle')}>
        <ReviewsADay days={progress.days} today={progress.today} />
      </Section>
      <Section title={t('forecastTitle')}>
        <Forecast forecast={progress.forecast} overdue={progress.overdue} today={progress.today} />
      </Section>
    </Screen>
  )
}
