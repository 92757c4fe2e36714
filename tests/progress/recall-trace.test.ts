import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recallTrace } from '@/lib/progress/recall-trace'
import { columnModelFor } from '@/lib/schedule/column-model'
import { effectiveLog } from '@/lib/schedule/effective-log'
import { copiedMemories } from '@/lib/schedule/memory-columns'
import { defaultParameters } from '@/lib/schedule/parameters'
import { replay, retrievabilityOf } from '@/lib/schedule/replay'
import { Again, Good, type Review } from '@/lib/schedule/review'
import { newCardState } from '@/lib/schedule/transition'
import { arbitraryLog } from '../schedule/arbitrary-log'
import { baseOf } from './base'
import { recognition, reset, review } from './rows'

const model = columnModelFor(defaultParameters)

describe('the trace of a log', () => {
  test('holds the memory that a replay holds, after every row', () => {
    fc.assert(
      fc.property(arbitraryLog, ({ rows, voids }) => {
        const { trace, log } = baseOf([...rows, ...voids])
        const counted = effectiveLog([...rows, ...voids])
        expect(log.length).toBe(counted.length)
        counted.forEach((row, i) => {
          const before = replay(row.cardId, counted.slice(0, i), defaultParameters)
          const after = replay(row.cardId, counted.slice(0, i + 1), defaultParameters)
          if (row.kind !== 'review') {
            expect(trace.recall[i]).toBeNaN()
            return
          }
          expect(model.at(trace.memory, i)).toEqual(after.memory)
          const recall = retrievabilityOf(before, row.studyDay, defaultParameters)
          expect(trace.recall[i]).toEqual(recall ?? Number.NaN)
        })
        const last = trace.last[0] ?? -1
        const end = rows[0] ? replay(rows[0].cardId, counted, defaultParameters) : newCardState
        expect(last < 0 ? null : model.at(trace.memory, last)).toEqual(end.memory)
      }),
    )
  })
})

test('is the same where what was said of its first rows is at hand', () => {
  fc.assert(
    fc.property(arbitraryLog, fc.nat(80), ({ rows, voids }, rowsKnown) => {
      const { trace, log, gaps, cards, parameters } = baseOf([...rows, ...voids])
      const known = Math.min(rowsKnown, log.length)
      const head = {
        recall: trace.recall.slice(0, known),
        memory: copiedMemories(trace.memory, known),
      }
      expect(recallTrace(log, gaps, cards, parameters, head)).toEqual(trace)
    }),
  )
})

describe('gaps', () => {
  const gapsOf = (rows: readonly Review[]) => {
    const { gaps } = baseOf(rows)
    return { days: [...gaps.days], counts: [...gaps.counts] }
  }

  test('are the whole days since a card’s previous review', () => {
    const rows = [
      review('a', 100, Again),
      review('a', 100, Good),
      review('b', 101, Good),
      review('a', 103, Good),
      recognition('a', 104, Good),
      review('a', 105, Good),
      review('a', 105, Good),
    ]
    expect(gapsOf(rows)).toEqual({
      days: [-1, 0, -1, 3, -1, 2, 0],
      counts: [0, 0, 0, 1, 0, 1, 0],
    })
  })

  test('begin anew after a reset, and are none where a clock ran back', () => {
    const rows = [
      review('a', 100, Good),
      reset('a', 101),
      review('a', 105, Good),
      review('a', 106, Good),
    ]
    expect(gapsOf(rows)).toEqual({ days: [-1, -1, -1, 1], counts: [0, 0, 0, 1] })
    const back = ([100, 102, 101, 102, 103] as const).map((day, i) => ({
      ...review('a', 100, Good),
      studyDay: day as Review['studyDay'],
      id: `${i}`,
    }))
    expect(gapsOf(back)).toEqual({ days: [-1, 2, 0, 1, 1], counts: [0, 1, 0, 0, 1] })
  })
})
