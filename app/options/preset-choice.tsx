'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import {
  choosePreset,
  createPreset,
  deletePreset,
  maxNameLength,
  renamePreset,
} from '@/lib/store/change-preset'
import { defaultPreset, type Place, type Plans } from '@/lib/store/plans'
import { currentMoment } from '../_hooks/moment'
import { useDb } from '../_hooks/store'
import type { useSaving } from '../_hooks/use-saving'
import { Button } from '../_ui/button'
import { Row, SelectRow } from '../_ui/row'
import { usePresetName } from './use-preset-name'

/** Which preset a paper or a part goes by; one is made for it, named and taken away here too. */
export function PresetChoice(props: {
  plans: Plans
  place: Place
  /** What a preset is called that is made for it. */
  title: string
  save: ReturnType<typeof useSaving>['save']
}) {
  const t = useTranslations('options')
  const db = useDb()
  const { plans, place, save } = props
  const nameOf = usePresetName(plans)
  const [asksToDelete, setAsksToDelete] = useState(false)
  if (!db) return null

  const placeId = place.deck ?? place.paper
  const named = plans.named(placeId)
  const plan = plans.of(place)
  const own = named !== null && named !== defaultPreset ? named : null
  const inherited = place.deck
    ? t('asPaperNamed', { name: nameOf(plans.of({ paper: place.paper }).preset) })
    : null
  const choices = [
    ...(inherited === null ? [] : [{ value: '', label: inherited }]),
    ...plans.presets.map(({ id }) => ({ value: id, label: nameOf(id) })),
  ]
  const choose = (preset: string) =>
    save(
      (onProgress) => choosePreset(db, placeId, preset || null, currentMoment(), onProgress),
      true,
    )
  const create = () =>
    save(async () => {
      const moment = currentMoment()
      const name = [...props.title].slice(0, maxNameLength).join('')
      const preset = await createPreset(db, name, plan.options, moment)
      await choosePreset(db, placeId, preset, moment)
    })

  return (
    <>
      <SelectRow
        label={t('goesBy')}
        value={named ?? (place.deck ? '' : defaultPreset)}
        options={choices}
        onChange={choose}
      />
      {own !== null && (
        <PresetName
          key={own}
          name={nameOf(own)}
          onChange={(name) => save(() => renamePreset(db, own, name, currentMoment()))}
        />
      )}
      {asksToDelete && own !== null ? (
        <div className="flex flex-wrap items-center gap-2">
          <p className="flex-1 text-sm">{t('deleteAsk')}</p>
          <Button
            onClick={() => {
              setAsksToDelete(false)
              void save((onProgress) => deletePreset(db, own, currentMoment(), onProgress), true)
            }}
          >
            {t('deleteYes')}
          </Button>
          <Button look="bare" onClick={() => setAsksToDelete(false)}>
            {t('keep')}
          </Button>
        </div>
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button onClick={create}>{t('newPreset')}</Button>
          {own !== null && (
            <Button look="bare" onClick={() => setAsksToDelete(true)}>
              {t('delete')}
            </Button>
          )}
        </div>
      )}
      {own === null && <p className="text-sm text-soft">{t('newPresetHint')}</p>}
    </>
  )
}

/** Saved when it is left; an empty one goes back to what it was. */
function PresetName(props: { name: string; onChange(name: string): void }) {
  const t = useTranslations('options')
  const [typed, setTyped] = useState<string | null>(null)
  const commit = () => {
    if (typed?.trim() && typed.trim() !== props.name) props.onChange(typed)
    setTyped(null)
  }
  return (
    <Row label={t('name')}>
      {(ids) => (
        <input
          {...ids}
          value={typed ?? props.name}
          maxLength={maxNameLength}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur()
          }}
          className="min-h-12 min-w-0 flex-1 rounded-lg border border-line-strong bg-sheet px-3"
        />
      )}
    </Row>
  )
}
