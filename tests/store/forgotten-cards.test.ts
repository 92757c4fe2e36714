import { expect, test } from 'vitest'
import { Again, Good } from '@/lib/schedule/review'
import { changePreset } from '@/lib/store/change-preset'
import { readForgottenCards } from '@/lib/store/forgotten-cards'
import { installDeckFile } from '@/lib/store/install'
import { setLeech, setSuspended } from '@/lib/store/mark-card'
import { defaultPreset } from '@/lib/store/plans'
import { sampleDeck } from './sample-deck'
import { at, card, grade, learn, openStore } from './stage'

test('cards that are often forgotten are told with their words, as leeches and as suspended', async () => {
  const db = openStore()
  await installDeckFile(db, sampleDeck())
  await changePreset(db, defaultPreset, 'leechThreshold', 2, at(0))
  await changePreset(db, defaultPreset, 'relearningStepsMs', [], at(0))
  for (const [n, lapses] of [2, 1, 1].entries()) {
    await learn(db, card(n + 1))
    for (let lapse = 0; lapse < lapses; lapse++) {
      await grade(db, card(n + 1), at(10 + 10 * lapse), Again)
      await grade(db, card(n + 1), at(10 + 10 * lapse, 5), Good)
    }
  }
  await setLeech(db, card(3), true, at(40))
  await setSuspended(db, card(2), true, at(40))
  const told = async () =>
    (await readForgottenCards(db, [card(2), card(9), card(1), card(3)])).map((found) => [
      found.card.id,
      found.isLeech,
      found.isOut,
    ])
  expect(await told()).toEqual([
    [card(2), false, true],
    [card(1), true, false],
    [card(3), true, false],
  ])
  await setLeech(db, card(1), false, at(41))
  expect((await told())[1]).toEqual([card(1), false, false])
  const [first] = await readForgottenCards(db, [card(1)])
  expect(first?.card.front.en).toBe((await db.cards.get(card(1)))?.front.en)
})
