'use client'

import { useId } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Wording } from '@/lib/cards/wording'
import { type Language, langOfKey, textKey } from '@/lib/i18n/language'
import { changeOfOne } from '@/lib/store/many-cards'
import { setWording } from '@/lib/store/mark-card'
import type { CardRow } from '@/lib/store/rows'
import { Button } from '../_ui/button'
import { Words } from '../_ui/words'
import type { Doing } from './use-doing'

/** Which of a card's four texts is meant. */
interface Place {
  readonly side: 'front' | 'back'
  readonly key: 'zh' | 'en'
}

/** The deck's present wording beside the person's own, where both have changed the card, and the choice between them. */
export function DeckChange(props: { card: CardRow; deck: Wording; doing: Doing }) {
  const { card, deck, doing } = props
  const t = useTranslations()
  const title = useId()
  const mine: Wording = { front: card.front, back: card.back }
  const order = useLocale() === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const)
  const texts = order
    .flatMap((key) => (['front', 'back'] as const).map((side): Place => ({ side, key })))
    .filter(({ side, key }) => mine[side][key] !== deck[side][key])
  const choose = (wording: Wording | null) =>
    doing.act(t(wording ? 'library.deckChange.kept' : 'review.deckWording'), async (db, moment) =>
      changeOfOne(await setWording(db, card.id, wording, moment)),
    )
  return (
    <section
      aria-labelledby={title}
      className="flex flex-col gap-3 rounded-lg border border-cinnabar bg-sheet p-4"
    >
      <h3 id={title} className="font-semibold">
        {t('library.deckChange.title')}
      </h3>
      <p className="text-sm text-soft">{t('library.deckChange.hint')}</p>
      <div className="grid gap-4 md:grid-cols-2">
        <Side name={t('library.ownWording')} wording={mine} texts={texts} />
        <Side name={t('library.deckChange.deck')} wording={deck} texts={texts} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button className="flex-1 text-sm" onClick={() => choose(mine)}>
          {t('library.deckChange.keep')}
        </Button>
        <Button className="flex-1 text-sm" onClick={() => choose(null)}>
          {t('library.deckChange.take')}
        </Button>
      </div>
    </section>
  )
}

/** One of the two wordings, in the texts in which they differ. */
function Side(props: { name: string; wording: Wording; texts: readonly Place[] }) {
  const t = useTranslations('review')
  const shown = textKey(useLocale() as Language)
  return (
    <div className="flex flex-col gap-2 border-t border-line-strong pt-2">
      <h4 className="text-sm font-semibold text-soft">{props.name}</h4>
      {props.texts.map(({ side, key }) => (
        <div key={`${side} ${key}`}>
          <p className="text-xs text-soft">{t(side === 'front' ? 'question' : 'answer')}</p>
          <p lang={langOfKey[key]} className="reading whitespace-pre-line">
            {key === shown ? <Words of={props.wording[side]} /> : props.wording[side][key]}
          </p>
        </div>
      ))}
    </div>
  )
}
