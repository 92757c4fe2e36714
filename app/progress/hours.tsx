'use client'

import { useCallback } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { enough } from '@/lib/progress/enough'
import { type HourOfDay, type HoursOfDay, hoursApart } from '@/lib/progress/hours-of-day'
import { isTold } from '@/lib/progress/kept'
import { usePercent } from '../_hooks/use-percent'
import { useSentences } from '../_hooks/use-sentences'
import { lettering } from './drawing'
import { Picture, type Plot } from './picture'

/** Reviews by the hour of the day, and above them how much was still known, where there is enough to tell by. */
export function HoursPicture({ of }: { of: HoursOfDay }) {
  const t = useTranslations('work')
  const language = useLocale()
  const sentences = useSentences()
  const percent = usePercent()
  const { hours } = of
  const told = hours.filter(({ kept }) => isTold(kept)).length
  const apart = hoursApart(of)
  const fullest = hours.reduce(
    (a, { reviews }, hour) => (reviews > (hours[a] as HourOfDay).reviews ? hour : a),
    0,
  )
  const rateOf = (hour: number) => percent(hours[hour]?.kept.rate ?? 0)
  const draw = useCallback(
    (plot: Plot, width: number) =>
      drawHours(plot, width, hours, {
        known: t('hoursKnown'),
        reviews: t('hoursReviews'),
        percent,
        language,
      }),
    [hours, t, percent, language],
  )
  return (
    <>
      <p className="reading numbers">
        {sentences(
          (hours[fullest] as HourOfDay).reviews >= enough &&
            t('hoursMost', { from: clock(fullest), to: clock(fullest + 1) }),
          apart
            ? t('hoursApart', {
                best: clock(apart.best),
                bestRate: rateOf(apart.best),
                worst: clock(apart.worst),
                worstRate: rateOf(apart.worst),
              })
            : told > 1
              ? t('hoursAlike')
              : t('hoursFew'),
        )}
      </p>
      <Picture
        title={t('hoursTitle')}
        height={told > 0 ? heightWithKept : heightWithout}
        draw={draw}
        table={{
          columns: [t('hour'), t('hoursReviews'), t('hoursBack'), t('hoursKnown'), t('hoursRange')],
          rows: hours.map(({ reviews, kept }, hour) => [
            clock(hour),
            reviews,
            kept.total,
            ...(isTold(kept)
              ? [percent(kept.rate), `${percent(kept.interval.low)}–${percent(kept.interval.high)}`]
              : [t('hoursTooFew'), '']),
          ]),
        }}
      />
      <p className="text-sm text-soft">
        {t('hoursHint', { zone: zoneName(of.timeZone, language) })}
      </p>
    </>
  )
}

const clock = (hour: number) => `${hour}:00`

/** What a zone is called: "China Time", "中国时间". */
const zoneName = (timeZone: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts()
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone

/** Pixels from the top: the panel of what was known, that of the reviews, and the hours under them. */
const keptPanel = { top: 24, bottom: 104 }
const countPanel = { height: 56, gap: 44, foot: 20 }
const heightWithKept = keptPanel.bottom + countPanel.gap + countPanel.height + countPanel.foot
const heightWithout = countPanel.gap + countPanel.height + countPanel.foot

function drawHours(
  plot: Plot,
  width: number,
  hours: readonly HourOfDay[],
  words: { known: string; reviews: string; percent(part: number): string; language: string },
) {
  const told = hours.flatMap(({ kept }, hour) =>
    isTold(kept) ? [{ middle: hour + 0.5, rate: kept.rate, ...kept.interval }] : [],
  )
  const height = told.length > 0 ? heightWithKept : heightWithout
  const foot = height - countPanel.foot
  const most = Math.max(...hours.map(({ reviews }) => reviews))
  const countAt = (count: number) => foot - (count / most) * countPanel.height
  const least = Math.floor(Math.min(...told.map(({ low }) => low)) * 10) / 10
  const rateAt = (rate: number) =>
    keptPanel.bottom - ((rate - least) / (1 - least)) * (keptPanel.bottom - keptPanel.top)
  const bars = hours.flatMap(({ reviews, kept }, hour) =>
    reviews > 0 ? [{ x1: hour, x2: hour + 1, y: countAt(reviews), isTold: isTold(kept) }] : [],
  )
  const label = { frameAnchor: 'left', dx: -left, textAnchor: 'start' } as const
  const bar = { x1: 'x1', x2: 'x2', y1: () => foot, y2: 'y', insetLeft: 1, insetRight: 1 } as const
  return plot.plot({
    width,
    height,
    margin: 0,
    marginLeft: left,
    marginRight: 18,
    style: lettering,
    x: { domain: [0, 24], axis: null },
    y: { domain: [0, height], range: [0, height], axis: null },
    marks: [
      ...(told.length === 0
        ? []
        : [
            plot.text([words.known], { ...label, y: () => 8, fill: 'var(--ink)' }),
            plot.ruleY([1, least], { y: rateAt, stroke: 'var(--line)' }),
            plot.text([1, least], { ...label, y: rateAt, text: words.percent }),
            plot.ruleX(told, {
              x: 'middle',
              y1: ({ low }) => rateAt(low),
              y2: ({ high }) => rateAt(high),
              stroke: 'var(--good)',
              strokeOpacity: 0.45,
              strokeWidth: 4,
            }),
            plot.dot(told, {
              x: 'middle',
              y: ({ rate }) => rateAt(rate),
              r: 3.5,
              fill: 'var(--good)',
              stroke: 'var(--paper)',
            }),
          ]),
      plot.text([words.reviews], {
        ...label,
        y: () => foot - countPanel.height - 18,
        fill: 'var(--ink)',
      }),
      plot.text([most], {
        ...label,
        y: countAt,
        text: (count: number) => count.toLocaleString(words.language),
      }),
      plot.ruleY([most], { y: countAt, stroke: 'var(--line)' }),
      plot.rect(
        bars.filter(({ isTold }) => isTold),
        { ...bar, fill: 'var(--easy)' },
      ),
      plot.rect(
        bars.filter(({ isTold }) => !isTold),
        { ...bar, fill: 'none', stroke: 'var(--line-strong)' },
      ),
      plot.ruleY([foot], { stroke: 'var(--line-strong)' }),
      plot.text([0, 6, 12, 18, 24], { x: (hour: number) => hour, y: () => foot + 11, text: clock }),
    ],
  })
}

const left = 40
