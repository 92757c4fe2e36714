'use client'

import { useTranslations } from 'use-intl'
import { GapsPicture } from './gaps-picture'
import { KnowledgePicture } from './knowledge-picture'
import { LapsesPicture } from './lapses-picture'
import { ReportSection } from './report-section'
import { SpreadPictures } from './spread-pictures'
import { StatesPicture } from './states-picture'
import type { Looking } from './statistician'

/** What is known, and how it is forgotten. */
export function MemoryView({ looking }: { looking: Looking }) {
  const t = useTranslations('memory')
  return (
    <>
      <ReportSection name="knowledge" looking={looking} title={t('knowledge')} room={208}>
        {(knowledge) => <KnowledgePicture knowledge={knowledge} />}
      </ReportSection>
      <ReportSection name="deckForgetting" looking={looking} title={t('gaps')} room={208}>
        {(kept) => <GapsPicture kept={kept} />}
      </ReportSection>
      <ReportSection name="cardStates" looking={looking} title={t('statesTitle')} room={88}>
        {(counts) => <StatesPicture counts={counts} />}
      </ReportSection>
      <ReportSection name="distributions" looking={looking} title={t('spread')} room={560}>
        {(spread) => <SpreadPictures of={spread} />}
      </ReportSection>
      <ReportSection name="lapses" looking={looking} title={t('lapsesTitle')} room={136}>
        {(lapses) => <LapsesPicture lapses={lapses} />}
      </ReportSection>
    </>
  )
}
