'use client'

import { useTranslations } from 'use-intl'
import type { CardMarks } from '@/lib/store/card-marks'
import { FlagMark } from '../_ui/flag'
import { useDayWords } from '../progress/use-day-words'

/** What is set on a card, each in a word. */
export function SetMarks(props: { marks: CardMarks; isBuried: boolean; isLeech: boolean }) {
  const { suspended, flag, buriedUntil, wording } = props.marks
  const t = useTranslations('library')
  const dayWords = useDayWords()
  const words = [
    suspended && t('suspended'),
    props.isBuried && buriedUntil !== null && t('buriedUntil', { day: dayWords(buriedUntil) }),
    props.isLeech && t('states.leech'),
    wording && t('ownWording'),
  ].filter((word) => typeof word === 'string')
  if (!flag && words.length === 0) return null
  return (
    <ul
      aria-label={t('setOnCard')}
      className="numbers flex flex-wrap items-center gap-x-3 gap-y-1 text-sm"
    >
      {flag && (
        <li className="flex">
          <FlagMark flag={flag} />
        </li>
      )}
      {words.map((word) => (
        <li key={word} className="rounded-md border border-line-strong px-2 py-0.5">
          {word}
        </li>
      ))}
    </ul>
  )
}
