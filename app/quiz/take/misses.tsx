'use client'

import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'use-intl'
import type { CardId } from '@/lib/cards/card-id'
import type { Localized } from '@/lib/cards/deck-file'
import { type Language, textKey } from '@/lib/i18n/language'
import type { KeptAnswer } from '@/lib/quiz/kept-answer'
import { markQuestion } from '@/lib/quiz/mark-question'
import type { Question, Response } from '@/lib/quiz/question'
import type { QuizResult } from '@/lib/quiz/quiz-result'
import { missableCards } from '@/lib/quiz/said-of-cards'
import { readCards } from '@/lib/store/library'
import type { CardRow } from '@/lib/store/rows'
import { useLive } from '../../_hooks/use-live'
import { Button } from '../../_ui/button'
import { Kind } from '../../_ui/kind'
import { Link } from '../../_ui/link'
import { Locus } from '../../_ui/locus'
import { Words } from '../../_ui/words'
import { cardHref, deckHref } from '../../library/places'
import { emptyResponse } from './inputs'
import { responseIn } from './quiz'
import { useAnswered } from './use-answered'

/** What was not wholly right: what was answered, the right answer, where the paper says it, and the card that asks for it. */
export function Misses(props: {
  questions: readonly Question[]
  answers: ReadonlyMap<string, KeptAnswer>
  result: QuizResult
  onOverrule: ((question: Question, response: Response) => Promise<void>) | undefined
}) {
  const t = useTranslations('quiz')
  const language = textKey(useLocale() as Language)
  const answered = useAnswered()
  const { questions, answers, result, onOverrule } = props
  const missed = questions.flatMap((question) => {
    const response = responseIn(answers, question) ?? emptyResponse(question)
    const mark = markQuestion(question, response, language)
    if (mark.outcome === 'right') return []
    const cards = missableCards(question, mark)
      .filter(({ isRight }) => !isRight)
      .map(({ cardId }) => cardId)
    return [{ question, response, mark, cards }]
  })
  // What an update of the deck has changed since is asked no more: its card is.
  const told = new Set<CardId>(missed.flatMap(({ cards }) => cards))
  const others = result.misses.flatMap(({ card }) => (told.has(card) ? [] : [card]))
  const ids = [...told, ...others]
  const rows = useLive(
    async (db) => new Map((await readCards(db, ids)).map(({ card }) => [card.id, card])),
    [ids.join(' ')],
  )
  const cardsOf = (cards: readonly CardId[]) =>
    cards.flatMap((id) => {
      const row = rows?.get(id)
      return row ? [row] : []
    })
  if (ids.length === 0) return <p>{t('noMisses')}</p>
  return (
    <ul className="flex flex-col divide-y divide-line">
      {missed.map(({ question, response, mark, cards }) => (
        <li key={question.id} className="flex flex-col gap-2 py-4 first:pt-0">
          <div className="flex flex-wrap items-center gap-x-4">
            <Kind kind={question.kind} />
            <span className="text-sm text-soft">{t(`outcomes.${mark.outcome}`)}</span>
          </div>
          <h3 className="reading whitespace-pre-line">
            <Words of={question.prompt} />
          </h3>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
            <dt className="text-soft">{t('you')}</dt>
            <dd className="reading whitespace-pre-line">
              <Words of={answered(question, response)} />
            </dd>
            <dt className="text-soft">{t('right')}</dt>
            <dd className="reading whitespace-pre-line">
              <Words of={question.back} />
            </dd>
          </dl>
          {question.loci.map((locus) => (
            <Locus key={JSON.stringify(locus)} locus={locus} />
          ))}
          {response.type === 'type-in' && response.typed.trim() !== '' && onOverrule && (
            <div>
              <Button
                className="text-sm"
                onClick={() => void onOverrule(question, { ...response, overruled: true })}
              >
                {t('wasRight')}
              </Button>
            </div>
          )}
          {cardsOf(cards).map((card) => (
            <CardLink key={card.id} card={card} asked={question.prompt} />
          ))}
        </li>
      ))}
      {cardsOf(others).map((card) => (
        <li key={card.id} className="py-2">
          <CardLink card={card} />
        </li>
      ))}
    </ul>
  )
}

/** Where a card stands in the library; what it asks is said where that is not what was asked. */
function CardLink({ card, asked }: { card: CardRow; asked?: Localized }) {
  const t = useTranslations('quiz')
  return (
    <Link
      href={cardHref(deckHref(card.deck), card.id)}
      prefetch={false}
      className="-mx-2 flex min-h-12 items-center gap-2 rounded-lg px-2 text-sm hover:bg-press"
    >
      <span className="min-w-0 flex-1 py-1">
        {asked?.zh === card.front.zh ? t('toCard') : <Words of={card.front} />}
      </span>
      <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-soft" strokeWidth={1.5} />
    </Link>
  )
}
