import { expect, test } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import { cardStatesReport } from '@/lib/progress/card-states'
import { Again, Easy, Good } from '@/lib/schedule/review'
import { baseOf, everyCard } from './base'
import { review } from './rows'

const id = (card: string) => cardIdOf('paper', card)

test('every card that is here stands in one state', () => {
  const rows = [
    review('learning', 100, Good),
    review('young', 100, Easy),
    review('mature', 100, Easy),
    review('mature', 108, Easy),
    review('mature', 140, Easy),
    review('lapsed', 100, Easy),
    review('lapsed', 108, Again),
    review('suspended', 100, Easy),
    review('gone', 100, Easy),
  ]
  const names = ['new', 'learning', 'young', 'mature', 'lapsed', 'suspended', 'gone']
  const base = baseOf(rows, {
    today: 150,
    cards: names.map((name) => ({
      id: id(name),
      isOut: name === 'suspended',
      isUnknown: name === 'gone',
    })),
  })
  const found = cardStatesReport(base, everyCard(base))
  expect(found).toEqual({ new: 1, learning: 2, young: 1, mature: 1, out: 1 })
  const mask = everyCard(base)
  mask[base.cards.id.indexOf(id('mature'))] = 0
  expect(cardStatesReport(base, mask).mature).toBe(0)
})

test('without cards there are none', () => {
  const base = baseOf([], { today: 100 })
  const none = { new: 0, learning: 0, young: 0, mature: 0, out: 0 }
  expect(cardStatesReport(base, everyCard(base))).toEqual(none)
})
