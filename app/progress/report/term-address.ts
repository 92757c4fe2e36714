import { type StudyDay, studyDay } from '@/lib/schedule/units'

/** The sizes of paper that a report is made for. */
export const sizes = ['a4', 'letter'] as const

/** What an address says of a report. */
export interface Term {
  /** A paper's or a deck's id; empty for all. */
  readonly place: string
  /** Null where the address names no such day, or none that there is. */
  readonly from: StudyDay | null
  readonly to: StudyDay | null
  readonly size: (typeof sizes)[number]
}

export function termIn(params: URLSearchParams): Term {
  return {
    place: params.get('place') ?? '',
    from: dayIn(params.get('from') ?? ''),
    to: dayIn(params.get('to') ?? ''),
    size: sizes.find((size) => size === params.get('size')) ?? 'a4',
  }
}

function dayIn(text: string): StudyDay | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return Number.isNaN(at) ? null : studyDay(at / 86_400_000)
}
