'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useLive } from '../_hooks/use-live'
import { ButtonLink } from '../_ui/button'
import { Choice } from '../_ui/choice'
import { Screen, Section, Skeleton } from '../_ui/screen'
import { Statement } from '../_ui/statement'
import { AheadView } from './ahead-view'
import { Filter } from './filter'
import { Kept } from './kept'
import { changedAddress, lookingIn, type ViewName, viewIn, viewNames } from './looking'
import { MemoryView } from './memory-view'
import { ModelView } from './model-view'
import { loadPlot } from './picture'
import { ReportLink } from './report/report-link'
import { Safety } from './safety'
import { StatisticianProvider, usePartRead } from './statistician'
import { TrainingOffer } from './training-offer'
import { WhenSeen } from './when-seen'
import { WorkView } from './work-view'

/** The room of its sentence, its figures and its buttons, in px. */
const safetyHeight = 420

/** What was kept, what was done, what is coming and whether to believe it: each a view, of the cards that one chooses. */
export function ProgressScreen() {
  // What draws the pictures comes while the log is read.
  useEffect(() => void loadPlot().catch(console.warn), [])
  return (
    <StatisticianProvider>
      <Views />
    </StatisticianProvider>
  )
}

function Views() {
  const t = useTranslations('progress')
  const start = useTranslations('today')('start')
  const safety = useTranslations('safety')('title')
  const papers = useLive((db) => db.papers.toArray(), [])
  const isAny = useLive(
    async (db) => (await db.reviews.filter(({ kind }) => kind === 'review').first()) !== undefined,
    [],
  )
  const params = useSearchParams()
  if (!papers || isAny === undefined) return <ProgressSkeleton />
  if (!isAny) {
    return (
      <Statement title={t('none')} body={t('noneHint')}>
        <ButtonLink href="/review">{start}</ButtonLink>
      </Statement>
    )
  }
  const view = viewIn(params)
  const looking = lookingIn(params)
  // The address is asked itself: the router's word for it comes late.
  const change = (changes: Readonly<Record<string, string>>) =>
    history.replaceState(null, '', changedAddress(new URLSearchParams(location.search), changes))
  return (
    <Screen title={t('title')}>
      <div className="flex flex-col gap-3">
        <Choice<ViewName>
          legend={t('view')}
          isLegendHidden
          value={view}
          options={viewNames.map((value) => ({ value, label: t(`views.${value}`) }))}
          onChange={(view) => change({ view })}
        />
        <Filter looking={looking} papers={papers} onChange={change} />
      </div>
      <Reading />
      {view === 'memory' && (
        <>
          <Kept looking={looking} papers={papers} />
          <MemoryView looking={looking} />
        </>
      )}
      {view === 'work' && <WorkView looking={looking} />}
      {view === 'ahead' && <AheadView looking={looking} />}
      {view === 'model' && <ModelView looking={looking} />}
      {view !== 'model' && <TrainingOffer />}
      <Section title={safety}>
        {/* It counts the whole log, which would hold up the numbers above. */}
        <WhenSeen height={safetyHeight}>
          <Safety />
        </WhenSeen>
      </Section>
      <ReportLink />
    </Screen>
  )
}

/** The first time that a long log is read takes a while. */
function Reading() {
  const t = useTranslations('progress')
  const part = usePartRead()
  const isReading = part !== null && part > 0 && part < 1
  return (
    <p role="status" className={isReading ? 'numbers text-soft' : 'sr-only'}>
      {isReading && t('reading', { part })}
    </p>
  )
}

/** The sentences and the room of the pictures, before they are known. */
function ProgressSkeleton() {
  const t = useTranslations('progress')
  return (
    <Screen title={t('title')}>
      <Skeleton lines={8} />
    </Screen>
  )
}
