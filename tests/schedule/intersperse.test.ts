import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intersperse } from '@/lib/schedule/intersperse'

describe('interspersing', () => {
  test.each([
    ['', '', ''],
    ['abc', '', 'abc'],
    ['', '123', '123'],
    ['abc', '123', 'a1b2c3'],
    ['abc', '12', 'a1b2c'],
    ['ab', '123', '1a2b3'],
    ['abc', '123456', '1a23b45c6'],
    ['abc', '12345678', '12a34b56c78'],
    ['abcdefg', '1', 'abcd1efg'],
  ])('"%s" and "%s" give "%s"', (first, second, mixed) => {
    expect(intersperse([...first], [...second]).join('')).toBe(mixed)
  })

  test('keeps every member of both lists, each list in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.array(fc.nat()), (first, second) => {
        const mixed = intersperse(
          first.map((value) => ({ of: 'first', value })),
          second.map((value) => ({ of: 'second', value })),
        )
        const part = (of: string) => mixed.filter((m) => m.of === of).map((m) => m.value)
        expect(part('first')).toEqual(first)
        expect(part('second')).toEqual(second)
      }),
    )
  })

  test('of the longer list no two runs between the other differ by more than one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (m, n) => {
        const [few, many] = m < n ? [m, n] : [n, m]
        const mixed = intersperse<string>(Array(many).fill('x'), Array(few).fill('|'))
        const runs = mixed.join('').split('|').slice(1, -1)
        const lengths = runs.map((run) => run.length)
        if (lengths.length > 0) {
          expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
