'use client'

import { Timer as TimerIcon, TimerOff } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { holdReviewLock } from '@/lib/offline/review-lock'
import type { Question, Response } from '@/lib/quiz/question'
import type { QuizPlan } from '@/lib/quiz/quiz-plan'
import { isShortcut } from '../../_hooks/shortcuts'
import { useThinkingClock } from '../../_hooks/thinking-clock'
import { useTitle } from '../../_hooks/use-title'
import { Button } from '../../_ui/button'
import { Kind } from '../../_ui/kind'
import { ProgressBar } from '../../_ui/progress-bar'
import { Words } from '../../_ui/words'
import { AnswerInput } from './answer-input'
import { emptyResponse, isAnswered, withDigit } from './inputs'
import { Leave } from './leave'
import { Marked } from './marked'
import { Timer } from './timer'

/** Whether the person has turned the time off; it holds until the page is left. */
let timeIsOff = false

/** One question on a screen of its own: asked, answered, and marked where marks come at once. */
export function Running(props: {
  question: Question
  /** What was answered already. */
  kept: Response | null
  revealed: boolean
  place: { readonly at: number; readonly done: number; readonly of: number }
  isLast: boolean
  plan: QuizPlan
  problem: 'full' | 'failed' | null
  onAnswer(response: Response, ms: number, thenGoOn: boolean): Promise<void>
  onGoOn(): Promise<void>
}) {
  const t = useTranslations('quiz')
  useTitle(t('title'))
  const { question, kept, revealed, place, plan } = props
  const [response, setResponse] = useState(kept ?? emptyResponse(question))
  const [busy, setBusy] = useState(false)
  const [timed, setTimed] = useState(plan.secondsEach !== null && !timeIsOff)
  const clock = useThinkingClock(revealed)
  const heading = useRef<HTMLHeadingElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const isOpenMark = question.type === 'open' && revealed

  useEffect(() => holdReviewLock(), [])
  // A new question is read out from its beginning; one that is typed has the focus in its box.
  useEffect(() => {
    if (!document.activeElement?.matches('textarea, input')) {
      heading.current?.focus({ preventScroll: true })
    }
  }, [])
  // What had the focus is off once the answer is marked.
  useEffect(() => {
    if (revealed) button.current?.focus({ preventScroll: true })
  }, [revealed])

  const once = async (work: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    await work()
    setBusy(false)
  }
  const give = (given: Response) => once(() => props.onAnswer(given, clock(), plan.marks === 'end'))
  const submit = () => {
    if (isOpenMark && response.type === 'open') {
      const made = question.holds.map((_, i) => response.made[i] ?? false)
      return once(() => props.onAnswer({ ...response, made }, 0, true))
    }
    if (revealed) return once(props.onGoOn)
    return isAnswered(response) ? give(response) : undefined
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event) || event.defaultPrevented) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('[role=dialog], [role=menu]')) return
      if (event.key === 'Enter') {
        if (target?.closest('a, button, summary')) return
        event.preventDefault()
        void submit()
      } else if (/^[1-9]$/.test(event.key) && !revealed) {
        const next = withDigit(question, response, Number(event.key) - 1)
        if (next) setResponse(next)
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })

  const label = revealed
    ? t(props.isLast ? 'seeResult' : 'next')
    : t(
        question.type === 'open' && plan.marks === 'each'
          ? 'showModel'
          : plan.marks === 'end'
            ? 'next'
            : 'check',
      )
  return (
    <div className="mx-auto grid h-dvh max-w-3xl grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto] overflow-hidden">
      <h1 className="sr-only">{t('title')}</h1>
      <header className="safe-x flex items-center gap-3 border-b border-line pt-[max(0.25rem,env(safe-area-inset-top))] pb-1">
        <Leave label={t('leave')} />
        <ProgressBar
          label={t('title')}
          words={t('place', { n: place.at + 1, of: place.of })}
          now={place.done}
          of={place.of}
          className="flex-1"
        />
        <span aria-hidden="true" className="numbers text-sm whitespace-nowrap text-soft">
          {place.at + 1} / {place.of}
        </span>
        {plan.secondsEach !== null && (
          <button
            type="button"
            aria-pressed={timed}
            aria-label={t('timeOn')}
            onClick={() => {
              timeIsOff = timed
              setTimed(!timed)
            }}
            className="-mr-3 flex size-[54px] shrink-0 items-center justify-center rounded-lg hover:bg-press"
          >
            {timed ? (
              <TimerIcon aria-hidden="true" className="size-5" strokeWidth={1.5} />
            ) : (
              <TimerOff aria-hidden="true" className="size-5" strokeWidth={1.5} />
            )}
          </button>
        )}
      </header>

      <article className="safe-x flex min-h-0 flex-col gap-5 overflow-y-auto pt-4 pb-6">
        {timed && plan.secondsEach !== null && !revealed && (
          <Timer seconds={plan.secondsEach} clock={clock} onUp={() => void give(response)} />
        )}
        <div className="flex flex-col gap-2">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <Kind kind={question.kind} />
            <span className="text-sm text-soft">{t(`types.${question.type}`)}</span>
          </div>
          <h2
            ref={heading}
            id="question"
            tabIndex={-1}
            className="reading text-xl leading-normal whitespace-pre-line"
          >
            <Words of={question.prompt} />
          </h2>
        </div>
        <AnswerInput
          question={question}
          response={response}
          revealed={revealed}
          locked={revealed || busy}
          onChange={setResponse}
          onSubmit={() => void submit()}
        />
        {/* There from the start, so that what comes into it is read out. */}
        <div role="status">
          {revealed && question.type !== 'open' && (
            <Marked
              question={question}
              response={response}
              onOverrule={(overruled) => {
                if (response.type !== 'type-in') return
                const next = { ...response, overruled }
                setResponse(next)
                void once(() => props.onAnswer(next, clock(), false))
                // Having had the last word, one goes on.
                button.current?.focus({ preventScroll: true })
              }}
            />
          )}
        </div>
      </article>

      <footer className="safe-x safe-bottom flex flex-col gap-2 border-t border-line bg-paper pt-2">
        {props.problem && (
          <p role="alert" className="text-sm text-cinnabar">
            {t(props.problem)}
          </p>
        )}
        <div className="flex gap-2">
          {!revealed && question.type !== 'open' && (
            <Button
              className="min-h-[54px] flex-1 text-sm"
              onClick={() => void give(emptyResponse(question))}
            >
              {t('dontKnow')}
            </Button>
          )}
          <Button
            ref={button}
            look="main"
            className="min-h-[54px] flex-[2] disabled:opacity-40"
            disabled={!revealed && !isAnswered(response)}
            onClick={() => void submit()}
            // A key that is held must not go through the whole quiz.
            onKeyDown={(event) => event.repeat && event.preventDefault()}
          >
            {label}
          </Button>
        </div>
      </footer>
    </div>
  )
}
