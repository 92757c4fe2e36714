'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { ReportName, ReportOf } from '@/lib/progress/reports'
import { Section } from '../_ui/screen'
import { type Looking, useReport } from './statistician'

/** A section that tells one report. Its room is kept while the first one is awaited. */
export function ReportSection<N extends ReportName>(props: {
  name: N
  looking: Looking
  title: string
  /** The height of what is drawn, in px. */
  room?: number
  children(report: ReportOf<N>): ReactNode
}) {
  const report = useReport(props.name, props.looking)
  if (report === 'failed') {
    return (
      <Section title={props.title}>
        <ReportFailed />
      </Section>
    )
  }
  const shown =
    report === undefined ? <PictureSkeleton room={props.room} /> : props.children(report)
  return shown && <Section title={props.title}>{shown}</Section>
}

/** That there are no numbers, and that nothing is lost. */
export function ReportFailed() {
  return (
    <p role="status" className="text-soft">
      {useTranslations('progress')('failed')}
    </p>
  )
}

/** The room of a sentence and its picture. */
export function PictureSkeleton({ room = 198 }: { room?: number | undefined }) {
  return (
    <div aria-hidden="true" className="flex flex-col gap-4">
      <div className="skeleton h-7 w-11/12" />
      <div className="skeleton" style={{ blockSize: room }} />
    </div>
  )
}
