import type { Localized } from '../cards/deck-file'
import { areOfOneEvent, toldOf } from './draft'
import { distinct, isBySound, mayBeOne, rolesIn } from './name-choice'
import type { Named, Pool } from './pool'
import { isHan } from './same-claim'
import { keyOf, wordRow } from './text-keys'
import { overlapOf } from './text-overlap'

/** Two questions that are this much alike may have each other's answers. */
const alike = 0.8

/**
 * Wrong names for a right one, the likeliest to be taken for it first: of the same sort; people of the same calling, and
 * from the same side of the world; asked for in much the same words; each once. None that is told of the fact, none of
 * its event, none whose own question is all but the same, for it might be right too.
 */
export function nearNames(right: Named, pool: Pool): Named[] {
  const told = toldOf(right.fact, pool.cardsOf.get(right.fact.id) ?? [])
  const sameEvent = pool.names.filter(({ fact }) => areOfOneEvent(fact, right.fact))
  const sameSort = pool.names.filter(
    (other) => other.sort === right.sort && !isSubject(other, pool),
  )
  const fit = sameSort
    .filter(
      (other) =>
        !sameEvent.some(({ forms }) => mayBeOne(forms, other.forms)) &&
        !other.forms.some((form) => told.some((text) => names(text, form))) &&
        overlapOf(other.card.front, right.card.front) < alike,
    )
    .map((other) => ({ other, near: nearness(right, other) }))
    .sort((a, b) => b.near - a.near)
    .map(({ other }) => other)
  return distinct(fit)
}

/** Whether a country is what the paper is about, which nobody would ask for. */
export const isSubject = ({ sort, form }: Named, pool: Pool): boolean =>
  sort === 'country' &&
  pool.facts.filter(({ statement }) => statement.zh.includes(form.zh)).length >
    pool.facts.length / 4

function nearness(right: Named, other: Named): number {
  const near = overlapOf(other.card.front, right.card.front)
  if (right.sort === 'term') return near - Math.abs(other.form.zh.length - right.form.zh.length) / 4
  if (right.sort !== 'person') return near
  const isFromThere = isBySound(other.form.zh) === isBySound(right.form.zh)
  return near + (isFromThere ? 1 : 0) + (isOfOneCalling(right, other) ? 0.5 : 0)
}

/** Whether what the question calls one person, the other is called too. */
function isOfOneCalling(one: Named, other: Named): boolean {
  const roles = new Set(rolesIn(one.card.front))
  return [...rolesIn(other.card.front), ...rolesIn(other.fact.statement)].some((role) =>
    roles.has(role),
  )
}

/** Those that could stand in a sentence for the right one, and it would read as before. */
export function exchangeable(right: Named, near: readonly Named[]): readonly Named[] {
  if (right.sort !== 'person' || isBySound(right.form.zh)) return []
  return near.filter((other) => !isBySound(other.form.zh) && isOfOneCalling(right, other))
}

/** Whether a text has a name in it; a Latin one as whole words. */
export function names({ zh, en }: Localized, form: string): boolean {
  if (isHan(form)) return keyOf(zh).includes(keyOf(form)) || keyOf(en).includes(keyOf(form))
  return wordRow(en).includes(wordRow(form)) || wordRow(zh).includes(wordRow(form))
}
