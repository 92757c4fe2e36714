'use client'

import { useTranslations } from 'use-intl'
import type { Kept } from '@/lib/progress/kept'

/** How many were kept of how many. */
export function Counts({ of: { passed, total } }: { of: Kept }) {
  return useTranslations('report')('passedOf', { passed, total })
}
