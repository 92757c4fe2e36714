import { cardIdOf } from '@/lib/cards/card-id'
import type { Card, DeckFile, Fact } from '@/lib/cards/deck-file'
import type { Backup } from '@/lib/exchange/backup'
import { unitOf } from '@/lib/schedule/hash'
import { defaultParameters } from '@/lib/schedule/parameters'
import type { Rating, Review } from '@/lib/schedule/review'
import { type Calendar, startOfStudyDay } from '@/lib/schedule/study-day'
import { newCardState, transition } from '@/lib/schedule/transition'
import { epochMs, type StudyDay, studyDay } from '@/lib/schedule/units'

const deviceId = 'bench-device'
const hourMs = 3_600_000

/** Where and when the made-up person studies; the browser that is measured must be there too. */
export const calendar: Calendar = { timeZone: 'UTC', dayStartHour: 4 }

/** A paper made by seed: so many cards, two a fact, in five decks. */
export function largePaper(cards: number): DeckFile {
  const kinds = ['date', 'figure', 'actor', 'term', 'argument'] as const
  const id = 'bench'
  const facts = Array.from({ length: cards / 2 }, (_, n): Fact => {
    const kind = kinds[n % kinds.length] ?? 'term'
    return {
      id: `fact-${n}`,
      kind,
      deck: `${id}/${kind}`,
      importance: 2,
      locus: { page: 1 + (n % 900), section: '一(一)', footnotes: [] },
      statement: {
        zh: `第 ${n} 条要点说明了一件事，它发生在某一年的某个月份，并且有一个数字。`,
        en: `Fact number ${n} says of something that it happened in a certain month, and how much it was.`,
      },
    }
  })
  return {
    format: 1,
    revision: 'bench',
    paper: {
      id,
      title: { zh: '一篇很长的论文', en: 'A very long paper' },
      authors: [{ zh: '某人', en: 'Somebody' }],
      published: { journal: { zh: '某刊', en: 'A Journal' }, year: 2023, pages: '1-900' },
    },
    decks: kinds.map((kind) => ({ id: `${id}/${kind}`, title: { zh: kind, en: kind } })),
    facts,
    cards: facts.flatMap((fact, n) => [cardOf(fact, n, 'a'), cardOf(fact, n, 'b')]),
  }
}

const cardOf = (fact: Fact, n: number, template: string): Card => ({
  id: `${fact.id}#${template}`,
  fact: fact.id,
  asks: template,
  front: {
    zh: `按论文所说，第 ${n} 件事发生在什么时候，又涉及多少？（${template}）`,
    en: `When, by the paper’s account, did event number ${n} happen, and how much was it (${template})?`,
  },
  back: { zh: `某年某月，${n} 亿`, en: `In a certain month; ${n} million` },
  answer: { type: 'text' },
})

/**
 * The backup of somebody who begins the paper's cards evenly over the study days from `from` on, one in a hundred
 * left new, and sees each on the day FSRS asks for, knowing it nine times of ten. Nothing is done from `until` on.
 * Equal arguments give equal backups.
 */
export function studied(paper: DeckFile, from: StudyDay, until: StudyDay): Backup {
  const begun = Math.floor(paper.cards.length * 0.99)
  return {
    app: 'loci',
    format: 1,
    exportedAt: startOfStudyDay(until, calendar),
    deviceId,
    papers: [paper],
    reviews: paper.cards.slice(0, begun).flatMap((card, n) => {
      const first = studyDay(from + Math.floor((n / begun) * (until - from)))
      return logOf(cardIdOf(paper.paper.id, card.id), first, until)
    }),
    edits: [],
  }
}

function logOf(cardId: Review['cardId'], first: StudyDay, until: StudyDay): Review[] {
  const rows: Review[] = []
  const onDay = (day: StudyDay) =>
    startOfStudyDay(day, calendar) + Math.floor(unitOf(`${cardId} ${day}`) * 12 * hourMs)
  let state = newCardState
  let day = first
  let at = onDay(day)
  while (day < until) {
    const row = {
      id: `${String(at).padStart(15, '0')}-${cardId}`,
      cardId,
      kind: 'review' as const,
      rating: ratingBy(`${cardId} ${rows.length}`),
      reviewedAt: epochMs(at),
      studyDay: day,
      durationMs: 3000 + Math.floor(unitOf(`time ${cardId} ${rows.length}`) * 12_000),
      deviceId,
      v: 1 as const,
    }
    rows.push(row)
    state = transition(state, row, defaultParameters)
    if (state.dueDay !== null) {
      day = state.dueDay
      at = onDay(day)
    } else {
      at = Number(state.dueAt)
    }
  }
  return rows
}

function ratingBy(seed: string): Rating {
  const u = unitOf(seed)
  return u < 0.1 ? 1 : u < 0.2 ? 2 : u < 0.93 ? 3 : 4
}
