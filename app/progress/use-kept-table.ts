'use client'

import { useTranslations } from 'use-intl'
import type { Kept } from '@/lib/progress/kept'
import type { Cell } from '@/lib/progress/picture-table'
import { usePercent } from '../_hooks/use-percent'
import type { PictureTable } from './picture'

/**
 * The table behind a picture of rates: how much of each part was kept, between which bounds, of how many reviews.
 * @param first the name of the column with the parts
 */
export function useKeptTable(
  first: string,
  parts: readonly (Kept & { readonly name: string })[],
): PictureTable {
  const t = useTranslations('progress')
  const percent = usePercent()
  const share = (value: number | null): Cell => ({
    value,
    shown: value === null ? '–' : percent(value),
  })
  return {
    columns: [first, t('keptColumn'), t('atLeast'), t('atMost'), t('totalColumn')],
    rows: parts.map(({ name, rate, interval, total }) => [
      name,
      share(rate),
      share(interval?.low ?? null),
      share(interval?.high ?? null),
      total,
    ]),
  }
}
