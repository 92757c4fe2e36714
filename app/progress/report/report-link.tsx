'use client'

import { useTranslations } from 'use-intl'
import { ButtonLink } from '../../_ui/button'

/** The way from the numbers to a page of them that one can keep. */
export function ReportLink() {
  return <ButtonLink href="/progress/report">{useTranslations('report')('link')}</ButtonLink>
}
