'use client'

import { useCallback } from 'react'
import { useFormatter } from 'use-intl'

/** A share in whole percent, as the language writes it. */
export function usePercent(): (part: number) => string {
  const format = useFormatter()
  return useCallback(
    (part) => format.number(part, { style: 'percent', maximumFractionDigits: 0 }),
    [format],
  )
}
