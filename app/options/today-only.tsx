'use client'

import { useTranslations } from 'use-intl'
import { optionRanges } from '@/lib/schedule/options'
import type { Limits } from '@/lib/schedule/queue'
import type { StudyDay } from '@/lib/schedule/units'
import { limitToday } from '@/lib/store/change-preset'
import { todayAt } from '@/lib/store/moment'
import type { Settings } from '@/lib/store/settings'
import { currentMoment, useMoment } from '../_hooks/moment'
import { useDb } from '../_hooks/store'
import type { useSaving } from '../_hooks/use-saving'
import { Button } from '../_ui/button'
import { Section } from '../_ui/screen'
import { Stepper } from '../_ui/stepper'

/** Other limits for this study day alone. */
export function TodayOnly(props: {
  /** What holds on other days. */
  limits: Limits
  today(day: StudyDay): Limits | null
  settings: Settings
  placeId: string
  isPart: boolean
  save: ReturnType<typeof useSaving>['save']
}) {
  const t = useTranslations('options')
  const db = useDb()
  const set = props.today(todayAt(useMoment(), props.settings))
  const limits = set ?? props.limits
  const change = (next: Limits | null) =>
    props.save(async () => db && limitToday(db, props.placeId, next, currentMoment()))
  const { newPerDay, reviewsPerDay } = limits
  return (
    <Section title={t('todayOnly')}>
      <Stepper
        label={t('todayNew')}
        value={newPerDay}
        step={5}
        range={optionRanges.newPerDay}
        onChange={(value) => change({ newPerDay: value, reviewsPerDay })}
      />
      <Stepper
        label={t('todayReviews')}
        value={reviewsPerDay}
        step={20}
        range={optionRanges.reviewsPerDay}
        onChange={(value) => change({ newPerDay, reviewsPerDay: value })}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <div className="flex-1 text-sm text-soft">
          <p>{t(set ? 'todaySet' : 'todayUnset')}</p>
          {props.isPart && <p>{t('withinPaper')}</p>}
        </div>
        {set && (
          <Button look="bare" onClick={() => change(null)} className="-mr-4">
            {t('todayBack')}
          </Button>
        )}
      </div>
    </Section>
  )
}
