import { expect, test } from 'vitest'
import { installDeckFile } from '@/lib/store/install'
import { readPaperFacts } from '@/lib/store/paper-facts'
import { sampleDeck } from './sample-deck'
import { card, learn, openStore } from './stage'

test('a paper’s facts come in the order of its pages, each with its cards as they stand', async () => {
  const db = openStore()
  await installDeckFile(db, sampleDeck({ paper: 'other', facts: 2 }))
  await installDeckFile(db, sampleDeck({ facts: 12, templates: ['when', 'what'] }))
  await learn(db, card(2, 'what'))
  const read = await readPaperFacts(db, 'paper-a')
  expect(read?.facts.map(({ fact }) => fact.locus.page)).toEqual(
    Array.from({ length: 12 }, (_, i) => i + 1),
  )
  const second = read?.facts[1]
  expect(second?.cards.map(({ card, state }) => [card.id, state.phase])).toEqual([
    [card(2, 'when'), 'new'],
    [card(2, 'what'), 'review'],
  ])
})

test('what a revision dropped is not among them, and the outline is that of the revision', async () => {
  const db = openStore()
  const outline = [
    {
      id: 'top',
      role: 'claim' as const,
      title: { zh: '甲', en: 'A' },
      facts: ['fact-2'],
      parts: [],
    },
  ]
  await installDeckFile(db, sampleDeck({ facts: 3 }))
  expect((await readPaperFacts(db, 'paper-a'))?.paper.outline).toBeUndefined()
  await installDeckFile(db, { ...sampleDeck({ from: 2, facts: 2, revision: 'r2' }), outline })
  const read = await readPaperFacts(db, 'paper-a')
  expect(read?.facts.map(({ fact }) => fact.id)).toEqual(['paper-a/fact-2', 'paper-a/fact-3'])
  expect(read?.paper.outline).toEqual(outline)
  expect(await readPaperFacts(db, 'nowhere')).toBeNull()
})
