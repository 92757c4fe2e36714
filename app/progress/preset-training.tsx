'use client'

import { useEffect, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Fitting } from '@/lib/progress/fit-weights'
import { fewestToFit } from '@/lib/progress/training-offer'
import type { Options, TrainedOn } from '@/lib/schedule/options'
import { changeWeights } from '@/lib/store/change-preset'
import type { Preset } from '@/lib/store/plans'
import { currentMoment, timeZone } from '../_hooks/moment'
import { useDb } from '../_hooks/store'
import { usePercent } from '../_hooks/use-percent'
import { useSaving } from '../_hooks/use-saving'
import { useSentences } from '../_hooks/use-sentences'
import { Button } from '../_ui/button'
import { ProgressBar } from '../_ui/progress-bar'
import { SavingStatus } from '../_ui/saving-status'
import { FittingFigures } from './fitting-figures'
import { useFigure } from './use-figure'
import { useFitting } from './use-fitting'

type Weights = Pick<Options, 'weights' | 'trainedOn'>

/** Fits the weights of one preset, says what that would be worth, and takes them or goes back. */
export function PresetTraining({ preset, reviews }: { preset: Preset; reviews: number }) {
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
