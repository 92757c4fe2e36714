'use client'

import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { canBadge, showBadge } from '@/lib/offline/badge'
import { type DayNote, leaveNote, markReminded } from '@/lib/offline/day-note'
import { keepWaking, nextAt, reminderSync } from '@/lib/offline/reminder'
import type { LociDatabase } from '@/lib/store/database'
import { type DayAhead, readDaysAhead } from '@/lib/store/days-ahead'
import { currentMoment } from '../_hooks/moment'
import { usePreferences } from '../_hooks/preferences'
import { useDb } from '../_hooks/store'
import { Button } from '../_ui/button'
import { Link } from '../_ui/link'

/** The service worker is told of so many days, today the first. */
const daysTold = 14

/** What Loci does beside its screens: the number on its icon, and the daily reminder. */
export function Comfort({ path }: { path: string }) {
  const db = useDb()
  const wordsOf = useReminderWords()
  const { badge, remindAt } = usePreferences()
  const [due, setDue] = useState<string | null>(null)

  // Counted where a screen is come to or left, and not at each card of a review, which must lose no time.
  useEffect(() => {
    if (!db) return
    const tell = () =>
      void tellTheWorker(db, badge === 'on', remindAt, wordsOf).catch((error: unknown) => {
        // The store may just be closing. What was told before stands until the next time.
        console.warn('The number on the icon could not be renewed.', error)
      })
    if (path !== '/review') tell()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [db, path, badge, remindAt, wordsOf])

  useEffect(
    () => void keepWaking((badge === 'on' && canBadge()) || remindAt !== null),
    [badge, remindAt],
  )

  useEffect(() => {
    if (!db || remindAt === null) return
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      const now = new Date()
      timer = setTimeout(remind, nextAt(remindAt, now).getTime() - now.getTime())
    }
    const remind = () => {
      wait()
      void readDaysAhead(db, currentMoment(), 1).then(async ([today]) => {
        const words = today ? wordsOf(today) : null
        if (!words || !today) return
        if (document.visibilityState === 'visible') setDue(words)
        else await notify(words, today)
      })
    }
    wait()
    return () => clearTimeout(timer)
  }, [db, remindAt, wordsOf])

  // Today says it itself, and who reviews needs no reminder.
  if (path === '/' || path === '/review') return null
  return <ReminderLine words={due} onClose={() => setDue(null)} />
}

/** Says that cards are due, quietly, above the navigation. */
function ReminderLine({ words, onClose }: { words: string | null; onClose(): void }) {
  const t = useTranslations('reminders')
  return (
    <div
      role="status"
      className="safe-x pointer-events-none fixed inset-x-0 bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-10 desk:bottom-4 desk:pl-52"
    >
      {words && (
        <div className="arrive pointer-events-auto mx-auto flex max-w-2xl flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line-strong bg-sheet px-4 py-2">
          <p className="min-w-40 flex-1 text-sm">{words}</p>
          <Button look="bare" className="text-sm" onClick={onClose}>
            {t('later')}
          </Button>
          <Link
            href="/review"
            onClick={onClose}
            className="flex min-h-12 items-center rounded-lg border border-line-strong px-4 text-sm hover:bg-press"
          >
            {t('review')}
          </Link>
        </div>
      )}
    </div>
  )
}

type WordsOf = (day: DayAhead) => string | null

/** What a reminder of a day says; null where nothing waits. Stays one function as long as the language does. */
function useReminderWords(): WordsOf {
  const t = useTranslations('reminders')
  return useCallback<WordsOf>(
    ({ due, fresh }) => (due > 0 ? t('due', { n: due }) : fresh ? t('fresh') : null),
    [t],
  )
}

async function tellTheWorker(
  db: LociDatabase,
  badge: boolean,
  remindAt: string | null,
  wordsOf: WordsOf,
): Promise<void> {
  const days = await readDaysAhead(db, currentMoment(), daysTold)
  await showBadge(badge ? (days[0]?.due ?? 0) : 0)
  const noted = days.map((day): DayNote => {
    const words = remindAt === null ? null : wordsOf(day)
    // The first time after the day began: at four in the morning, one o'clock is still to come.
    const at = remindAt && nextAt(remindAt, new Date(day.from - 1)).getTime()
    return { from: day.from, due: day.due, reminder: words && at ? { at, words } : null }
  })
  // Absent on an address without TLS, as is the worker.
  if ('caches' in globalThis) await leaveNote({ badge, days: noted })
}

/** A notification from a tab that nobody looks at, where the person let them through. */
async function notify(words: string, day: DayAhead): Promise<void> {
  if (!('Notification' in globalThis) || Notification.permission !== 'granted') return
  const registration = await navigator.serviceWorker?.getRegistration()
  await registration?.showNotification(words, { tag: reminderSync, icon: '/icon-192.png' })
  if (registration) await markReminded(day.from)
}
