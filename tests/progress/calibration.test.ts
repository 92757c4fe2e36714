import { expect, test } from 'vitest'
import { calibration, isAsPredicted } from '@/lib/progress/calibration'
import { wilsonInterval } from '@/lib/progress/wilson-interval'

test('puts predictions that lie near one another together, finer where most of them lie', () => {
  const found = calibration([0.91, 0.9, 0.899, 0.72, 0.1], [1, 0, 1, 1, 0])
  expect(found.map(({ from, to, count }) => [from, to, count])).toEqual([
    [0, 0.5, 1],
    [0.7, 0.75, 1],
    [0.88, 0.9, 1],
    [0.9, 0.92, 2],
  ])
  const last = found.at(-1)
  expect(last?.predicted).toBeCloseTo(0.905, 12)
  expect(last).toMatchObject({ known: 1, rate: 0.5, interval: wilsonInterval(1, 2) })
})

test('holds both ends and nothing of nothing', () => {
  expect(calibration([0, 1], [0, 1]).map(({ from, to }) => [from, to])).toEqual([
    [0, 0.5],
    [0.98, 1],
  ])
  expect(calibration([], [])).toEqual([])
})

test('a bin is as predicted where its interval holds the prediction', () => {
  const bin = (predicted: number, known: number) =>
    calibration(
      Array(100).fill(predicted),
      Array.from({ length: 100 }, (_, i) => (i < known ? 1 : 0)),
    )[0] as ReturnType<typeof calibration>[number]
  // 90 of 100: 0.826 to 0.945.
  expect(isAsPredicted(bin(0.83, 90))).toBe(true)
  expect(isAsPredicted(bin(0.82, 90))).toBe(false)
  expect(isAsPredicted(bin(0.95, 90))).toBe(false)
})
