'use client'

import { useTranslations } from 'use-intl'
import { sectionTitle } from '@/lib/cards/section-title'
import { enough } from '@/lib/progress/enough'
import { isTold } from '@/lib/progress/kept'
import type { KeptReport } from '@/lib/progress/kept-report'
import { goingSection } from '@/lib/progress/recall-now'
import type { PaperRow } from '@/lib/store/rows'
import { usePercent } from '../_hooks/use-percent'
import { useText } from '../_hooks/use-text'
import { isNamedSection, useSectionWords } from '../_ui/locus-words'
import { Section, Skeleton } from '../_ui/screen'
import { Words } from '../_ui/words'
import { KeptByFacet } from './kept-by-facet'
import { KeptInSpans } from './kept-in-spans'
import { KeptOverTime } from './kept-over-time'
import { ReportFailed } from './report-section'
import { type Looking, useReport } from './statistician'

/** What is kept, first of all by kind and section: the sentence, the picture of the parts, and how it went over time. */
export function Kept({ looking, papers }: { looking: Looking; papers: readonly PaperRow[] }) {
  const t = useTranslations('progress')
  const kept = useReport('kept', looking)
  if (kept === 'failed') return <ReportFailed />
  if (!kept) return <Skeleton lines={6} />
  return (
    <>
      <section aria-labelledby="kept" className="flex flex-col gap-4">
        <h2 id="kept" className="sr-only">
          {t('retentionTitle')}
        </h2>
        <Headline kept={kept} />
        <Going looking={looking} papers={papers} />
        <KeptByFacet kept={kept} papers={papers} />
        <KeptInSpans looking={looking} />
        <p className="text-sm text-soft">{t('retentionHint')}</p>
      </section>
      <Section title={t('overTimeTitle')}>
        <KeptOverTime kept={kept} />
      </Section>
    </>
  )
}

/** "You keep 94 % of dates and 71 % of arguments", as far as there is enough to say it. */
function Headline({ kept }: { kept: KeptReport }) {
  const t = useTranslations('progress')
  const percent = usePercent()
  const { all } = kept
  if (!isTold(all)) {
    return (
      <p className="reading numbers text-xl">
        {t('retentionFew', { n: all.total, missing: enough - all.total })}
      </p>
    )
  }
  const told = kept.kinds.filter(isTold).sort((a, b) => b.rate - a.rate)
  const [best, worst] = [told[0], told.at(-1)]
  const interval = { low: percent(all.interval.low), high: percent(all.interval.high) }
  return (
    <>
      <p className="reading numbers text-xl">
        {best && worst && best !== worst
          ? t('keptKinds', {
              best: t(`kindsOf.${best.kind}`),
              bestPercent: percent(best.rate),
              worst: t(`kindsOf.${worst.kind}`),
              worstPercent: percent(worst.rate),
            })
          : t('keptAll', { percent: percent(all.rate) })}
      </p>
      <p className="numbers text-sm text-soft">
        {t('keptInAll', {
          percent: percent(all.rate),
          passed: all.passed,
          total: all.total,
          ...interval,
        })}
      </p>
    </>
  )
}

/** The section that would be lost first, by the model: it comes a moment later, so its room is kept. */
function Going({ looking, papers }: { looking: Looking; papers: readonly PaperRow[] }) {
  const t = useTranslations('progress')
  const percent = usePercent()
  const text = useText()
  const sectionWords = useSectionWords()
  const now = useReport('recallNow', looking)
  const going = now && now !== 'failed' ? goingSection(now) : null
  const title = going && sectionTitle(papers, going)
  const words =
    going &&
    t('going', {
      section: sectionWords(going.section),
      named: String(isNamedSection(going.section)),
      title: title ? text(title) : 'none',
      percent: percent(going.recall as number),
    })
  return (
    <p className="numbers min-h-[3lh] desk:min-h-[2lh]">
      {now &&
        now !== 'failed' &&
        now.all.recall !== null &&
        (words ? (
          <span className="block border-l-2 border-cinnabar pl-4">
            <Words of={{ zh: words, en: words }} />
          </span>
        ) : (
          <span className="text-soft">
            {t('holding', { percent: percent(now.all.recall), n: now.all.begun })}
          </span>
        ))}
    </p>
  )
}
