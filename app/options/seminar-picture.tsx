'use client'

import { useTranslations } from 'use-intl'
import type { Beside, SeminarOutlook } from '@/lib/schedule/seminar-outlook'
import { usePercent } from '../_hooks/use-percent'
import { SectionName } from '../_ui/locus'
import { PictureNumbers } from '../progress/picture-numbers'
import { useCells } from '../progress/use-cells'
import { useDayWords } from '../progress/use-day-words'

/** What a seminar's plan comes to beside the plain schedule: in a sentence, by day and by section. */
export function SeminarPicture({ outlook }: { outlook: SeminarOutlook }) {
  const t = useTranslations('seminar')
  const words = useDayWords()
  const percent = usePercent()
  const { seminar, days, recall, unbegun } = outlook
  const day = words(seminar.date)
  const countsOf = (of: keyof Beside) => days.map((day) => day[of])
  const most = (of: keyof Beside) => Math.max(...countsOf(of))
  const all = (of: keyof Beside) => countsOf(of).reduce((a, b) => a + b, 0)
  return (
    <>
      <p className="reading numbers text-lg">
        {t('expected', { day, planned: percent(recall.planned), plain: percent(recall.plain) })}
      </p>
      <p className="numbers text-sm text-soft">
        {t('load', {
          most: most('planned'),
          all: all('planned'),
          plainMost: most('plain'),
          plainAll: all('plain'),
        })}
      </p>
      {unbegun.planned > 0 && (
        <p className="numbers text-sm text-cinnabar">{t('unbegun', { n: unbegun.planned })}</p>
      )}
      <DayBars days={days} date={seminar.date} />
      {outlook.sections.length > 0 && <SectionBars sections={outlook.sections} />}
      <p className="text-sm text-soft">{t('estimate')}</p>
    </>
  )
}

/** Heights and widths of the drawing, which is stretched to the room that it has. */
const height = 100
const dayWidth = 10

/** Each day's cards by the plan as a bar, without it as a line over them. */
function DayBars({
  days,
  date,
}: Pick<SeminarOutlook, 'days'> & Pick<SeminarOutlook['seminar'], 'date'>) {
  const t = useTranslations('seminar')
  const tPicture = useTranslations('picture')
  const cells = useCells()
  const words = useDayWords()
  const highest = Math.max(1, ...days.flatMap(({ plain, planned }) => [plain, planned]))
  const top = (count: number) => height - (count / highest) * height
  const line = days
    .map(({ plain }, i) => `${i === 0 ? 'M' : 'L'}${i * dayWidth} ${top(plain)}h${dayWidth}`)
    .join('')
  return (
    <figure className="numbers flex flex-col gap-2 text-xs text-soft">
      <div className="flex gap-2">
        <span aria-hidden="true" className="min-w-6 text-right">
          {highest}
        </span>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${days.length * dayWidth} ${height}`}
          preserveAspectRatio="none"
          className="keeps-hue h-36 min-w-0 flex-1 border-y border-line"
        >
          {days.map(({ day, planned }, i) => (
            <rect
              key={day}
              x={(i + 0.1) * dayWidth}
              y={top(planned)}
              width={dayWidth * 0.8}
              height={height - top(planned)}
              fill="var(--easy)"
            />
          ))}
          <path
            d={line}
            fill="none"
            stroke="var(--ink)"
            strokeWidth={1.5}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      </div>
      <div aria-hidden="true" className="flex justify-between pl-8">
        <span>{days[0] && words(days[0].day)}</span>
        <span className="text-cinnabar">{words(date)}</span>
      </div>
      <figcaption className="flex gap-4">
        <span className="flex items-center gap-1.5">
          <span aria-hidden="true" className="keeps-hue size-2.5 rounded-xs bg-easy" />
          {t('withPlan')}
        </span>
        <span className="flex items-center gap-1.5">
          <span aria-hidden="true" className="keeps-hue h-0.5 w-4 bg-ink" />
          {t('without')}
        </span>
      </figcaption>
      <PictureNumbers
        title={t('days', { day: words(date) })}
        table={{
          columns: [tPicture('day'), t('withPlan'), t('without')],
          rows: days.map(({ day, plain, planned }) => [cells.day(day), planned, plain]),
        }}
      />
    </figure>
  )
}

/** The recall of each section, with the plan and without, as a table with bars in it. */
function SectionBars({ sections }: Pick<SeminarOutlook, 'sections'>) {
  const t = useTranslations('seminar')
  const percent = usePercent()
  return (
    <table className="wrap-normal numbers w-full text-left text-sm">
      <caption className="pb-2 text-left">{t('sections')}</caption>
      <thead className="text-soft">
        <tr>
          <th scope="col" className="font-normal">
            {t('section')}
          </th>
          <td className="w-1/4 desk:w-1/2" />
          <th scope="col" className="pl-2 text-right font-normal">
            {t('withPlan')}
          </th>
          <th scope="col" className="pl-2 text-right font-normal">
            {t('without')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sections.map(({ section, plain, planned }) => (
          <tr key={section} className="border-t border-line">
            <th scope="row" className="py-1.5 pr-2 font-normal">
              <SectionName section={section} />
            </th>
            <td aria-hidden="true">
              <span className="keeps-hue flex flex-col gap-0.5">
                <span
                  className="h-1.5 rounded-xs bg-easy"
                  style={{ inlineSize: `${planned * 100}%` }}
                />
                <span className="h-0.5 bg-ink" style={{ inlineSize: `${plain * 100}%` }} />
              </span>
            </td>
            <td className="text-right">{percent(planned)}</td>
            <td className="text-right">{percent(plain)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
