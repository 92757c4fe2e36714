import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auc } from '@/lib/progress/auc'

test('is the share of pairs in which the known one had the better prediction', () => {
  // Known 0.9, 0.6, forgotten 0.7, 0.6: two of four pairs better, one worse, a tie.
  expect(auc([0.9, 0.6, 0.7, 0.6], [1, 1, 0, 0])).toBeCloseTo((2 + 0.5) / 4, 12)
  expect(auc([0.9, 0.8, 0.2], [1, 1, 0])).toBe(1)
  expect(auc([0.2, 0.9], [1, 0])).toBe(0)
  expect(auc([0.9, 0.9, 0.9], [1, 0, 1])).toBe(0.5)
})

test('needs both known and forgotten reviews', () => {
  expect(auc([], [])).toBeNull()
  expect(auc([0.9, 0.8], [1, 1])).toBeNull()
  expect(auc([0.9], [0])).toBeNull()
})

test('takes the surest predictions', () => {
  expect(auc([1, 0], [1, 0])).toBe(1)
})

test('is what comparing every pair gives', () => {
  const review = fc.record({ recall: fc.integer({ min: 0, max: 1000 }), known: fc.boolean() })
  fc.assert(
    fc.property(fc.array(review, { maxLength: 60 }), (reviews) => {
      const known = reviews.filter(({ known }) => known)
      const forgotten = reviews.filter(({ known }) => !known)
      let better = 0
      for (const { recall } of known) {
        for (const other of forgotten) {
          better += recall > other.recall ? 1 : recall === other.recall ? 0.5 : 0
        }
      }
      const pairs = known.length * forgotten.length
      const found = auc(
        reviews.map(({ recall }) => recall / 1000),
        reviews.map(({ known }) => Number(known)),
      )
      if (pairs === 0) expect(found).toBeNull()
      else expect(found).toBeCloseTo(better / pairs, 12)
    }),
  )
})

test('is that to a ten-thousandth where predictions are not round', () => {
  const recall = Array.from({ length: 600 }, (_, i) => 0.8 + 0.2 * ((i * 0.618033988749895) % 1))
  const known = recall.map((p, i) => ((i * 0.7548776662466927) % 1 < p ? 1 : 0))
  let better = 0
  let pairs = 0
  recall.forEach((p, i) => {
    recall.forEach((q, j) => {
      if (!known[i] || known[j]) return
      pairs += 1
      if (p > q) better += 1
    })
  })
  expect(Math.abs((auc(recall, known) as number) - better / pairs)).toBeLessThan(1e-4)
})
