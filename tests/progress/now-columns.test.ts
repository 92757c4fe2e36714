import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardsOfColumns, nowColumns } from '@/lib/progress/now-columns'
import { arbitraryLog } from '../schedule/arbitrary-log'
import { baseOf } from './base'

test('cards come out of their columns as they were put in, and out where that is said', () => {
  fc.assert(
    fc.property(arbitraryLog, fc.boolean(), ({ rows, voids }, isOut) => {
      const { now, cards, parameters } = baseOf([...rows, ...voids])
      const known = now.map((card) => card && { ...card, isOut })
      const all = [...known, null]
      const columns = { deck: Uint16Array.from(all, () => 0) }
      const back = cardsOfColumns(
        nowColumns(all, columns, parameters),
        columns,
        parameters,
        () => isOut,
      )
      expect(back).toEqual(all)
      expect(cards.length).toBe(known.length)
    }),
  )
})
