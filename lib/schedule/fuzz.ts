import type { CardId } from '../cards/card-id'
import { unitOf } from './hash'

/** Each day of an interval within a range widens the fuzz by `factor` days. Anki's table. */
const ranges = [
  { start: 2.5, end: 7, factor: 0.15 },
  { start: 7, end: 20, factor: 0.1 },
  { start: 20, end: Number.POSITIVE_INFINITY, factor: 0.05 },
] as const

/**
 * The whole days between which an interval may be moved, so that cards learnt together do not stay
 * together. Anki's ranges: none below 2.5 days, else one day and a share of the length to either
 * side. As in ts-fsrs, an interval that is longer than the time just elapsed stays longer than it.
 */
export function fuzzRange(
  intervalDays: number,
  elapsedDays: number,
  maximumIntervalDays: number,
): { minimum: number; maximum: number } {
  if (intervalDays < 2.5) {
    const days = Math.min(Math.round(intervalDays), maximumIntervalDays)
    return { minimum: days, maximum: days }
  }
  let delta = 1
  for (const { start, end, factor } of ranges) {
    delta += factor * Math.max(Math.min(intervalDays, end) - start, 0)
  }
  const interval = Math.min(intervalDays, maximumIntervalDays)
  const maximum = Math.min(Math.round(interval + delta), maximumIntervalDays)
  const longerThanLast = interval > elapsedDays ? elapsedDays + 1 : 0
  const minimum = Math.max(2, Math.round(interval - delta), longerThanLast)
  return { minimum: Math.min(minimum, maximum), maximum }
}

/**
 * Where in its fuzz range a card's next interval falls, 0 to 1: fixed by the card and its count of
 * reviews, so that replay gives the same dates on every device, and one for all four ratings.
 */
export const fuzzPosition = (cardId: CardId, reps: number): number => unitOf(`${cardId}:${reps}`)

/** The whole day at a position from `fuzzPosition` in a fuzz range. */
export const placeIn = (
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  position: number,
): number => minimum + Math.floor(position * (maximum - minimum + 1))
