'use client'

import { useTranslations } from 'use-intl'
import type { StandingTally } from '@/lib/progress/standing'
import { usePercent } from '../_hooks/use-percent'

/** How well a fact is remembered: a sign, told by its shape and not by hue alone, and the predicted recall. */
export function Standing({ tally }: { tally: StandingTally }) {
  const t = useTranslations('library')
  const percent = usePercent()
  const { standing, recall } = tally
  return (
    <span className="numbers inline-flex shrink-0 items-center gap-1.5 text-xs text-soft">
      <Sign standing={standing} />
      <span className="sr-only">{t(`standings.${standing}`)}</span>
      {recall !== null && <span>{percent(recall)}</span>}
    </span>
  )
}

/** How a part's cards stand, and how well those seen are remembered on average: one word for all would hide the few that are shaky. */
export function StandingCounts({ tally }: { tally: StandingTally }) {
  const t = useTranslations('library.standingCounts')
  const percent = usePercent()
  return (
    <span className="numbers text-xs text-soft">
      {[
        ...(['known', 'shaky', 'fresh'] as const)
          .filter((standing) => tally[standing] > 0)
          .map((standing) => t(standing, { n: tally[standing] })),
        ...(tally.recall === null ? [] : [percent(tally.recall)]),
      ].join(' · ')}
    </span>
  )
}

/** What the signs mean. */
export function StandingKey() {
  const t = useTranslations('library')
  return (
    <p aria-hidden="true" className="flex gap-4 text-xs text-soft">
      {(['known', 'shaky', 'new'] as const).map((standing) => (
        <span key={standing} className="inline-flex items-center gap-1.5">
          <Sign standing={standing} />
          {t(`standings.${standing}`)}
        </span>
      ))}
    </p>
  )
}

/** Full, half and empty, as a moon is. */
function Sign({ standing }: Pick<StandingTally, 'standing'>) {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3">
      <circle
        cx="6"
        cy="6"
        r="5"
        strokeWidth="1.5"
        className={
          standing === 'known'
            ? 'fill-ink stroke-ink'
            : standing === 'shaky'
              ? 'fill-none stroke-cinnabar'
              : 'fill-none stroke-line-strong'
        }
      />
      {standing === 'shaky' && <path d="M6 1a5 5 0 0 0 0 10Z" className="fill-cinnabar" />}
    </svg>
  )
}

/** A part's cards as one line: known, shaky, not begun. */
export function StandingBar({ tally: { known, shaky, fresh } }: { tally: StandingTally }) {
  const parts = [
    { n: known, fill: 'bg-ink' },
    { n: shaky, fill: 'bg-cinnabar' },
    { n: fresh, fill: 'bg-line' },
  ]
  return (
    <span
      aria-hidden="true"
      className="keeps-hue flex h-1 w-full gap-0.5 overflow-hidden rounded-full"
    >
      {parts
        .filter(({ n }) => n > 0)
        .map(({ n, fill }) => (
          <span key={fill} className={fill} style={{ flexGrow: n }} />
        ))}
    </span>
  )
}
