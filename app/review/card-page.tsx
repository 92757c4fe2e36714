'use client'

import { useEffect, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { ShownCard } from '../_hooks/use-review'
import { useText } from '../_hooks/use-text'
import { Kind } from '../_ui/kind'
import { Locus } from '../_ui/locus'
import { Skeleton } from '../_ui/screen'

/** A card as a page: the question, under a hairline its answer, and the locus where a page number stands. */
export function CardPage({ shown, revealed }: { shown: ShownCard; revealed: boolean }) {
  const t = useTranslations('review')
  const text = useText()
  const language = useLocale()
  const question = useRef<HTMLHeadingElement>(null)
  const answer = useRef<HTMLElement>(null)
  const { card, fact } = shown

  // A screen reader goes on where the new text is; the keys work from there as from anywhere.
  useEffect(() => {
    const place = revealed ? answer : question
    place.current?.focus({ preventScroll: true })
    if (revealed) answer.current?.scrollIntoView({ block: 'nearest' })
  }, [revealed])

  return (
    <div className="relative min-h-0">
      <div
        tabIndex={0}
        role="group"
        aria-label={t('question')}
        className="glide h-full overflow-y-auto overscroll-contain"
      >
        <article
          lang={language}
          className="arrive safe-x mx-auto flex min-h-full flex-col gap-6 pt-6 pb-10 desk:pt-12"
        >
          <Kind kind={fact.kind} />
          <h2
            ref={question}
            tabIndex={-1}
            className="reading text-[1.3rem] leading-[1.55] text-pretty whitespace-pre-line"
          >
            {text(card.front)}
          </h2>
          {revealed && (
            <section
              ref={answer}
              tabIndex={-1}
              aria-label={t('answer')}
              className="flex flex-1 flex-col gap-5 border-t border-line-strong pt-6"
            >
              <p
                className={`reading text-[1.3rem] leading-[1.55] whitespace-pre-line ${card.answer.type === 'list' ? 'listed' : ''}`}
              >
                {text(card.back)}
              </p>
              {fact.note && (
                <p className="reading border-l-2 border-cinnabar pl-4 text-base text-soft">
                  <span className="sr-only">{t('note')}: </span>
                  {text(fact.note)}
                </p>
              )}
              <div className="mt-auto flex justify-end pt-4">
                <Locus locus={fact.locus} />
              </div>
            </section>
          )}
        </article>
      </div>
      {/* A long answer fades out, to say that there is more. */}
      <div
        aria-hidden="true"
        className="pointer-events-none absolute inset-x-0 bottom-0 h-8 bg-linear-to-t from-paper to-transparent"
      />
    </div>
  )
}

export function CardPageSkeleton() {
  return (
    <div className="safe-x pt-16">
      <Skeleton lines={3} />
    </div>
  )
}
