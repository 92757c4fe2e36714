'use client'

import { useMemo } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Cell } from '@/lib/progress/picture-table'
import type { Spread } from '@/lib/schedule/what-if'

/** Simulated numbers, written no more exactly than they are known. */
export function useAmounts() {
  const format = useFormatter()
  const t = useTranslations('ahead')
  return useMemo(() => {
    const minutes = (n: number) => {
      const digits = Math.abs(n) < 10 ? 1 : 0
      return format.number(n, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    }
    const cards = (n: number) =>
      format.number(
        n,
        Math.abs(n) < 1000 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 },
      )
    const range = (of: Spread, words: (n: number) => string) => {
      const [low, high] = [words(of.low), words(of.high)]
      return low === high ? low : t('range', { low, high })
    }
    return {
      minutes,
      cards,
      /** From the lowest to the highest life. */
      range,
      /** A cell that is saved as it was reckoned. */
      cell: (value: number, shown: string): Cell => ({ value: Number(value.toFixed(3)), shown }),
    }
  }, [format, t])
}
