import { expect, test } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import { factKinds } from '@/lib/cards/fact-kinds'
import { type Cut, cardsWithin, noKind } from '@/lib/progress/card-columns'
import { baseOf } from './base'

const card = (n: number) => cardIdOf('paper', `fact-${n}#when`)

const { cards } = baseOf([], {
  cards: [
    { id: card(0), kind: 0, section: 0, importance: 1 },
    { id: card(1), kind: 5, section: 1, importance: 2 },
    { id: card(2), kind: 5, importance: 1, deck: 1 },
    { id: card(3), kind: noKind, importance: 0 },
  ],
})

test.each<[Cut, number[]]>([
  [{}, [1, 1, 1, 1]],
  [{ place: 'paper' }, [1, 1, 0, 1]],
  [{ place: 'other/two' }, [0, 0, 1, 0]],
  [{ place: 'nowhere' }, [0, 0, 0, 0]],
  [{ kind: factKinds[5] }, [0, 1, 1, 0]],
  [{ section: '二' }, [0, 1, 0, 0]],
  [{ importance: 1 }, [1, 0, 1, 0]],
  [{ kind: factKinds[5], importance: 1 }, [0, 0, 1, 0]],
])('%j takes %j', (cut, taken) => {
  expect([...cardsWithin(cards, cut)]).toEqual(taken)
})
