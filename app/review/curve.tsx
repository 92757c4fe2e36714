'use client'

import { useFormatter, useTranslations } from 'use-intl'
import type { CardId } from '@/lib/cards/card-id'
import { type CurvePoint, forgettingCurve } from '@/lib/progress/forgetting-curve'
import type { EffectiveRow } from '@/lib/schedule/effective-log'
import type { Parameters } from '@/lib/schedule/parameters'
import { Again } from '@/lib/schedule/review'
import { civilDateOf } from '@/lib/schedule/study-day'
import { type StudyDay, studyDay } from '@/lib/schedule/units'
import type { StateRow } from '@/lib/store/rows'
import { usePercent } from '../_hooks/use-percent'

const width = 340
const height = 132
const [left, right, top, bottom] = [38, 8, 14, 22]

/**
 * A card's history as a curve of recall: it falls between reviews and jumps at each, a dot says where it was forgotten,
 * today is marked in cinnabar, and what is still to come is dashed.
 */
export function Curve(props: {
  cardId: CardId
  log: readonly EffectiveRow[]
  state: StateRow
  today: StudyDay
  parameters: Parameters
}) {
  const { cardId, log, state, today, parameters } = props
  const t = useTranslations('reviewTools')
  const format = useFormatter()
  const percent = usePercent()
  const falls = forgettingCurve(cardId, log, today, parameters)
  const first = falls[0]?.points[0]?.day
  const now = falls.at(-1)?.points.at(-1)
  if (first === undefined || now === undefined) {
    return <p className="text-soft">{t('noHistory')}</p>
  }

  const due = state.dueDay ?? today
  const end = studyDay(
    Math.max(due, today, first + 1) + Math.ceil((Math.max(due, today) - first) / 16),
  )
  const ahead = forgettingCurve(cardId, log, end, parameters).at(-1)?.points ?? []
  const coming = [now, ...ahead.filter(({ day }) => day > today)]
  const lowest = Math.min(
    0.8,
    ...[...falls.flatMap(({ points }) => points), ...coming].map((point) => point.recall),
  )
  const floor = Math.max(0, Math.floor(lowest * 10) / 10)

  const x = (day: number) => left + ((day - first) / (end - first)) * (width - left - right)
  const y = (recall: number) => top + ((1 - recall) / (1 - floor)) * (height - top - bottom)
  const line = (points: readonly CurvePoint[]) =>
    points.map(({ day, recall }) => `${x(day).toFixed(1)},${y(recall).toFixed(1)}`).join(' ')
  const date = (day: StudyDay) => {
    const civil = civilDateOf(day)
    return format.dateTime(new Date(Date.UTC(civil.year, civil.month - 1, civil.day)), {
      dateStyle: 'medium',
      timeZone: 'UTC',
    })
  }
  const goal = parameters.desiredRetention
  const summary = t('curve', {
    n: falls.length,
    first: date(first),
    lapses: state.lapses,
    now: percent(now.recall),
  })

  return (
    <figure className="flex flex-col gap-2">
      <figcaption className="numbers text-sm">
        {summary}
        {state.dueDay !== null && state.dueDay > today && (
          <> {t('curveDue', { goal: percent(goal), due: date(state.dueDay) })}</>
        )}
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('curveLabel')}
        className="numbers w-full fill-soft text-[11px]"
      >
        {[1, goal, floor].map((recall) => (
          <g key={recall}>
            <line
              x1={left}
              x2={width - right}
              y1={y(recall)}
              y2={y(recall)}
              stroke="var(--line)"
              strokeDasharray={recall === goal ? '2 3' : undefined}
            />
            <text x={left - 5} y={y(recall) + 4} textAnchor="end">
              {percent(recall)}
            </text>
          </g>
        ))}
        {falls.map(({ points, before, rating }, i) => {
          const day = points[0]?.day ?? first
          return (
            <g key={i}>
              {before !== null && (
                <line
                  x1={x(day)}
                  x2={x(day)}
                  y1={y(before)}
                  y2={y(1)}
                  stroke="var(--line-strong)"
                />
              )}
              <polyline points={line(points)} fill="none" stroke="var(--ink)" strokeWidth="1.5" />
              {rating === Again && (
                <circle cx={x(day)} cy={y(before ?? 1)} r="3" fill="var(--again)" />
              )}
            </g>
          )
        })}
        <polyline
          points={line(coming)}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.5"
          strokeDasharray="3 3"
        />
        <line
          x1={x(today)}
          x2={x(today)}
          y1={top - 4}
          y2={height - bottom}
          stroke="var(--cinnabar)"
        />
        <text x={Math.min(x(today), width - 40)} y={height - 6} className="fill-cinnabar">
          {t('today')}
        </text>
        {x(today) - left > 100 && (
          <text x={left} y={height - 6}>
            {date(first)}
          </text>
        )}
      </svg>
    </figure>
  )
}
