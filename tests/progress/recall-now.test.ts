import { describe, expect, test } from 'vitest'
import { cardIdOf } from '@/lib/cards/card-id'
import { goingSection, recallNow } from '@/lib/progress/recall-now'
import { defaultParameters } from '@/lib/schedule/parameters'
import { replay, retrievabilityOf } from '@/lib/schedule/replay'
import { Good, type Review } from '@/lib/schedule/review'
import { studyDay } from '@/lib/schedule/units'
import { baseOf, everyCard, type MadeCard } from './base'
import { review } from './rows'

const id = (card: string) => cardIdOf('paper', card)
const today = 200

const recallOf = (card: string, rows: readonly Review[]) =>
  retrievabilityOf(replay(id(card), rows, defaultParameters), studyDay(today), defaultParameters)

describe('recall now', () => {
  const rows = [review('a', 150, Good), review('b', 199, Good), review('out', 100, Good)]
  const cards: readonly MadeCard[] = [
    { id: id('a'), kind: 0, section: 0 },
    { id: id('b'), kind: 5, section: 1 },
    { id: id('new'), kind: 5, section: 1 },
    { id: id('out'), kind: 0, section: 0, isOut: true },
  ]
  const base = baseOf(rows, { cards, today })
  const report = recallNow(base, everyCard(base))

  test('is the mean prediction of the begun cards that are asked', () => {
    const [a, b] = [recallOf('a', rows) as number, recallOf('b', rows) as number]
    expect(report.all).toMatchObject({ begun: 2, cards: 3, desired: 0.9 })
    expect(report.all.recall).toBeCloseTo((a + b) / 2, 12)
    expect(report.kinds[0]).toMatchObject({ kind: 'date', begun: 1, cards: 1, recall: a })
    expect(report.kinds[5]).toMatchObject({ kind: 'argument', begun: 1, cards: 2, recall: b })
    expect(report.sections[1]).toMatchObject({ section: '二', begun: 1, cards: 2 })
  })

  test('of nothing begun is no number', () => {
    expect(recallNow(base, new Uint8Array([0, 0, 1, 0])).all).toEqual({
      begun: 0,
      cards: 1,
      recall: null,
      desired: null,
    })
  })
})

describe('the section that is going', () => {
  const section = (name: string, begun: number, recall: number | null) => ({
    paper: 'paper',
    section: name,
    begun,
    cards: begun,
    recall,
    desired: recall === null ? null : 0.9,
  })

  test('is the one that lies lowest below what was wished for', () => {
    const sections = [section('一', 9, 0.85), section('二', 9, 0.7), section('三', 9, 0.95)]
    expect(goingSection({ sections })?.section).toBe('二')
  })

  test('is none where all hold, or where a few cards alone would say so', () => {
    const sections = [section('一', 9, 0.93), section('二', 4, 0.2), section('三', 0, null)]
    expect(goingSection({ sections })).toBeNull()
    // It would read as "you wished for 90% and would know 90%".
    expect(goingSection({ sections: [section('一', 9, 0.896)] })).toBeNull()
    expect(goingSection({ sections: [section('一', 9, 0.894)] })?.section).toBe('一')
  })
})
