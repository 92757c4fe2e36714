'use client'

import { useDeferredValue, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import {
  leechActions,
  type Options,
  optionRanges,
  parametersUnder,
  reviewOrders,
} from '@/lib/schedule/options'
import { readSteps, writeSteps } from '@/lib/schedule/steps-text'
import { reviewsPerNewCard } from '@/lib/schedule/workload'
import { usePercent } from '../_hooks/use-percent'
import { Link } from '../_ui/link'
import { Retention } from '../_ui/retention'
import { Row, SelectRow, SwitchRow } from '../_ui/row'
import { Section } from '../_ui/screen'
import { Stepper } from '../_ui/stepper'
import { trainingHref } from '../progress/training-place'
import { EasyDays } from './easy-days'

/** What is in a preset. Each change is saved as it is made. */
export function OptionFields(props: {
  options: Options
  onChange<F extends keyof Options>(field: F, value: Options[F]): Promise<void>
}) {
  const t = useTranslations('options')
  const training = useTranslations('training')
  const { options, onChange } = props
  const percent = usePercent()
  return (
    <>
      <Section title={t('limits')}>
        <Stepper
          label={t('newPerDay')}
          value={options.newPerDay}
          step={5}
          range={optionRanges.newPerDay}
          onChange={(value) => onChange('newPerDay', value)}
        />
        <Stepper
          label={t('reviewsPerDay')}
          value={options.reviewsPerDay}
          step={20}
          range={optionRanges.reviewsPerDay}
          onChange={(value) => onChange('reviewsPerDay', value)}
        />
        <SelectRow
          label={t('order')}
          hint={t(`orderHints.${options.reviewOrder}`)}
          value={options.reviewOrder}
          options={reviewOrders.map((value) => ({ value, label: t(`orders.${value}`) }))}
          onChange={(value) => void onChange('reviewOrder', value)}
        />
        <SwitchRow
          label={t('siblings')}
          hint={t('siblingsHint')}
          checked={options.burySiblings}
          onChange={(value) => onChange('burySiblings', value)}
        />
      </Section>
      <Section title={t('memory')}>
        <Retention
          value={options.desiredRetention}
          range={optionRanges.desiredRetention}
          words={percent}
          onChange={(value) => onChange('desiredRetention', value)}
        >
          {(value) => <Cost options={options} desiredRetention={value} />}
        </Retention>
        <Stepper
          label={t('maximumInterval')}
          hint={t('maximumIntervalHint')}
          value={options.maximumIntervalDays}
          step={30}
          range={optionRanges.maximumIntervalDays}
          onChange={(value) => onChange('maximumIntervalDays', value)}
        />
        <Steps
          label={t('learningSteps')}
          hint={t('learningStepsHint')}
          value={options.learningStepsMs}
          onChange={(value) => onChange('learningStepsMs', value)}
        />
        <Steps
          label={t('relearningSteps')}
          hint={t('relearningStepsHint')}
          value={options.relearningStepsMs}
          onChange={(value) => onChange('relearningStepsMs', value)}
        />
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-soft">
          <span>{training('inUse', { own: String(options.weights !== null) })}</span>
          <Link href={trainingHref} className="inline-flex min-h-12 items-center underline">
            {training('offerLink')}
          </Link>
        </p>
      </Section>
      <Section title={t('leeches')}>
        <Stepper
          label={t('leechThreshold')}
          hint={t('leechThresholdHint', { more: Math.ceil(options.leechThreshold / 2) })}
          value={options.leechThreshold}
          step={1}
          range={optionRanges.leechThreshold}
          onChange={(value) => onChange('leechThreshold', value)}
        />
        <SelectRow
          label={t('leechAction')}
          value={options.leechAction}
          options={leechActions.map((value) => ({ value, label: t(`leechActions.${value}`) }))}
          onChange={(value) => void onChange('leechAction', value)}
        />
      </Section>
      <Section title={t('load')}>
        <SwitchRow
          label={t('balance')}
          hint={t('balanceHint')}
          checked={options.balance}
          onChange={(value) => onChange('balance', value)}
        />
        <EasyDays value={options.easyDays} onChange={(value) => onChange('easyDays', value)} />
      </Section>
    </>
  )
}

/** The retention that the cost of others is told beside, and the days over which it is told. */
const usualRetention = 0.9
const costDays = 365

/** What a desired retention costs, beside the usual one. */
function Cost({ options, desiredRetention }: { options: Options; desiredRetention: number }) {
  const t = useTranslations('options')
  const format = useFormatter()
  // The slider goes on moving while this is worked out.
  const retention = useDeferredValue(desiredRetention)
  const reviewsAt = (at: number) =>
    reviewsPerNewCard(parametersUnder({ ...options, desiredRetention: at }), costDays)
  const times = reviewsAt(retention) / reviewsAt(usualRetention)
  return (
    <p className="numbers text-sm text-soft">
      {retention === usualRetention
        ? t('costUsual')
        : t('cost', {
            times: format.number(times, { maximumFractionDigits: 1, minimumFractionDigits: 1 }),
          })}
    </p>
  )
}

/** Waits as a person writes them. What cannot be read is said to be so, and changes nothing. */
function Steps(props: {
  label: string
  hint: string
  value: readonly number[]
  onChange(value: readonly number[]): Promise<void>
}) {
  const t = useTranslations('options')
  const [typed, setTyped] = useState<string | null>(null)
  const bad = typed !== null && readSteps(typed) === null
  const commit = async () => {
    if (typed === null) return
    const steps = readSteps(typed)
    if (!steps) return
    setTyped(null)
    if (writeSteps(steps) !== writeSteps(props.value)) await props.onChange(steps)
  }
  return (
    <div className="flex flex-col gap-1">
      <Row label={props.label} hint={props.hint}>
        {(ids) => (
          <input
            {...ids}
            value={typed ?? writeSteps(props.value)}
            aria-invalid={bad}
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={commit}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing)
                event.currentTarget.blur()
            }}
            className={`numbers min-h-12 w-36 rounded-lg border bg-sheet px-3 ${bad ? 'border-cinnabar' : 'border-line-strong'}`}
          />
        )}
      </Row>
      <p role="alert" className="text-sm text-cinnabar empty:hidden">
        {bad && t('stepsBad')}
      </p>
    </div>
  )
}
