'use client'

import { useFormatter } from 'use-intl'

/** A figure to three places, as benchmarks print it, below zero with a minus of its own width; a dash where it is not defined. */
export function useFigure(): (figure: number | null) => string {
  const format = useFormatter()
  return (figure: number | null) =>
    figure === null
      ? '–'
      : format
          .number(figure, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
          .replace('-', '−')
}
