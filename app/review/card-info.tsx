'use client'

import { useFormatter, useTranslations } from 'use-intl'
import { whyNow } from '@/lib/progress/why-now'
import { retrievabilityOf, traitsOf } from '@/lib/schedule/replay'
import type { CardWithHistory } from '@/lib/store/library'
import { todayAt } from '@/lib/store/moment'
import type { Plans } from '@/lib/store/plans'
import { useMoment } from '../_hooks/moment'
import { usePercent } from '../_hooks/use-percent'
import { useSpan } from '../_hooks/use-span'
import { Curve } from './curve'

/** Why a card is shown now, and how it stands in memory, in words and as a curve. */
export function CardInfo({ found, plans }: { found: CardWithHistory; plans: Plans }) {
  const t = useTranslations('reviewTools')
  const format = useFormatter()
  const span = useSpan()
  const today = todayAt(useMoment(), plans.settings)
  const { card, state, history } = found
  const { parameters } = plans.of(state)
  const days = (days: number) => span.interval({ unit: 'days', days })
  const percent = usePercent()

  const reason = whyNow(state, today)
  const recall = retrievabilityOf(state, today, parameters)
  const traits = traitsOf(state, parameters)
  return (
    <div className="safe-bottom flex flex-col gap-4">
      <p className="reading text-lg">
        {t(`reasons.${reason.why}`, {
          after: 'days' in reason ? days(reason.days) : '',
          late: 'late' in reason ? days(reason.late) : '',
          early: 'early' in reason ? days(reason.early) : '',
          goal: percent(parameters.desiredRetention),
        })}
      </p>
      {recall !== null && traits && (
        <dl className="flex flex-col divide-y divide-line border-y border-line">
          <Trait name={t('recall')} value={percent(recall)} words={t('recallHint')} />
          <Trait
            name={t('stability')}
            value={traits.stabilityDays < 1 ? t('underDay') : days(traits.stabilityDays)}
            words={t('stabilityHint')}
          />
          <Trait
            name={t('difficulty')}
            value={format.number(traits.difficulty, { maximumFractionDigits: 1 })}
            words={t(`difficulties.${difficultyOf(traits.difficulty)}`)}
          />
        </dl>
      )}
      <Curve
        cardId={card.id}
        log={history.flatMap(({ row, voided }) => (voided ? [] : [row]))}
        state={state}
        today={today}
        parameters={parameters}
      />
    </div>
  )
}

/** FSRS counts from 1 to 10; what lies between does with its cards as most do. */
function difficultyOf(difficulty: number): 'low' | 'middle' | 'high' {
  if (difficulty < 4) return 'low'
  return difficulty > 7 ? 'high' : 'middle'
}

function Trait(props: { name: string; value: string; words: string }) {
  return (
    <div className="grid grid-cols-[1fr_auto] gap-x-4 py-2.5">
      <dt>{props.name}</dt>
      <dd className="numbers text-right">{props.value}</dd>
      <dd className="col-span-2 text-sm text-soft">{props.words}</dd>
    </div>
  )
}
