'use client'

import { useEffect, useReducer, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { discussionOf } from '@/lib/quiz/discussion'
import { type Deed, type Presentation, secondsLeft } from '@/lib/quiz/presentation'
import type { Question } from '@/lib/quiz/question'
import { currentMoment } from '../../_hooks/moment'
import { useText } from '../../_hooks/use-text'
import { useWakeLock } from '../../_hooks/wake-lock'
import { Words } from '../../_ui/words'
import type { MadeQuiz } from '../use-made-quiz'
import { Controls } from './controls'
import { Fit } from './fit'
import { JumpDialog } from './jump-dialog'
import { KeysDialog } from './keys-dialog'
import { Start } from './start'
import { Summary } from './summary'
import { Teams } from './teams'
import { useFullscreen } from './use-fullscreen'
import { usePresentation } from './use-presentation'
import { useWallKeys } from './use-wall-keys'
import { WallQuestion } from './wall-question'

/** What the room sees, and what the presenter does it with. Nothing here waits for a timer. */
export function Wall({ quiz, address }: { quiz: MadeQuiz; address: string }) {
  const t = useTranslations('present')
  const { questions } = quiz
  const [state, act] = usePresentation(quiz, address)
  const [dialog, setDialog] = useState<'jump' | 'keys' | null>(null)
  const fullscreen = useFullscreen()
  const wall = useRef<HTMLDivElement>(null)
  const scroll = useRef<HTMLElement>(null)
  const left = useSecondsLeft(state)
  const { step } = state
  const question = 'question' in step ? questions[step.question] : undefined
  useWakeLock(true)

  const go = (type: 'next' | 'back') => {
    if (step.kind === 'summary' && !state.isBlank && scrolled(scroll.current, type)) return
    act({ type, now: currentMoment().now })
  }
  const commands = {
    next: () => go('next'),
    back: () => go('back'),
    blank: () => act({ type: 'blank' }),
    first: () => act({ type: 'first' }),
    last: () => act({ type: 'last' }),
    think: () => act({ type: 'think', now: currentMoment().now }),
    jump: () => setDialog('jump'),
    keys: () => setDialog('keys'),
    fullscreen: () => fullscreen.toggle?.(),
    score: (team: number, by: number) => act({ type: 'score', team, by }),
  }
  useWallKeys(commands)
  const closing = {
    onClose: () => setDialog(null),
    onGone: () => wall.current?.focus(),
  }

  return (
    <>
      <div
        ref={wall}
        tabIndex={-1}
        inert={state.isBlank}
        className="safe-x safe-bottom flex h-dvh flex-col gap-2 pt-[max(0.75rem,env(safe-area-inset-top))]"
      >
        {question && 'question' in step && (
          <p className="numbers flex items-baseline justify-between gap-4 text-[max(1rem,3.2vmin)] text-soft">
            <span>{t('place', { n: step.question + 1, count: questions.length })}</span>
            {left !== null && (
              <span
                className={`text-[max(1.5rem,6vmin)] leading-none ${left === 0 ? 'text-cinnabar' : 'text-ink'}`}
              >
                {left === 0 ? t('timeUp') : t('seconds', { n: left })}
              </span>
            )}
          </p>
        )}
        {question ? (
          <Fit>
            {step.kind === 'discuss' ? (
              <Discuss quiz={quiz} question={question} />
            ) : (
              <WallQuestion question={question} isAnswered={step.kind === 'answer'} />
            )}
          </Fit>
        ) : (
          <section
            ref={scroll}
            aria-label={t(step.kind === 'summary' ? 'summary' : 'beginning')}
            // What can be scrolled must be within a keyboard’s reach.
            tabIndex={0}
            className="glide flex min-h-0 flex-1 flex-col overflow-y-auto"
          >
            {step.kind === 'summary' ? (
              <Summary questions={questions} teams={state.teams} />
            ) : (
              <Start quiz={quiz} state={state} act={act} />
            )}
          </section>
        )}
        {question && <Teams teams={state.teams} act={act} />}
        <Controls commands={commands} state={state} fullscreen={fullscreen} />
      </div>
      {/* Beside what is out of reach while the wall is blank, so that it can say so. */}
      <p role="status" className="sr-only">
        <Spoken state={state} left={left} question={question} count={questions.length} />
      </p>
      {state.isBlank && (
        <button
          type="button"
          aria-label={t('unblank')}
          onClick={commands.blank}
          className="fixed inset-0 z-30 size-full bg-[#000]"
        />
      )}
      {dialog === 'jump' && (
        <JumpDialog
          count={questions.length}
          onJump={(question) => act({ type: 'jump', question })}
          {...closing}
        />
      )}
      {dialog === 'keys' && <KeysDialog {...closing} />}
    </>
  )
}

export type Act = (deed: Deed) => void

/** What a room may talk about, with what the paper gives for it. */
function Discuss({ quiz, question }: { quiz: MadeQuiz; question: Question }) {
  const t = useTranslations('present')
  const [first] = question.facts
  const fact = first === undefined ? undefined : quiz.facts.get(first)
  const { asks, says } = fact ? discussionOf(fact) : { asks: question.kind, says: [] }
  return (
    <div className="flex flex-col gap-[0.6em]">
      <p className="reading max-w-none! text-[0.55em] leading-snug whitespace-pre-line text-soft">
        <Words of={fact?.statement ?? question.back} />
      </p>
      <h1 className="reading max-w-none! leading-tight text-pretty">{t(`discuss.${asks}`)}</h1>
      {says.length > 0 && (
        <ul className="reading flex max-w-none! flex-col gap-[0.4em] border-t border-line pt-[0.5em] text-[0.75em] leading-snug">
          {says.map((text) => (
            <li key={text.en}>
              <Words of={text} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What a screen reader says of each step, and of the time at its beginning, near its end and when it is over. */
function Spoken(props: {
  state: Presentation
  left: number | null
  question: Question | undefined
  count: number
}) {
  const t = useTranslations('present')
  const text = useText()
  const { state, left, question, count } = props
  const { step } = state
  if (state.isBlank) return t('spokenBlank')
  if (!question || !('question' in step)) return step.kind === 'summary' ? t('summary') : null
  if (left === 0) return t('timeUp')
  if (left !== null) return left <= 10 ? t('spokenNearEnd') : t('spokenThink')
  switch (step.kind) {
    case 'answer':
      return t('spokenAnswer', { answer: text(question.back) })
    case 'discuss':
      return t('spokenDiscuss')
    default:
      return `${t('place', { n: step.question + 1, count })}: ${text(question.prompt)}`
  }
}

/** Renewed four times a second while a think time runs. */
function useSecondsLeft(state: Presentation): number | null {
  const [, tick] = useReducer((n: number) => n + 1, 0)
  const { thinkEndsAt } = state
  useEffect(() => {
    if (thinkEndsAt === null) return
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [thinkEndsAt])
  return secondsLeft(state, currentMoment().now)
}

/** Leafs through a long summary with the keys that lead on and back; false where it is at its end, or its beginning. */
function scrolled(list: HTMLElement | null, type: 'next' | 'back'): boolean {
  if (!list) return false
  const room =
    type === 'next' ? list.scrollHeight - list.clientHeight - list.scrollTop : list.scrollTop
  if (room < 2) return false
  list.scrollBy({ top: (type === 'next' ? 0.85 : -0.85) * list.clientHeight })
  return true
}
