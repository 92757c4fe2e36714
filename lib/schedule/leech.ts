/**
 * Whether a lapse is one that makes a card a leech, or says so once more: at the threshold and then after every half
 * of it more, rounded up (with 8: at 8, 12, 16 …). Anki's rule.
 */
export function isLeechLapse(lapses: number, threshold: number): boolean {
  return lapses >= threshold && (lapses - threshold) % Math.ceil(threshold / 2) === 0
}

/** Whether a card is a leech: by its lapses, unless the person says otherwise (`mark` not null). */
export const isLeech = (lapses: number, threshold: number, mark: boolean | null): boolean =>
  mark ?? lapses >= threshold
