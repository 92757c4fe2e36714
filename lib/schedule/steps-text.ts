import { isInRange, maxSteps, stepRangeMs } from './options'

const unitsMs: Readonly<Record<string, number>> = {
  s: 1000,
  秒: 1000,
  m: 60_000,
  min: 60_000,
  分: 60_000,
  分钟: 60_000,
  h: 3_600_000,
  时: 3_600_000,
  小时: 3_600_000,
}

const stepPattern = /^(\d+(?:\.\d+)?)(s|秒|min|m|分钟|分|h|小时|时)?$/

/** Steps as a person writes them: `1m 10m`, `90s`, `2h`; a bare number is minutes. `null` when that is no list of steps. */
export function readSteps(text: string): number[] | null {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,、]+/)
    .filter(Boolean)
  const steps = words.map((word) => {
    const [, number, unit = 'm'] = stepPattern.exec(word) ?? []
    return Math.round(Number(number) * (unitsMs[unit] ?? Number.NaN))
  })
  const sound = steps.length <= maxSteps && steps.every((step) => isInRange(step, stepRangeMs))
  return sound ? steps : null
}

/** The same the other way: each step in the largest unit that tells it in whole numbers. */
export const writeSteps = (stepsMs: readonly number[]): string =>
  stepsMs
    .map((ms) => {
      if (ms % 3_600_000 === 0) return `${ms / 3_600_000}h`
      return ms % 60_000 === 0 ? `${ms / 60_000}m` : `${ms / 1000}s`
    })
    .join(' ')
