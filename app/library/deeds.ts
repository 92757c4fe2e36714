import type { CardId } from '@/lib/cards/card-id'
import { studyDay } from '@/lib/schedule/units'
import type { LociDatabase } from '@/lib/store/database'
import { type CardsChange, markCards, resetCards } from '@/lib/store/many-cards'
import { type Moment, todayAt } from '@/lib/store/moment'
import { readSettings } from '@/lib/store/settings'

type Deed = (db: LociDatabase, ids: readonly CardId[], moment: Moment) => Promise<CardsChange>

/** What can be done with one card or many and asks for no more than which. */
export const deeds = {
  suspend: (db, ids, moment) => markCards(db, ids, 'suspended', true, moment),
  resume: (db, ids, moment) => markCards(db, ids, 'suspended', false, moment),
  bury: async (db, ids, moment) => {
    const today = todayAt(moment, await readSettings(db))
    return markCards(db, ids, 'buriedUntil', studyDay(today + 1), moment)
  },
  unbury: (db, ids, moment) => markCards(db, ids, 'buriedUntil', null, moment),
  reset: resetCards,
} satisfies Record<string, Deed>

export type DeedName = keyof typeof deeds
