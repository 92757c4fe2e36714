import { cardIdOf } from '@/lib/cards/card-id'
import type { Card, Fact } from '@/lib/cards/deck-file'
import type { Backup } from '@/lib/exchange/backup'
import { unitOf } from '@/lib/schedule/hash'
import { defaultParameters } from '@/lib/schedule/parameters'
import type { Rating, Review } from '@/lib/schedule/review'
import { startOfStudyDay, studyDayOf } from '@/lib/schedule/study-day'
import { newCardState, transition } from '@/lib/schedule/transition'
import { type EpochMs, epochMs, type StudyDay, studyDay } from '@/lib/schedule/units'

const paperId = 'bench'
const deviceId = 'bench-device'
const kinds = ['date', 'figure', 'actor', 'term', 'argument'] as const

/** The same study day everywhere, and far enough from its edges. */
const calendar = { timeZone: 'UTC', dayStartHour: 4 }

/**
 * A backup of somebody who has studied one large paper, made by seed: `cards` cards, two a note, in five decks, begun
 * evenly over `days` study days up to yesterday and reviewed on the days FSRS asked for, known nine times of ten.
 * What falls due today is not done yet; the last hundredth of the cards is still new.
 */
export function collection(cards: number, days: number, now: EpochMs): Backup {
  const facts: Fact[] = []
  const cardRows: Card[] = []
  for (let n = 0; n < cards; n++) {
    const note = n >> 1
    const kind = kinds[note % kinds.length] ?? 'term'
    if (n % 2 === 0) facts.push(factOf(note, kind))
    cardRows.push(cardOf(note, n % 2 === 0 ? 'a' : 'b'))
  }
  const today = studyDayOf(now, calendar)
  const begun = Math.floor(cards * 0.99)
  const reviews = cardRows
    .slice(0, begun)
    .flatMap(({ id }, n) =>
      history(id, studyDay(today - days + Math.floor((n / begun) * days)), today),
    )
  return {
    app: 'loci',
    format: 1,
    exportedAt: now,
    deviceId,
    papers: [
      {
        format: 1,
        revision: 'bench',
        paper: {
          id: paperId,
          title: { zh: '一篇很长的论文', en: 'A very long paper' },
          authors: [{ zh: '某人', en: 'Somebody' }],
          published: { journal: { zh: '某刊', en: 'A Journal' }, year: 2023, pages: '1-900' },
        },
        decks: kinds.map((kind) => ({ id: `${paperId}/${kind}`, title: { zh: kind, en: kind } })),
        facts,
        cards: cardRows,
      },
    ],
    reviews,
    edits: [],
  }
}

/** A card's log from its first day on: seen whenever it is due, at a time of day of its own, until today. */
function history(card: string, first: StudyDay, today: StudyDay): Review[] {
  const cardId = cardIdOf(paperId, card)
  const rows: Review[] = []
  let state = newCardState
  let day = first
  let at = startOfStudyDay(day, calendar) + Math.floor(unitOf(cardId) * 12 * 3_600_000)
  while (day < today) {
    const reviewedAt = epochMs(at)
    const row = {
      id: `${String(at).padStart(15, '0')}-${cardId}`,
      cardId,
      kind: 'review' as const,
      rating: ratingBy(`${cardId} ${rows.length}`),
      reviewedAt,
      studyDay: day,
      durationMs: 3000 + Math.floor(unitOf(`time ${cardId} ${rows.length}`) * 12_000),
      deviceId,
      v: 1 as const,
    }
    rows.push(row)
    state = transition(state, row, defaultParameters)
    if (state.dueAt !== null) {
      at = state.dueAt
    } else {
      day = studyDay(Number(state.dueDay))
      at = startOfStudyDay(day, calendar) + Math.floor(unitOf(`${cardId} ${day}`) * 12 * 3_600_000)
    }
  }
  return rows
}

function ratingBy(seed: string): Rating {
  const u = unitOf(seed)
  return u < 0.1 ? 1 : u < 0.2 ? 2 : u < 0.93 ? 3 : 4
}

const factOf = (note: number, kind: (typeof kinds)[number]): Fact => ({
  id: `fact-${note}`,
  kind,
  deck: `${paperId}/${kind}`,
  importance: 2,
  locus: { page: 1 + (note % 900), section: '一(一)', footnotes: [] },
  statement: {
    zh: `第 ${note} 条要点说明了一件事，它发生在某一年的某个月份，并且有一个数字。`,
    en: `Fact number ${note} says of something that it happened in a certain month, and how much it was.`,
  },
})

const cardOf = (note: number, template: string): Card => ({
  id: `fact-${note}#${template}`,
  fact: `fact-${note}`,
  asks: template,
  front: {
    zh: `按论文所说，第 ${note} 件事发生在什么时候，又涉及多少？（${template}）`,
    en: `When, by the paper’s account, did event number ${note} happen, and how much was it (${template})?`,
  },
  back: { zh: `某年某月，${note} 亿`, en: `In a certain month; ${note} million` },
  answer: { type: 'text' },
})
