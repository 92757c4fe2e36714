'use client'

import { useFormatter, useTranslations } from 'use-intl'
import type { TrueRetention } from '@/lib/progress/true-retention'

/** Below this a rate says more about chance than about memory. */
const enough = 20

/** True retention beside the goal: a point, the band it may lie in, and the goal as a mark. */
export function Retention({ retention, goal }: { retention: TrueRetention; goal: number }) {
  const t = useTranslations('progress')
  const format = useFormatter()
  const percent = (part: number) =>
    format.number(part, { style: 'percent', maximumFractionDigits: 0 })
  const { passed, total, rate, interval } = retention
  if (rate === null || interval === null || total < enough) {
    return <p className="text-soft">{t('retentionFew', { n: total })}</p>
  }
  // The scale shows the half that matters; a rate below it stands at its edge.
  const at = (part: number) => `${Math.max(0, (part - 0.5) / 0.5) * 100}%`
  return (
    <>
      <p className="reading numbers">
        {t('retentionSentence', {
          percent: percent(rate),
          low: percent(interval.low),
          high: percent(interval.high),
        })}
      </p>
      <div
        aria-hidden="true"
        className="numbers relative mt-5 mb-7 h-2 rounded-full bg-press text-xs text-soft"
      >
        <span
          className="absolute h-2 rounded-full bg-line-strong"
          style={{
            insetInlineStart: at(interval.low),
            insetInlineEnd: `calc(100% - ${at(interval.high)})`,
          }}
        />
        <span
          className="absolute -top-1 size-4 -translate-x-1/2 rounded-full bg-ink"
          style={{ insetInlineStart: at(rate) }}
        />
        <span
          className="absolute -top-2 h-6 w-0.5 -translate-x-1/2 bg-cinnabar"
          style={{ insetInlineStart: at(goal) }}
        />
        <span
          className="absolute top-5 -translate-x-1/2 whitespace-nowrap"
          style={{ insetInlineStart: at(goal) }}
        >
          {t('goal', { percent: percent(goal) })}
        </span>
        <span className="absolute top-5 left-0">50%</span>
      </div>
      <p className="text-sm text-soft">
        {t('retentionCount', { passed, total })} {t('retentionHint')}
      </p>
    </>
  )
}
