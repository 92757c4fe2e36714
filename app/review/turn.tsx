'use client'

import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Language } from '@/lib/i18n/language'
import type { Rating } from '@/lib/schedule/review'
import type { ShownCard } from '../_hooks/use-review'
import { Button } from '../_ui/button'
import { CardPage } from './card-page'
import { RatingRow } from './rating-row'

/** One showing of a card: its page, and under it what shows the answer and then rates it. */
export function Turn(props: {
  shown: ShownCard
  revealed: boolean
  /** Whether a tap may count already. */
  settled: boolean
  /** What takes and marks a typed answer; null where none is typed. */
  typing: typeof import('./type-in') | null
  onReveal(): void
  onRate(rating: Rating): void
  onRead(): void
}) {
  const { shown, revealed, settled, typing } = props
  const t = useTranslations('review')
  const language = useLocale() as Language
  const [typed, setTyped] = useState('')
  const mark = typing && revealed ? typing.markTyped(typed, shown.card, language) : null
  return (
    <>
      <CardPage
        shown={shown}
        revealed={revealed}
        onRead={props.onRead}
        entry={
          typing && (
            <typing.AnswerBox
              card={shown.card}
              typed={typed}
              onType={setTyped}
              onCheck={() => settled && props.onReveal()}
            />
          )
        }
        verdict={typing && mark && <typing.Verdict typed={typed} mark={mark} />}
      />
      <footer className="safe-x safe-bottom bg-paper pt-2">
        {revealed && shown.intervals ? (
          <RatingRow
            intervals={shown.intervals}
            suggested={mark?.suggestedRating ?? null}
            ready={settled}
            onRate={props.onRate}
          />
        ) : (
          <Button
            look="main"
            onClick={props.onReveal}
            disabled={!settled}
            aria-keyshortcuts="Space Enter"
            className="min-h-16 w-full text-base"
          >
            {t(typing && typed.trim() ? 'check' : 'showAnswer')}
          </Button>
        )}
      </footer>
    </>
  )
}
