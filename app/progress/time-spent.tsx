'use client'

import { useMemo } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { enough } from '@/lib/progress/enough'
import type { Period } from '@/lib/progress/period'
import type { TimeSpent } from '@/lib/progress/time-spent'
import { useSentences } from '../_hooks/use-sentences'
import { StretchBars } from './stretch-bars'
import { useLength } from './use-length'

/** Minutes by day, and how long an answer takes. */
export function TimePicture({ spent }: { spent: TimeSpent }) {
  const t = useTranslations('work')
  const format = useFormatter()
  const length = useLength()
  const sentences = useSentences()
  const { stretches, totalMs, perDayStudiedMs, answers, unit } = spent
  const series = useMemo(
    () => [
      {
        label: t('minutes'),
        fill: 'var(--easy)',
        counts: stretches.map(({ ms }) => ms / 60_000),
      },
    ],
    [stretches, t],
  )
  const seconds = (ms: number) =>
    format.number(ms / 1000, { maximumFractionDigits: ms < 10_000 ? 1 : 0 })
  const { timed, medianMs, ninetiethMs } = answers
  return (
    <>
      <p className="reading numbers">
        {sentences(
          totalMs === 0 || perDayStudiedMs === null
            ? t('timeNone')
            : t('timeSentence', { all: length(totalMs), day: length(perDayStudiedMs) }),
          medianMs !== null && ninetiethMs !== null && timed >= enough
            ? t('answersSentence', { median: seconds(medianMs), ninetieth: seconds(ninetiethMs) })
            : t('answersFew', { n: timed }),
        )}
      </p>
      {totalMs > 0 && (
        <StretchBars
          title={t('timeTitle')}
          unit={unit}
          stretches={stretches}
          series={series}
          today={(stretches.at(-1) as Period).to}
          columns={[t('minutes')]}
          cells={(i) => [
            format.number((stretches[i]?.ms ?? 0) / 60_000, { maximumFractionDigits: 1 }),
          ]}
        />
      )}
      <p className="text-sm text-soft">{t('timeHint')}</p>
    </>
  )
}
