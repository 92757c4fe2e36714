'use client'

import { ArrowLeft, Printer } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Period } from '@/lib/progress/period'
import { type StudyDay, studyDay } from '@/lib/schedule/units'
import type { LociDatabase } from '@/lib/store/database'
import { type Moment, todayAt } from '@/lib/store/moment'
import { readPlans } from '@/lib/store/plans'
import { seminarsAhead } from '@/lib/store/seminars-ahead'
import { useMoment } from '../../_hooks/moment'
import { paperOfPlace } from '../../_hooks/paper-of-place'
import { useLive } from '../../_hooks/use-live'
import { usePlaceOptions } from '../../_hooks/use-places'
import { useText } from '../../_hooks/use-text'
import { useTitle } from '../../_hooks/use-title'
import { Button, ButtonLink } from '../../_ui/button'
import { Choice } from '../../_ui/choice'
import { Row, SelectRow } from '../../_ui/row'
import { Skeleton } from '../../_ui/screen'
import { StatisticianProvider, useReport } from '../statistician'
import { isoOf } from '../use-day-words'
import { ReportPage } from './report-page'
import { sizes, type Term, termIn } from './term-address'
import { useName } from './use-name'

/** A report goes back so far, unless its address says otherwise. */
const termDays = 120

/** The papers, the day, and the seminars that are ahead, the nearest first. */
async function readFrame(db: LociDatabase, moment: Moment) {
  const plans = await readPlans(db)
  const papers = await db.papers.toArray()
  const today = todayAt(moment, plans.settings)
  return { papers, today, seminars: seminarsAhead(plans, papers, today) }
}

type Frame = Awaited<ReturnType<typeof readFrame>>

/** One page for a term: what it is to tell of, and the page as it is printed. */
export function ReportScreen() {
  const t = useTranslations('report')
  const moment = useMoment()
  const frame = useLive((db) => readFrame(db, moment), [moment])
  useTitle(t('title'))
  return (
    <StatisticianProvider>
      <div className="flex min-h-dvh flex-col print:block print:min-h-0">
        {frame ? <Report frame={frame} /> : <Waiting />}
        <div className="safe-x safe-bottom sticky bottom-0 z-10 mt-auto border-t border-line bg-paper pt-2 print:hidden">
          <div className="mx-auto flex max-w-4xl justify-between gap-2">
            <ButtonLink look="bare" href="/progress">
              <ArrowLeft aria-hidden="true" className="size-5 shrink-0" strokeWidth={1.5} />
              {t('back')}
            </ButtonLink>
            <Button look="main" className="flex-1 sm:flex-none" onClick={() => window.print()}>
              <Printer aria-hidden="true" className="size-5 shrink-0" strokeWidth={1.5} />
              {t('print')}
            </Button>
          </div>
        </div>
      </div>
    </StatisticianProvider>
  )
}

function Report({ frame }: { frame: Frame }) {
  const t = useTranslations('report')
  const text = useText()
  const params = useSearchParams()
  const [term, setTerm] = useState(() => termIn(params))
  const [name, setName] = useName()
  const { papers, today } = frame
  const { size } = term
  const paper = paperOfPlace(papers, term.place)
  // A place that there is no more is none.
  const place = paper ? term.place : ''
  const options = usePlaceOptions(papers)
  const period: Period = {
    from: term.from ?? studyDay((term.to ?? today) - termDays + 1),
    to: studyDay(Math.min(term.to ?? today, today)),
  }
  const isReversed = period.from > period.to
  const report = useReport('term', { cut: place === '' ? {} : { place }, period })
  const told = report === 'failed' || isReversed ? undefined : report
  /** Without a word of the address, a term begins no earlier than the reviews do. */
  const begun = (from: StudyDay) =>
    term.from === null && told?.firstDay ? studyDay(Math.max(from, told.firstDay)) : from
  /** The address goes along, so that it opens the same report. */
  const set = (field: keyof Term, value: string) => {
    const next = new URLSearchParams(location.search)
    if (value === '') next.delete(field)
    else next.set(field, value)
    history.replaceState(null, '', `?${next}`)
    setTerm(termIn(next))
  }
  const whole = papers.length === 1 && papers[0] ? text(papers[0].paper.title) : t('all')
  const deck = paper?.decks.find(({ id }) => id === place)
  const seminar = frame.seminars.find(
    (one) => place === '' || one.paper === place || one.deck === place,
  )
  return (
    <>
      <div className="safe-x mx-auto flex w-full max-w-4xl flex-col gap-4 pt-[max(1rem,env(safe-area-inset-top))] pb-6 print:hidden">
        <h1 className="reading text-2xl">{t('title')}</h1>
        <div className="grid grid-cols-1 gap-x-10 gap-y-3 *:min-w-0 sm:grid-cols-2">
          <DateRow
            label={t('from')}
            value={isoOf(begun(period.from))}
            max={isoOf(today)}
            onChange={(value) => set('from', value)}
          />
          <DateRow
            label={t('to')}
            value={isoOf(period.to)}
            max={isoOf(today)}
            onChange={(value) => set('to', value)}
          />
          <SelectRow
            label={t('place')}
            value={place}
            options={[{ value: '', label: whole }, ...options]}
            onChange={(value) => set('place', value)}
          />
          <Choice
            legend={t('size')}
            value={size}
            options={sizes.map((value) => ({
              value,
              label: value === 'a4' ? 'A4' : 'Letter',
              lang: 'en',
            }))}
            onChange={(value) => set('size', value)}
          />
          <Row label={t('name')} hint={t('nameHint')}>
            {(ids) => (
              <input
                {...ids}
                value={name}
                maxLength={80}
                autoComplete="name"
                onChange={(event) => setName(event.target.value)}
                className="min-h-12 min-w-[min(100%,14rem)] flex-1 rounded-lg border border-line-strong bg-sheet px-3"
              />
            )}
          </Row>
        </div>
        <p role="status" className="border-l-2 border-cinnabar pl-4 empty:hidden">
          {isReversed ? t('reversed') : report === 'failed' && t('failed')}
        </p>
      </div>
      {report === undefined && <Waiting />}
      {told && (
        <ReportPage
          report={told}
          papers={papers}
          period={{ from: begun(told.period.from), to: told.period.to }}
          title={deck ? text(deck.title) : paper ? text(paper.paper.title) : whole}
          partOf={deck && paper ? text(paper.paper.title) : null}
          name={name}
          today={today}
          seminar={seminar?.seminar ?? null}
          size={size}
        />
      )}
    </>
  )
}

function DateRow(props: {
  label: string
  value: string
  max: string
  onChange(value: string): void
}) {
  return (
    <Row label={props.label}>
      {(ids) => (
        <input
          {...ids}
          type="date"
          value={props.value}
          max={props.max}
          onChange={(event) => props.onChange(event.target.value)}
          className="numbers min-h-12 max-w-full min-w-0 rounded-lg border border-line-strong bg-sheet px-3"
        />
      )}
    </Row>
  )
}

function Waiting() {
  return (
    <div className="safe-x mx-auto w-full max-w-4xl py-6">
      <Skeleton lines={8} />
    </div>
  )
}
