import type { FactKind } from '@/lib/cards/deck-file'
import type { EpochMs } from '@/lib/schedule/units'
import type { Beyond } from '@/lib/store/beyond'
import type { Scope } from '@/lib/store/queue'
import type { Flag } from '@/lib/store/rows'

type Distributed<T> = T extends unknown ? Omit<T, 'since'> : never

/** What a review's address asks for: a session, which begins when it is opened. */
export type Asked = Omit<Scope, 'beyond'> & { readonly beyond?: Distributed<Beyond> }

/** How far ahead one can study, in days. */
export const aheadDays = { min: 1, max: 90 }

/** The address of a review. */
export function reviewHref({ paper, deck, beyond }: Asked): string {
  const params = new URLSearchParams()
  const set = (name: string, value: string | number | undefined) =>
    value !== undefined && params.set(name, String(value))
  if (beyond) set('study', beyond.kind)
  if (beyond?.kind === 'ahead') set('days', beyond.days)
  if (beyond?.kind === 'filter') {
    set('kind', beyond.factKind)
    set('section', beyond.section)
    set('flag', beyond.flag)
    set('importance', beyond.importance)
  }
  set('deck', deck ?? paper)
  return params.size > 0 ? `/review?${params}` : '/review'
}

/** What an address asks for; what it asks for amiss is left out. `since` is when the session begins. */
export function scopeOf(params: URLSearchParams, since: EpochMs): Scope {
  const deck = params.get('deck')
  const place = deck === null ? {} : deck.includes('/') ? { deck } : { paper: deck }
  const beyond = beyondOf(params, since)
  return beyond ? { ...place, beyond } : place
}

function beyondOf(params: URLSearchParams, since: EpochMs): Beyond | null {
  const whole = (name: string, min: number, max: number) => {
    const n = Number(params.get(name) ?? Number.NaN)
    return Number.isInteger(n) && n >= min && n <= max ? n : undefined
  }
  switch (params.get('study')) {
    case 'ahead':
      return { since, kind: 'ahead', days: whole('days', aheadDays.min, aheadDays.max) ?? 1 }
    case 'forgotten':
      return { since, kind: 'forgotten' }
    case 'filter':
      return {
        since,
        kind: 'filter',
        factKind: (params.get('kind') as FactKind | null) ?? undefined,
        section: params.get('section') ?? undefined,
        flag: whole('flag', 1, 4) as Flag | undefined,
        importance: whole('importance', 1, 3) as 1 | 2 | 3 | undefined,
      }
    default:
      return null
  }
}
