/** The value below which a share `q` of the values lies, by the nearest rank. */
function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const rank = Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))
  return sorted[rank] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

const figure = (name: string, value: number) => `${name} ${value.toFixed(1).padStart(6)}`

/** One row of times in milliseconds: median, 95th percentile, longest, and of how many. */
export const timesRow = (name: string, values: readonly number[]): string =>
  [
    `  ${name.padEnd(42)}`,
    figure('median', median(values)),
    figure('p95', quantile(values, 0.95)),
    `${figure('max', Math.max(...values))} ms`,
    `n ${values.length}`,
  ].join('   ')
