import type { FactKind } from '@/lib/cards/deck-file'
import { factKinds } from '@/lib/cards/fact-kinds'
import type { Cut } from '@/lib/progress/card-columns'
import { periodNames } from '@/lib/progress/period'
import type { Looking } from './statistician'

/** The four ways to look at what was learned. */
export const viewNames = ['memory', 'work', 'ahead', 'model'] as const
export type ViewName = (typeof viewNames)[number]

export const viewIn = (params: URLSearchParams): ViewName =>
  viewNames.find((view) => view === params.get('view')) ?? 'memory'

/** What an address looks at. Values that nothing has simply find nothing; unknown ones do not narrow. */
export function lookingIn(params: URLSearchParams): Looking {
  const importance = Number(params.get('importance'))
  const cut: Cut = {
    place: params.get('place') ?? undefined,
    kind: factKinds.find((kind): kind is FactKind => kind === params.get('kind')),
    section: params.get('section') ?? undefined,
    importance: importance === 1 || importance === 2 || importance === 3 ? importance : undefined,
  }
  return { cut, period: periodNames.find((name) => name === params.get('period')) ?? 'quarter' }
}

/** The same address with some of its values changed; an empty one is taken out. */
export function changedAddress(
  params: URLSearchParams,
  changes: Readonly<Record<string, string>>,
): string {
  const next = new URLSearchParams(params)
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') next.delete(name)
    else next.set(name, value)
  }
  return next.size > 0 ? `/progress?${next}` : '/progress'
}
