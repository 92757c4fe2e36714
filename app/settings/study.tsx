'use client'

import { Minus, Plus } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { changeSetting } from '@/lib/store/change-setting'
import { StorageFullError } from '@/lib/store/errors'
import { readSettings, type Settings, settingRanges } from '@/lib/store/settings'
import { currentMoment } from '../_hooks/moment'
import { useDb } from '../_hooks/store'
import { useLive } from '../_hooks/use-live'
import { Skeleton } from '../_ui/screen'

type Saving =
  | { kind: 'saved' | 'failed' | 'full' | 'replanned' }
  | { kind: 'replanning'; part: number }

/** How one studies: the same on every device that shares these data. Each change is saved as it is made. */
export function Study() {
  const t = useTranslations('settings')
  const format = useFormatter()
  const db = useDb()
  const settings = useLive(readSettings, [])
  const [saving, setSaving] = useState<Saving | null>(null)
  if (!db || !settings) return <Skeleton lines={4} />

  const percent = (part: number) =>
    format.number(part, { style: 'percent', maximumFractionDigits: 0 })
  const change = async <F extends keyof Settings>(field: F, value: Settings[F]) => {
    // What was said of the last change is not true of this one yet.
    setSaving(null)
    try {
      await changeSetting(db, field, value, currentMoment(), (done, total) =>
        setSaving({ kind: 'replanning', part: done / total }),
      )
      setSaving({ kind: field === 'desiredRetention' ? 'replanned' : 'saved' })
    } catch (error) {
      console.error(error)
      setSaving({ kind: error instanceof StorageFullError ? 'full' : 'failed' })
    }
  }

  return (
    <>
      <Stepper
        label={t('newPerDay')}
        hint={t('newPerDayHint')}
        value={settings.newPerDay}
        step={5}
        range={settingRanges.newPerDay}
        onChange={(value) => change('newPerDay', value)}
      />
      <Stepper
        label={t('reviewsPerDay')}
        value={settings.reviewsPerDay}
        step={20}
        range={settingRanges.reviewsPerDay}
        onChange={(value) => change('reviewsPerDay', value)}
      />
      <Retention
        value={settings.desiredRetention}
        words={percent}
        onChange={(value) => change('desiredRetention', value)}
      />
      <Row label={t('dayStart')} hint={t('dayStartHint')}>
        {(ids) => (
          <select
            {...ids}
            value={settings.dayStartHour}
            onChange={(event) => change('dayStartHour', Number(event.target.value))}
            className="numbers min-h-12 rounded-lg border border-line-strong bg-sheet px-3"
          >
            {Array.from({ length: settingRanges.dayStartHour.max + 1 }, (_, hour) => (
              <option key={hour} value={hour}>
                {String(hour).padStart(2, '0')}:00
              </option>
            ))}
          </select>
        )}
      </Row>
      <p
        role="status"
        className={`numbers min-h-[1lh] text-sm ${saving?.kind === 'full' || saving?.kind === 'failed' ? 'text-cinnabar' : 'text-soft'}`}
      >
        {saving?.kind === 'saved' && t('saved')}
        {saving?.kind === 'replanned' && t('replanned')}
        {saving?.kind === 'replanning' && t('replanning', { percent: percent(saving.part) })}
        {(saving?.kind === 'full' || saving?.kind === 'failed') && t('errors.saveFailed')}
      </p>
    </>
  )
}

type Ids = { id: string; 'aria-describedby': string | undefined }

function Row(props: { label: string; hint?: string; children(ids: Ids): ReactNode }) {
  const id = useId()
  const hintId = props.hint ? `${id}-hint` : undefined
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <div className="min-w-32 flex-1">
        <label htmlFor={id} className="block">
          {props.label}
        </label>
        {props.hint && (
          <p id={hintId} className="text-sm text-soft">
            {props.hint}
          </p>
        )}
      </div>
      {props.children({ id, 'aria-describedby': hintId })}
    </div>
  )
}

function Stepper(props: {
  label: string
  hint?: string
  value: number
  step: number
  range: { readonly min: number; readonly max: number }
  onChange(value: number): Promise<void>
}) {
  const t = useTranslations('settings')
  const { step, range } = props
  // What was asked for stands until it is saved, so that quick taps add up.
  const [asked, setAsked] = useState<number | null>(null)
  const value = asked ?? props.value
  const [typed, setTyped] = useState<string | null>(null)
  const put = async (wanted: number) => {
    setTyped(null)
    const next = Math.min(range.max, Math.max(range.min, wanted))
    if (next === value) return
    setAsked(next)
    await props.onChange(next)
    setAsked((now) => (now === next ? null : now))
  }
  const button =
    'flex size-12 items-center justify-center rounded-lg hover:bg-press disabled:opacity-40'
  return (
    <Row label={props.label} {...(props.hint ? { hint: props.hint } : {})}>
      {(ids) => (
        <div className="flex items-center rounded-lg border border-line-strong">
          <button
            type="button"
            aria-label={`${props.label}: ${t('fewer')}`}
            disabled={value <= range.min}
            onClick={() => put(Math.ceil(value / step - 1) * step)}
            className={button}
          >
            <Minus aria-hidden="true" className="size-5" strokeWidth={1.5} />
          </button>
          <input
            {...ids}
            inputMode="numeric"
            value={typed ?? value}
            onChange={(event) => setTyped(event.target.value.replace(/\D/g, '').slice(0, 4))}
            onBlur={() => typed !== null && put(typed === '' ? value : Number(typed))}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing)
                event.currentTarget.blur()
            }}
            className="numbers min-h-12 w-12 bg-transparent text-center"
          />
          <button
            type="button"
            aria-label={`${props.label}: ${t('more')}`}
            disabled={value >= range.max}
            onClick={() => put(Math.floor(value / step + 1) * step)}
            className={button}
          >
            <Plus aria-hidden="true" className="size-5" strokeWidth={1.5} />
          </button>
        </div>
      )}
    </Row>
  )
}

/** Moves freely under the finger or the keys; the change is made when it is let go, since it re-plans every card. */
function Retention(props: {
  value: number
  words(part: number): string
  onChange(value: number): Promise<void>
}) {
  const t = useTranslations('settings')
  const [draft, setDraft] = useState<number | null>(null)
  const value = draft ?? props.value
  const { min, max, step } = settingRanges.desiredRetention
  const commit = async () => {
    if (draft === null) return
    await props.onChange(draft)
    setDraft((now) => (now === draft ? null : now))
  }
  return (
    <Row label={t('retention')} hint={t('retentionHint')}>
      {(ids) => (
        <div className="flex w-full items-center gap-4">
          <input
            {...ids}
            type="range"
            min={min}
            max={max}
            step={step}
            value={value}
            aria-valuetext={props.words(value)}
            onChange={(event) => setDraft(Number(event.target.value))}
            onPointerUp={commit}
            onKeyUp={commit}
            onBlur={commit}
            className="h-12 flex-1 accent-ink"
          />
          <output className="numbers w-14 text-right">{props.words(value)}</output>
        </div>
      )}
    </Row>
  )
}
