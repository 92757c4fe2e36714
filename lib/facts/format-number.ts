/** Writes a number with groups of three, `120,000`; both languages write it so. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = plainDigits(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/** Writes a share: `71%`. `value` is in hundredths, so 71 and not 0.71. */
export const formatPercent = (value: number): string => `${formatNumber(value)}%`

/** A number's digits without an exponent, `1e21` as 1 and 21 noughts. */
function plainDigits(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
}
