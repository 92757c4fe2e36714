'use client'

import { useCallback } from 'react'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import type { Knowledge, KnowledgeOn } from '@/lib/progress/knowledge'
import { useSentences } from '../_hooks/use-sentences'
import {
  bandStyle,
  countScale,
  dayScale,
  ground,
  labelStyle,
  lineStyle,
  middayOf,
  sheet,
  todayRule,
} from './drawing'
import { Picture, type Plot } from './picture'
import { useCells } from './use-cells'

const height = 208

/** How many of the cards begun one would get right, over time, under the line of all that were begun. */
export function KnowledgePicture({ knowledge }: { knowledge: Knowledge }) {
  const t = useTranslations('memory')
  const tPicture = useTranslations('picture')
  const format = useFormatter()
  const language = useLocale()
  const cells = useCells()
  const sentences = useSentences()
  const { points, today, before } = knowledge
  const whole = useCallback((n: number) => format.number(Math.round(n)), [format])

  const draw = useCallback(
    (plot: Plot, width: number) => {
      const at = ({ day }: KnowledgeOn) => middayOf(day)
      const name = (y: 'begun' | 'known', lineAnchor: 'top' | 'bottom', words: string) =>
        plot.text([today], {
          ...labelStyle,
          x: at,
          y,
          text: () => words,
          textAnchor: 'start',
          lineAnchor,
          dx: 8,
          dy: lineAnchor === 'top' ? 1 : -1,
        })
      return plot.plot({
        ...sheet(width, height),
        marginRight: nameRoom,
        x: dayScale(points[0]?.day ?? today.day, today.day, width - nameRoom, language),
        y: countScale(language),
        marks: [
          ...ground(plot),
          plot.areaY(points, {
            ...bandStyle,
            x: at,
            y1: ({ known, spread }) => Math.max(0, known - spread),
            y2: ({ known, begun, spread }) => Math.min(begun, known + spread),
            fill: 'var(--easy)',
          }),
          plot.lineY(points, { x: at, y: 'begun', stroke: 'var(--line-strong)', strokeWidth: 1.5 }),
          plot.lineY(points, { ...lineStyle, x: at, y: 'known', stroke: 'var(--easy)' }),
          ...todayRule(plot, middayOf(today.day), tPicture('today')),
          plot.dot([today], { x: at, y: 'known', r: 3.5, fill: 'var(--easy)' }),
          name('begun', 'bottom', t('begunOf', { n: whole(today.begun) })),
          name('known', 'top', t('knownOf', { n: whole(today.known) })),
        ],
      })
    },
    [points, today, language, whole, t, tPicture],
  )

  if (today.begun === 0) return <p className="text-soft">{t('noneBegun')}</p>
  return (
    <>
      <p className="reading numbers">
        {sentences(
          t('knowledgeSentence', {
            begun: today.begun,
            known: whole(today.known),
            spread: whole(Math.ceil(today.spread)),
          }),
          before && t('knowledgeBefore', { begun: before.begun, known: whole(before.known) }),
        )}
      </p>
      <Picture
        title={t('knowledge')}
        height={height}
        draw={draw}
        table={{
          columns: [tPicture('day'), t('columns.begun'), t('columns.known'), t('columns.spread')],
          rows: points.map(({ day, begun, known, spread }) => [
            cells.day(day),
            begun,
            cells.number(known),
            cells.number(spread),
          ]),
        }}
      />
      <p className="text-sm text-soft">{t('knowledgeHint')}</p>
    </>
  )
}

/** Right of the lines, for their names. */
const nameRoom = 84
