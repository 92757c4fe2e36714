'use client'

import { useEffect, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Fitting } from '@/lib/progress/fit-weights'
import { fewestToFit, trainingOffer } from '@/lib/progress/training-offer'
import type { Options, TrainedOn } from '@/lib/schedule/options'
import { changeWeights } from '@/lib/store/change-preset'
import { defaultPreset, type Plans, type Preset, readPlans } from '@/lib/store/plans'
import { currentMoment, timeZone } from '../_hooks/moment'
import { useDb } from '../_hooks/store'
import { useLive } from '../_hooks/use-live'
import { usePercent } from '../_hooks/use-percent'
import { useSaving } from '../_hooks/use-saving'
import { useSentences } from '../_hooks/use-sentences'
import { Button } from '../_ui/button'
import { Link } from '../_ui/link'
import { ProgressBar } from '../_ui/progress-bar'
import { SelectRow } from '../_ui/row'
import { SavingStatus } from '../_ui/saving-status'
import { Section } from '../_ui/screen'
import { usePresetName } from '../options/use-preset-name'
import { FittingFigures } from './fitting-figures'
import { type Looking, useReport } from './statistician'
import { trainingAnchor, trainingHref } from './training-place'
import { useFigure } from './use-figure'
import { useFitting } from './use-fitting'

/** Weights belong to a preset, whatever is looked at. */
const all: Looking = { cut: {}, period: 'all' }

type Weights = Pick<Options, 'weights' | 'trainedOn'>

/** The memory model's own weights, fitted to the person's log, preset by preset. */
export function Training() {
  const t = useTranslations('training')
  const plans = useLive(readPlans, [])
  const trainable = useReport('trainable', all)
  const [chosen, choose] = useState(defaultPreset)
  const place = useRef<HTMLDivElement>(null)
  const isThere = plans !== undefined && trainable !== undefined
  useEffect(() => {
    // A link may have led here before there was anything to scroll to.
    if (isThere && location.hash === `#${trainingAnchor}`) place.current?.scrollIntoView()
  }, [isThere])
  if (!plans || trainable === undefined || trainable === 'failed') return null
  const withReviews = plans.presets.filter(({ id }) => (trainable.get(id) ?? 0) > 0)
  const preset = withReviews.find(({ id }) => id === chosen) ?? withReviews[0] ?? plans.presets[0]
  if (!preset) return null
  return (
    <div ref={place} id={trainingAnchor} className="scroll-mt-6">
      <Section title={t('title')}>
        <p className="text-soft">{t('intro')}</p>
        {withReviews.length > 1 && (
          <PresetSelect plans={plans} presets={withReviews} chosen={preset.id} onChoose={choose} />
        )}
        <PresetTraining key={preset.id} preset={preset} reviews={trainable.get(preset.id) ?? 0} />
      </Section>
    </div>
  )
}

function PresetSelect(props: {
  plans: Plans
  presets: readonly Preset[]
  chosen: string
  onChoose(preset: string): void
}) {
  const t = useTranslations('training')
  const nameOf = usePresetName(props.plans)
  return (
    <SelectRow
      label={t('preset')}
      value={props.chosen}
      options={props.presets.map(({ id }) => ({ value: id, label: nameOf(id) }))}
      onChange={props.onChoose}
    />
  )
}

