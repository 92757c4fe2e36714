'use client'

import { useCallback, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { type AnswerButtons, stages } from '@/lib/progress/answer-buttons'
import { enough } from '@/lib/progress/enough'
import { Again, Easy, Good, Hard, type Rating, ratingNames, ratings } from '@/lib/schedule/review'
import { usePercent } from '../_hooks/use-percent'
import { lettering } from './drawing'
import { Picture, type Plot } from './picture'

/** Pixels: a row, and what a stage has above its first one for its name. */
const rowHeight = 22
const headHeight = 34

/** How often each answer was given, by how long ago the card was seen. */
export function AnswerButtonsPicture({ buttons }: { buttons: AnswerButtons }) {
  const t = useTranslations('work')
  const ratingWord = useTranslations('ratings')
  const percent = usePercent()
  const inAll = (rating: Rating) => stages.reduce((sum, stage) => sum + buttons[stage][rating], 0)
  const n = ratings.reduce((sum, rating) => sum + inAll(rating), 0)
  const share = (rating: Rating) => percent(inAll(rating) / n)

  const rows = useMemo(() => {
    let y = 0
    const next = (height: number) => {
      y += height
      return y - rowHeight / 2
    }
    return stages.flatMap((stage): Row[] => {
      const of = buttons[stage]
      const n = totalOf(of)
      const head = {
        y: next(headHeight),
        head: t('stageCount', { stage: t(`stages.${stage}`), n }),
      }
      if (n < enough) return [head, { y: next(rowHeight), word: t('stageFew') }]
      return [
        head,
        ...ratings.map((rating) => ({
          y: next(rowHeight),
          word: ratingWord(ratingNames[rating]),
          rating,
          share: of[rating] / n,
        })),
      ]
    })
  }, [buttons, t, ratingWord])
  const height = (rows.at(-1)?.y ?? 0) + rowHeight / 2
  const draw = useCallback(
    (plot: Plot, width: number) => drawRows(plot, width, { rows, height, percent }),
    [rows, height, percent],
  )
  return (
    <>
      <p className="reading numbers">
        {n < enough
          ? t('buttonsFew', { n })
          : t('buttonsSentence', {
              n,
              again: share(Again),
              hard: share(Hard),
              good: share(Good),
              easy: share(Easy),
            })}
      </p>
      {n >= enough && (
        <Picture
          title={t('buttonsTitle')}
          height={height}
          draw={draw}
          table={{
            columns: [t('answer'), ...stages.map((stage) => t(`stages.${stage}`))],
            rows: ratings.map((rating) => [
              ratingWord(ratingNames[rating]),
              ...stages.map((stage) => buttons[stage][rating]),
            ]),
          }}
        />
      )}
      <p className="text-sm text-soft">{t('buttonsHint')}</p>
    </>
  )
}

const totalOf = (of: Readonly<Record<Rating, number>>) =>
  ratings.reduce((sum, rating) => sum + of[rating], 0)

/** The name of a stage, or an answer with its share, or a word that there is none. */
interface Row {
  /** The middle of the row, in pixels from the top. */
  readonly y: number
  readonly head?: string
  readonly word?: string
  readonly rating?: Rating
  readonly share?: number
}

function drawRows(
  plot: Plot,
  width: number,
  of: { rows: readonly Row[]; height: number; percent(part: number): string },
) {
  const { rows, height, percent } = of
  const left = 56
  const atLeft = { y: 'y', frameAnchor: 'left', dx: -left, textAnchor: 'start' } as const
  const bars = rows.filter(({ rating }) => rating !== undefined)
  const edges = { y1: ({ y }: Row) => y - 7, y2: ({ y }: Row) => y + 7 }
  return plot.plot({
    width,
    height,
    margin: 0,
    marginLeft: left,
    marginRight: 44,
    style: { ...lettering, fontSize: '13px' },
    x: { domain: [0, 1], axis: null },
    y: { domain: [0, height], range: [0, height], axis: null },
    marks: [
      plot.text(
        rows.filter(({ head }) => head),
        { ...atLeft, text: 'head', fill: 'var(--ink)' },
      ),
      plot.text(
        rows.filter(({ word }) => word),
        { ...atLeft, text: 'word' },
      ),
      ...ratings.map((rating) =>
        plot.rect(
          bars.filter((row) => row.rating === rating),
          { ...edges, x1: () => 0, x2: 'share', fill: `var(--${ratingNames[rating]})` },
        ),
      ),
      plot.ruleX(bars, { ...edges, x: () => 0, stroke: 'var(--line-strong)' }),
      plot.text(bars, {
        y: 'y',
        x: 'share',
        dx: 6,
        textAnchor: 'start',
        text: ({ share }) => percent(share ?? 0),
        fill: 'var(--ink)',
      }),
    ],
  })
}
