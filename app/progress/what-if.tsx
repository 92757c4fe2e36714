'use client'

import { SlidersHorizontal } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { type Subject, sampleSize } from '@/lib/schedule/what-if'
import { useSentences } from '../_hooks/use-sentences'
import { ButtonLink } from '../_ui/button'
import { Section } from '../_ui/screen'
import { optionsHref } from '../options/addresses'
import { PictureSkeleton } from './report-section'
import { type Looking, useReport } from './statistician'
import { useAmounts } from './use-amounts'
import { WhatIfNew } from './what-if-new'
import { WhatIfPause } from './what-if-pause'
import { WhatIfRetention } from './what-if-retention'
import { WhenSeen } from './when-seen'

/** The room of a sentence, a choice and a picture. */
const roomHeight = 420

/** What would be if one studied otherwise: surer or less sure, more or fewer new cards, not at all for a while. */
export function WhatIf({ looking }: { looking: Looking }) {
  const t = useTranslations('ahead')
  const subject = useReport('whatIf', looking)
  if (subject === 'failed') {
    return (
      <Section title={t('retentionTitle')}>
        <p role="status">{t('failed')}</p>
      </Section>
    )
  }
  if (!subject) {
    return (
      <Section title={t('retentionTitle')}>
        <PictureSkeleton />
      </Section>
    )
  }
  const isIdle = subject.begun === 0 && (subject.total === 0 || subject.limits.newPerDay === 0)
  return (
    <>
      <Section title={t('retentionTitle')}>
        {isIdle ? (
          <p className="reading">{t(subject.total === 0 ? 'noCards' : 'noneBegun')}</p>
        ) : (
          <WhenSeen height={roomHeight}>
            <WhatIfRetention subject={subject} />
          </WhenSeen>
        )}
      </Section>
      {subject.total > 0 && (
        <Section title={t('newTitle')}>
          {subject.begun === subject.total ? (
            <p className="reading">{t('noNew')}</p>
          ) : (
            <WhenSeen height={roomHeight}>
              <WhatIfNew subject={subject} />
            </WhenSeen>
          )}
        </Section>
      )}
      {subject.total > 0 && (
        <Section title={t('pauseTitle')}>
          {subject.begun === 0 ? (
            <p className="reading">{t('pauseNone')}</p>
          ) : (
            <WhenSeen height={roomHeight}>
              <WhatIfPause subject={subject} />
            </WhenSeen>
          )}
        </Section>
      )}
      {!isIdle && <Assumptions subject={subject} place={looking.cut.place} />}
    </>
  )
}

/** What all three go by, and where it is set. */
function Assumptions({ subject, place }: { subject: Subject; place: string | undefined }) {
  const t = useTranslations('ahead')
  const sentences = useSentences()
  const { minutes } = useAmounts()
  const { times } = subject
  const seconds = { pass: minutes(times.passMs / 1000), fail: minutes(times.failMs / 1000) }
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="numbers text-sm text-soft">
        {sentences(
          t('hint'),
          times.isOwn ? t('ownTimes', seconds) : t('usualTimes', seconds),
          subject.total > sampleSize && t('sampled', { n: sampleSize, total: subject.total }),
          t('leftOut'),
        )}
      </p>
      <ButtonLink href={hrefOf(place)} prefetch={false}>
        <SlidersHorizontal aria-hidden="true" className="size-4" strokeWidth={1.5} />
        {t('options')}
      </ButtonLink>
    </div>
  )
}

/** A part's id holds its paper's before a slash. */
function hrefOf(place: string | undefined): string {
  if (place === undefined) return '/options'
  return optionsHref(place.includes('/') ? { deck: place } : { paper: place })
}
