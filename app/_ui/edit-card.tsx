'use client'

import { useId, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Wording } from '@/lib/cards/wording'
import { Button } from './button'

const languages = {
  zh: { tag: 'zh-Hans', name: '中文' },
  en: { tag: 'en', name: 'English' },
} as const

/** Both sides of a card, in both languages, to be written anew; its history stays. */
export function EditCard(props: {
  now: Wording
  /** What the deck has, where the card is in the person's own words. */
  deck: Wording | undefined
  /** What is said where it could not be saved. */
  refusal: string
  /** True once it is on the disk. `null` is the deck's wording. */
  onSave(wording: Wording | null): Promise<boolean>
  onDone(): void
}) {
  const t = useTranslations()
  const [draft, setDraft] = useState<Wording>({ front: props.now.front, back: props.now.back })
  const [problem, setProblem] = useState<'blank' | 'refused' | null>(null)
  const order = useLocale() === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const)
  const isBlank = (['front', 'back'] as const).some((side) =>
    order.some((key) => draft[side][key].trim() === ''),
  )
  const save = async (wording: Wording | null) => {
    setProblem(null)
    if (await props.onSave(wording)) props.onDone()
    else setProblem('refused')
  }

  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (isBlank) setProblem('blank')
        else void save(trimmed(draft))
      }}
    >
      {order.map((key) => (
        <fieldset key={key} className="flex flex-col gap-3">
          <legend lang={languages[key].tag} className="mb-1 text-sm font-semibold text-soft">
            {languages[key].name}
          </legend>
          {(['front', 'back'] as const).map((side) => (
            <Side
              key={side}
              label={t(side === 'front' ? 'review.question' : 'review.answer')}
              lang={languages[key].tag}
              value={draft[side][key]}
              deck={props.deck?.[side][key]}
              onChange={(value) => {
                setProblem(null)
                setDraft({ ...draft, [side]: { ...draft[side], [key]: value } })
              }}
            />
          ))}
        </fieldset>
      ))}
      <p className="text-sm text-soft">{t('reviewTools.editHint')}</p>
      <p role="alert" className="text-sm text-cinnabar empty:hidden">
        {problem === 'blank' && t('reviewTools.blank')}
        {problem === 'refused' && props.refusal}
      </p>
      <div className="safe-bottom sticky bottom-0 -mx-2 flex flex-wrap-reverse gap-2 border-t border-line bg-sheet px-2 pt-2">
        {props.deck && (
          <Button className="flex-1 text-sm" onClick={() => void save(null)}>
            {t('reviewTools.toDeck')}
          </Button>
        )}
        <Button type="submit" look="main" className="flex-1">
          {t('reviewTools.saveEdit')}
        </Button>
      </div>
    </form>
  )
}

const trimmed = ({ front, back }: Wording): Wording => ({
  front: { zh: front.zh.trim(), en: front.en.trim() },
  back: { zh: back.zh.trim(), en: back.en.trim() },
})

function Side(props: {
  label: string
  lang: string
  value: string
  /** What the deck has, where that is something else. */
  deck: string | undefined
  onChange(value: string): void
}) {
  const id = useId()
  const t = useTranslations()
  const differs = props.deck !== undefined && props.deck !== props.value
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm">
        {props.label}
      </label>
      <textarea
        id={id}
        lang={props.lang}
        rows={2}
        value={props.value}
        aria-describedby={differs ? `${id}-deck` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
        className="reading field-sizing-content max-h-48 min-h-16 w-full rounded-lg border border-line-strong bg-paper px-3 py-2"
      />
      {differs && (
        <p id={`${id}-deck`} className="text-sm whitespace-pre-line text-soft">
          {t('reviewTools.deckSays')}
          <span lang={props.lang}>{props.deck}</span>
        </p>
      )}
    </div>
  )
}
