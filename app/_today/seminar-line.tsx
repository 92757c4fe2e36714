'use client'

import { useTranslations } from 'use-intl'
import type { Place, SeminarOf } from '@/lib/store/plans'
import { usePercent } from '../_hooks/use-percent'
import { useOutlook } from '../options/use-outlook'

/** The seminar that comes next, with how much is expected to be known on it once that is worked out. */
export default function SeminarLine(props: {
  place: Place
  seminar: SeminarOf['seminar']
  /** The date in words. */
  day: string
}) {
  const { day } = props
  const t = useTranslations('today')
  const percent = usePercent()
  const { outlook } = useOutlook(props.place, props.seminar)
  if (outlook === undefined || outlook === 'none' || outlook === 'failed') {
    return t('seminar', { day })
  }
  return t('seminarExpected', { day, percent: percent(outlook.recall.planned) })
}
