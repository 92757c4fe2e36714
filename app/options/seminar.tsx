'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { isAhead, type Seminar } from '@/lib/schedule/seminar-date'
import { defaultGoal, maxSeminarDays, seminarRanges } from '@/lib/schedule/seminar-options'
import type { WantedSeminar } from '@/lib/schedule/seminar-outlook'
import { studyDay } from '@/lib/schedule/units'
import { todayAt } from '@/lib/store/moment'
import type { Place, Plans } from '@/lib/store/plans'
import { setSeminar } from '@/lib/store/set-seminar'
import { currentMoment, useMoment } from '../_hooks/moment'
import { useDb } from '../_hooks/store'
import { usePercent } from '../_hooks/use-percent'
import type { useSaving } from '../_hooks/use-saving'
import { Button } from '../_ui/button'
import { Retention } from '../_ui/retention'
import { Row } from '../_ui/row'
import { Section, Skeleton } from '../_ui/screen'
import { Stepper } from '../_ui/stepper'
import { isoOf, useDayWords } from '../progress/use-day-words'
import { SeminarPicture } from './seminar-picture'
import { type Outlook, useOutlook } from './use-outlook'

/** What a person has asked for so far: nothing of it holds before it is taken. */
interface Draft extends Pick<WantedSeminar, 'goal' | 'dailyLimit'> {
  /** As the date input has it, which may be half typed. */
  readonly date: string
}

const dayMs = 86_400_000

/** The seminar of a paper or a part: its date, and the plan toward it as a picture before it is taken. */
export function SeminarDate(props: {
  plans: Plans
  place: Place
  save: ReturnType<typeof useSaving>['save']
}) {
  const t = useTranslations('seminar')
  const db = useDb()
  const percent = usePercent()
  const words = useDayWords()
  const { plans, place, save } = props
  const today = todayAt(useMoment(), plans.settings)
  const placeId = place.deck ?? place.paper
  const found = plans.seminarOf(place, today)
  const own = found?.placeId === placeId ? found.seminar : null
  const [draft, setDraft] = useState<Draft | null>(null)

  const asked: Draft = draft ?? {
    date: own ? isoOf(own.date) : '',
    goal: own?.goal ?? defaultGoal,
    dailyLimit: own?.dailyLimit ?? null,
  }
  const date = studyDay(Date.parse(asked.date) / dayMs)
  const last = studyDay(today + maxSeminarDays)
  const isPossible = isAhead({ date }, today) && date <= last
  const wanted = isPossible ? { date, goal: asked.goal, dailyLimit: asked.dailyLimit } : null
  const { outlook, isReckoning } = useOutlook(place, wanted)
  const change = async (part: Partial<Draft>) => setDraft({ ...asked, ...part })
  const set = (seminar: Seminar | null) =>
    save(async () => {
      if (db) await setSeminar(db, placeId, seminar, currentMoment())
      setDraft(null)
    })
  const plan = isPlan(outlook) ? outlook : null

  return (
    <Section title={t('title')}>
      {found && !own && (
        <p className="text-soft">{t('ofPaper', { day: words(found.seminar.date) })}</p>
      )}
      <div className="flex flex-col gap-1">
        <Row label={t('date')} hint={t('hint')}>
          {(ids) => (
            <input
              {...ids}
              type="date"
              min={isoOf(studyDay(today + 1))}
              max={isoOf(last)}
              value={asked.date}
              aria-invalid={asked.date !== '' && !isPossible}
              onChange={(event) => change({ date: event.target.value })}
              className="numbers min-h-12 rounded-lg border border-line-strong bg-sheet px-3"
            />
          )}
        </Row>
        <p role="alert" className="text-sm text-cinnabar empty:hidden">
          {asked.date !== '' && !isPossible && t('dateBad')}
        </p>
      </div>
      {wanted && (
        <>
          <Retention
            label={t('goal')}
            hint={t('goalHint')}
            value={asked.goal}
            range={seminarRanges.goal}
            words={percent}
            onChange={(goal) => change({ goal })}
          />
          {outlook === undefined && <Skeleton lines={6} />}
          {plan && (
            <Stepper
              label={t('limit')}
              hint={t('limitHint')}
              value={asked.dailyLimit ?? plan.seminar.dailyLimit}
              step={10}
              range={seminarRanges.dailyLimit}
              onChange={(dailyLimit) => change({ dailyLimit })}
            />
          )}
          <p role="status" className="sr-only">
            {isReckoning && t('reckoning')}
          </p>
          <div aria-busy={isReckoning} className="flex flex-col gap-4">
            {outlook === 'failed' && <p className="text-cinnabar">{t('failed')}</p>}
            {outlook === 'none' && <p className="text-soft">{t('noCards')}</p>}
            {plan && <SeminarPicture outlook={plan} />}
          </div>
          {draft && plan && (
            <div className="flex flex-wrap gap-2">
              <Button look="main" disabled={isReckoning} onClick={() => set(plan.seminar)}>
                {t('take')}
              </Button>
              <Button look="bare" onClick={() => setDraft(null)}>
                {t('leave')}
              </Button>
            </div>
          )}
        </>
      )}
      {own && !draft && (
        <div>
          <Button onClick={() => set(null)}>{t('remove')}</Button>
        </div>
      )}
    </Section>
  )
}

const isPlan = (outlook: Outlook | undefined) =>
  outlook !== undefined && outlook !== 'none' && outlook !== 'failed'
