'use client'

import { Volume2 } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Localized } from '@/lib/cards/deck-file'
import { usePreferences } from '../_hooks/preferences'
import type { ShownCard } from '../_hooks/use-review'
import { FlagMark } from '../_ui/flag'
import { Kind } from '../_ui/kind'
import { Locus } from '../_ui/locus'
import { Skeleton } from '../_ui/screen'
import { Words } from '../_ui/words'

const textSizes = ['text-[1.1rem]', 'text-[1.3rem]', 'text-[1.65rem]', 'text-[2.1rem]'] as const

/** A card as a page: the question, under a hairline its answer, and the locus where a page number stands. */
export function CardPage(props: {
  shown: ShownCard
  revealed: boolean
  /** Where an answer is typed, under the question. */
  entry: ReactNode
  /** What became of a typed answer, before the right one. */
  verdict: ReactNode
  onRead(): void
}) {
  const { shown, revealed } = props
  const t = useTranslations('review')
  const language = useLocale()
  const size = textSizes[usePreferences().textSize]
  const question = useRef<HTMLHeadingElement>(null)
  const answer = useRef<HTMLElement>(null)
  const { card, fact, state } = shown
  const { asked, given } = partsOf(card.front)

  // A screen reader goes on where the new text is; the keys work from there as from anywhere. Who types begins in the
  // box, which names the question.
  const typing = Boolean(props.entry)
  useEffect(() => {
    if (revealed) {
      answer.current?.focus({ preventScroll: true })
      answer.current?.scrollIntoView({ block: 'nearest' })
    } else if (!typing) question.current?.focus({ preventScroll: true })
  }, [revealed, typing])

  return (
    <div className="relative min-h-0">
      <div
        tabIndex={0}
        role="group"
        aria-label={t('question')}
        data-card=""
        className="glide h-full touch-pan-y touch-pinch-zoom overflow-x-hidden overflow-y-auto overscroll-contain"
      >
        <article
          lang={language}
          className="arrive safe-x mx-auto flex min-h-full flex-col gap-6 pt-6 pb-10 desk:pt-12"
        >
          <div className="-my-3 flex items-center gap-4">
            <Kind kind={fact.kind} />
            {state.flag && <FlagMark flag={state.flag} />}
            <button
              type="button"
              aria-label={t('readAloud')}
              aria-keyshortcuts="r"
              onClick={props.onRead}
              className="-mr-3 ml-auto flex size-12 items-center justify-center rounded-lg text-soft hover:bg-press active:bg-press"
            >
              <Volume2 aria-hidden="true" className="size-5" strokeWidth={1.5} />
            </button>
          </div>
          <h2
            ref={question}
            id="question"
            tabIndex={-1}
            className={`reading ${size} leading-[1.55] text-pretty whitespace-pre-line`}
          >
            <Words of={asked} />
            {given && (
              <>
                {'\n'}
                <span className="listed mt-3 block text-[0.85em]">
                  <Words of={given} />
                </span>
              </>
            )}
          </h2>
          {!revealed && props.entry}
          {revealed && (
            <section
              ref={answer}
              tabIndex={-1}
              aria-label={t('answer')}
              className="flex flex-1 flex-col gap-5 border-t border-line-strong pt-6"
            >
              {props.verdict}
              <p
                className={`reading ${size} leading-[1.55] whitespace-pre-line ${card.back.en.includes('\n') ? 'listed' : ''}`}
              >
                <Words of={card.back} />
              </p>
              {fact.note && (
                <p className="reading border-l-2 border-cinnabar pl-4 text-base text-soft">
                  <span className="sr-only">{t('note')}: </span>
                  <Words of={fact.note} />
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

/** A question's first line asks; those after it, if any, are what it is asked about. */
function partsOf({ zh, en }: Localized): { asked: Localized; given: Localized | null } {
  const [askedZh = '', ...linesZh] = zh.split('\n')
  const [askedEn = '', ...linesEn] = en.split('\n')
  const given = { zh: linesZh.join('\n'), en: linesEn.join('\n') }
  return { asked: { zh: askedZh, en: askedEn }, given: given.zh && given.en ? given : null }
}

export function CardPageSkeleton() {
  return (
    <div className="safe-x pt-16">
      <Skeleton lines={3} />
    </div>
  )
}