function PresetTraining({ preset, reviews }: { preset: Preset; reviews: number }) {
  const t = useTranslations('training')
  const format = useFormatter()
  const db = useDb()
  const { fit, start, stop } = useFitting()
  const { saving, save } = useSaving()
  const [said, say] = useState<'used' | 'defaultsUsed' | null>(null)
  // The button that did it is gone: whoever goes by keyboard is led to what it did.
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (said) status.current?.focus({ preventScroll: true })
  }, [said])
  const { weights, trainedOn } = preset.options
  const instead = trainedOn?.instead
  const fitting = fit.kind === 'done' ? fit.fitting : null
  const missing = fewestToFit - reviews

  /** Sets the weights, or only what is said of them. */
  const set = (next: Weights) =>
    save(async (onProgress) => {
      if (db) await changeWeights(db, preset.id, next, currentMoment(), onProgress)
    })
  /** Takes other weights, and keeps those of now to go back to. */
  const change = async (next: Options['weights'], note: TrainedOn | null) => {
    stop('none')
    say(null)
    await set({ weights: next, trainedOn: note && { ...note, instead: weights } })
    say(next ? 'used' : 'defaultsUsed')
  }
  const noted = (of: Fitting): TrainedOn => ({
    reviews: of.reviews,
    at: currentMoment().now,
    before: of.before.logLoss,
    after: of.after.logLoss,
    ...(instead !== undefined && { instead }),
  })
  // That it was tried, and did no better, is worth knowing too: it is not offered again at once.
  const tried = useRef<Fitting | null>(null)
  useEffect(() => {
    if (!fitting || fitting.weights || tried.current === fitting) return
    tried.current = fitting
    void set({ weights, trainedOn: noted(fitting) })
  })

  const loss = useFigure()
  const isRunning = fit.kind === 'running'
  return (
    <>
      <p className="numbers flex flex-wrap gap-x-2 text-sm text-soft">
        <span>{t('inUse', { own: String(weights !== null) })}</span>
        {trainedOn && (
          <span>
            {t('last', {
              n: trainedOn.reviews,
              date: format.dateTime(trainedOn.at, { dateStyle: 'medium', timeZone: timeZone() }),
              before: loss(trainedOn.before),
              after: loss(trainedOn.after),
            })}
          </span>
        )}
      </p>
      {fitting ? (
        <Outcome fitting={fitting} />
      ) : (
        <p className="reading numbers">
          {missing > 0
            ? t('missing', { n: missing, have: reviews, need: fewestToFit })
            : t('reviews', { n: reviews })}
        </p>
      )}
      {fitting?.weights ? (
        <div className="flex flex-wrap gap-2">
          <Button look="main" onClick={() => void change(fitting.weights, noted(fitting))}>
            {t('use')}
          </Button>
          <Button
            look="bare"
            onClick={() => {
              stop('none')
              void set({ weights, trainedOn: noted(fitting) })
            }}
          >
            {t('leave')}
          </Button>
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          {missing <= 0 && (
            <Button
              onClick={() => {
                say(null)
                if (isRunning) stop('stopped')
                else start(preset.id)
              }}
            >
              {t(isRunning ? 'stop' : 'fit')}
            </Button>
          )}
          {!isRunning && instead && (
            <Button look="bare" onClick={() => void change(instead, trainedOn)}>
              {t('back', { own: String(weights !== null) })}
            </Button>
          )}
          {!isRunning && weights !== null && (
            <Button look="bare" onClick={() => void change(null, trainedOn)}>
              {t('defaults')}
            </Button>
          )}
        </div>
      )}
      {isRunning && <Running part={fit.part} stage={fit.stage} />}
      {saving?.kind === 'replanning' || saving?.kind === 'failed' ? (
        <SavingStatus saving={saving} />
      ) : (
        <p
          ref={status}
          role="status"
          tabIndex={-1}
          className="min-h-[1lh] text-sm text-soft outline-none"
        >
          {fit.kind === 'stopped' && t('stopped')}
          {fit.kind === 'failed' && t('failed')}
          {fit.kind === 'none' && said && t(said)}
        </p>
      )}
    </>
  )
}

/** What came of it, to which whoever waited for it is led. */
function Outcome({ fitting }: { fitting: Fitting }) {
  const t = useTranslations('training')
  const sentences = useSentences()
  const sentence = useRef<HTMLParagraphElement>(null)
  useEffect(() => sentence.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <p ref={sentence} tabIndex={-1} className="reading numbers outline-none">
        {sentences(
          t(fitting.weights ? 'better' : 'notBetter', { n: fitting.heldBack }),
          fitting.weights && !fitting.isSure && t('chance'),
        )}
      </p>
      <FittingFigures fitting={fitting} />
    </>
  )
}

function Running({ part, stage }: { part: number | null; stage: 'reading' | 'fitting' }) {
  const t = useTranslations('training')
  const percent = usePercent()
  const words =
    stage === 'reading'
      ? t('reading')
      : part === null
        ? t('workingLong')
        : t('working', {
            percent: percent(part),
          })
  return (
    <div className="flex flex-col gap-2">
      <ProgressBar
        label={t('title')}
        words={words}
        now={part === null ? null : Math.round(part * 100)}
        of={100}
      />
      <p aria-hidden="true" className="numbers text-sm text-soft">
        {words}
      </p>
    </div>
  )
}

/** One quiet line where fitting has become worth it, with the way there; nothing else. */
export function TrainingOffer() {
  const t = useTranslations('training')
  const plans = useLive(readPlans, [])
  const trainable = useReport('trainable', all)
  if (!plans || trainable === undefined || trainable === 'failed') return null
  const offered = plans.presets.find(({ id, options }) =>
    trainingOffer(trainable.get(id) ?? 0, options.trainedOn),
  )
  if (!offered) return null
  return (
    <p className="numbers flex flex-wrap items-center gap-x-2 text-sm text-soft">
      <span>
        {offered.options.trainedOn
          ? t('offerAgain')
          : t('offerFirst', { n: trainable.get(offered.id) ?? 0 })}
      </span>
      <Link href={trainingHref} className="inline-flex min-h-12 items-center underline">
        {t('offerLink')}
      </Link>
    </p>
  )
}
