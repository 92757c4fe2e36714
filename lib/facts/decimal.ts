/** Moves the decimal point by writing it so, since 4.02 × 10⁸ is not 402,000,000 in binary. */
export function shiftPoint(value: number, power: number): number {
  const written = String(value)
  return written.includes('e') ? value * 10 ** power : Number(`${written}e${power}`)
}

/** Whether two values are one but for what binary fractions lose. */
export const isSameValue = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
