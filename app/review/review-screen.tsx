'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Language } from '@/lib/i18n/language'
import { holdReviewLock } from '@/lib/offline/review-lock'
import { Good, type Rating } from '@/lib/schedule/review'
import { buzz } from '../_hooks/haptics'
import { currentMoment } from '../_hooks/moment'
import { usePreferences } from '../_hooks/preferences'
import { useDb } from '../_hooks/store'
import { useIdle } from '../_hooks/use-idle'
import { useLoaded } from '../_hooks/use-loaded'
import { type ReviewNotice, useReview } from '../_hooks/use-review'
import { useText } from '../_hooks/use-text'
import { useTitle } from '../_hooks/use-title'
import { scopeOf } from './address'
import { CardPageSkeleton } from './card-page'
import { Header, MenuButton } from './header'
import type { Opened } from './tools'
import { Turn } from './turn'
import { useKeys } from './use-keys'
import { useSettled } from './use-settled'

/** What a person has to hear of; all else is said in passing. */
const alarming: ReadonlySet<ReviewNotice> = new Set([
  'full',
  'failed',
  'changeFull',
  'changeFailed',
  'readFailed',
  'notFetched',
])

/** One card after another: question, answer, rating, until nothing is left for now. */
export function ReviewScreen() {
  const t = useTranslations('review')
  useTitle(t('title'))
  const text = useText()
  const language = useLocale() as Language
  const asked = useSearchParams().toString()
  const scope = useMemo(() => scopeOf(new URLSearchParams(asked), currentMoment().now), [asked])
  const { typeIn, haptics } = usePreferences()
  const [opened, setOpened] = useState<Opened | null>(null)
  const session = useReview(useDb(), scope, opened !== null)
  const { shown, revealed, notice } = session
  const isSettled = useSettled(shown ? `${shown.showing} ${revealed}` : null)
  const settled = isSettled && Boolean(shown?.intervals)

  // What the first card does without comes after it.
  const idle = useIdle(shown !== undefined)
  const ended = useLoaded(idle || shown === null, () => import('./summary'))
  const aids = useLoaded(idle, () => import('./aids'))
  // So that the first step back waits for nothing.
  useLoaded(idle, () => import('../_hooks/review-steps'))
  const typeInParts = useLoaded(typeIn, () => import('./type-in'))
  const typing = typeIn ? typeInParts : null
  const tools = useLoaded(
    opened !== null,
    () => import('./tools'),
    () => {
      setOpened(null)
      session.say('notFetched')
    },
  )

  // While a card is open, no update may take the page away, from this tab or another.
  const inReview = Boolean(shown)
  useEffect(() => (inReview ? holdReviewLock() : undefined), [inReview])

  const reveal = () => {
    if (settled && !revealed) session.reveal()
  }
  const rate = (rating: Rating) => {
    if (!settled || !revealed) return
    if (haptics) buzz()
    session.grade(rating)
  }
  const open = (tool: Opened['tool']) => {
    if (shown) setOpened({ tool, cardId: shown.card.id })
  }
  const saidNoVoice = useRef(false)
  /** Reads what is new on the screen: the question, or its answer. Where nobody asked, a missing voice is named once. */
  const read = async (asked: boolean) => {
    if (!shown) return
    const side = revealed ? shown.card.back : shown.card.front
    try {
      const { readAloud } = await import('../_hooks/read-aloud')
      if ((await readAloud(text(side), language)) || (saidNoVoice.current && !asked)) return
      saidNoVoice.current = true
      session.say('noVoice')
    } catch (error) {
      console.warn(error)
      session.say('notFetched')
    }
  }
  const set = (wanted: Parameters<typeof session.change>[1]) =>
    shown && void session.change(shown.card.id, wanted)

  useKeys({
    goOn: () => (revealed ? rate(Good) : reveal()),
    rate,
    flag: (flag) => set({ set: 'flag', to: shown?.state.flag === flag ? null : flag }),
    letters: {
      z: session.undo,
      'shift+z': session.redo,
      m: () => open('menu'),
      i: () => open('info'),
      e: () => open('edit'),
      r: () => void read(true),
      s: () => set({ set: 'suspended' }),
      b: () => set({ set: 'buried' }),
      l: () => set({ set: 'leech' }),
    },
  })

  const turn = shown && (
    <Turn
      key={shown.showing}
      shown={shown}
      revealed={revealed}
      settled={settled}
      typing={typing}
      onReveal={session.reveal}
      onRate={rate}
      onRead={() => void read(true)}
    />
  )
  return (
    <div className="mx-auto grid h-[var(--room,100dvh)] max-w-3xl grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto] overflow-hidden">
      <h1 className="sr-only">{t('title')}</h1>
      <Header
        session={session}
        menu={
          shown &&
          (tools ? (
            <tools.CardMenu
              shown={shown}
              open={opened?.tool === 'menu'}
              onOpen={open}
              onClose={() => setOpened((now) => (now?.tool === 'menu' ? null : now))}
              onSet={set}
            />
          ) : (
            <MenuButton aria-expanded={false} onClick={() => open('menu')} />
          ))
        }
      />

      {(shown === undefined || (shown === null && !ended)) && <CardPageSkeleton />}
      {shown === null && ended && <ended.Summary session={session} />}
      {turn && (typing ? <typing.AllTexts>{turn}</typing.AllTexts> : turn)}
      {shown && aids && (
        <aids.Aids
          showing={shown.showing}
          revealed={revealed}
          onReveal={reveal}
          onRate={rate}
          onRead={() => void read(false)}
        />
      )}
      {tools && opened && opened.tool !== 'menu' && (
        <tools.CardSheet
          key={opened.tool}
          opened={opened}
          notice={notice?.said ?? null}
          onChange={session.change}
          onClose={() => setOpened(null)}
        />
      )}

      <div
        role="status"
        className="safe-x pointer-events-none fixed inset-x-0 bottom-24 z-10 mx-auto flex max-w-3xl"
      >
        {notice && (
          <p
            key={notice.nth}
            className={`arrive max-w-md rounded-lg border bg-sheet px-4 py-3 text-sm shadow-sm ${
              alarming.has(notice.said) ? 'border-cinnabar' : 'border-line-strong'
            }`}
          >
            {t(notice.said)}
          </p>
        )}
      </div>
    </div>
  )
}
