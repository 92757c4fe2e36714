'use client'

import { BookOpen, ChartNoAxesColumn, Keyboard, ListChecks, Settings2, Sun } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { watchInstall } from '@/lib/offline/install'
import { isShortcut } from '../_hooks/shortcuts'
import { useStore } from '../_hooks/store'
import { useArrivalFocus } from '../_hooks/use-arrival-focus'
import { useIdle } from '../_hooks/use-idle'
import { useLoaded } from '../_hooks/use-loaded'
import { useUpdates } from '../_hooks/use-updates'
import { AllTexts } from './all-texts'
import { Link } from './link'
import { Screen, Skeleton } from './screen'
import { Seal } from './seal'
import { Statement } from './statement'

/** What nobody waits for is fetched this long after a page is there. */
const laterMs = 1500

const places = [
  { href: '/', name: 'today', Icon: Sun },
  { href: '/library', name: 'library', Icon: BookOpen },
  { href: '/quiz', name: 'quiz', Icon: ListChecks },
  { href: '/progress', name: 'progress', Icon: ChartNoAxesColumn },
  { href: '/settings', name: 'settings', Icon: Settings2 },
] as const

/** Screens that have all the room to themselves: what is done, printed or on a wall is in nobody's way and nothing of the app is in its. */
const alone = /^\/(review$|quiz\/|progress\/)/

const bar =
  'fixed inset-x-0 bottom-0 z-20 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] desk:inset-y-0 desk:right-auto desk:w-52 desk:border-t-0 desk:border-r desk:pb-0 print:hidden'
const row = 'flex desk:flex-col desk:gap-1 desk:p-3'
const item =
  'flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 rounded-lg text-xs desk:min-h-12 desk:flex-none desk:flex-row desk:justify-start desk:gap-3 desk:px-3 desk:text-base'

/** The frame around every page: navigation in the thumb's reach on a phone, at the side on a desktop. A review has the screen to itself. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useTranslations()
  // The export is served as /library, /library/ or /library.html, whichever a host prefers.
  const path = usePathname().replace(/(\.html|\/)$/, '') || '/'
  const place = places.find(({ href }) => href === path)
  const store = useStore()
  const update = useLoaded(useUpdates(), () => import('./update-prompt'))
  const later = useIdle(true, laterMs)
  const [keysShown, setKeysShown] = useState(false)
  const main = useArrivalFocus(path)
  useEffect(watchInstall, [])

  const content =
    store.status === 'failed' ? (
      <Statement title={t(`errors.${store.code}`)} body={t(`errors.${store.code}Hint`)} reload />
    ) : (
      children
    )

  const comfort = useLoaded(
    later || keysShown,
    // Named, so that a test can tell it from what a screen cannot do without.
    () => import(/* webpackChunkName: "aside" */ '../_comfort/aside'),
    () => setKeysShown(false),
  )
  // Before the keys of every screen are here, the one that lists them has them fetched at once.
  const hasAside = path !== '/quiz/present'
  const isDeaf = hasAside && !comfort
  useEffect(() => {
    if (!isDeaf) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '?' && isShortcut(event)) setKeysShown(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [isDeaf])
  const aside = hasAside && comfort && (
    <comfort.Aside path={path} keysShown={keysShown} showKeys={setKeysShown} />
  )
  if (alone.test(path)) {
    return (
      <>
        <main>{path === '/review' ? content : <AllTexts>{content}</AllTexts>}</main>
        {aside}
      </>
    )
  }
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-30 focus:rounded-lg focus:bg-sheet focus:px-4 focus:py-3"
      >
        {t('app.skip')}
      </a>
      <nav aria-label={t('app.navigation')} className={bar}>
        <Mark name={t('app.name')} />
        <ul className={row}>
          {places.map(({ href, name, Icon }) => (
            <li key={href} className="flex flex-1 desk:flex-none desk:*:w-full">
              <Link
                href={href}
                aria-current={path === href ? 'page' : undefined}
                className={`${item} ${path === href ? 'font-semibold text-ink desk:bg-press' : 'text-soft hover:text-ink'}`}
              >
                <Icon
                  aria-hidden="true"
                  className="size-6 desk:size-5"
                  strokeWidth={path === href ? 2 : 1.5}
                />
                {t(`nav.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
        <button
          type="button"
          aria-keyshortcuts="?"
          onClick={() => setKeysShown(true)}
          className="absolute inset-x-3 bottom-3 hidden min-h-12 items-center gap-3 rounded-lg px-3 text-sm text-soft hover:text-ink desk:pointer-fine:flex"
        >
          <Keyboard aria-hidden="true" className="size-5" strokeWidth={1.5} />
          {t('comfort.keys')}
        </button>
      </nav>
      <div className="pb-[calc(4rem+env(safe-area-inset-bottom))] desk:pb-0 desk:pl-52">
        <div role="status" className="safe-x mx-auto max-w-2xl">
          {update && (
            <AllTexts>
              <update.UpdatePrompt />
            </AllTexts>
          )}
        </div>
        {/* One for all that a screen shows while it fills, so that the focus stays in it. */}
        <main ref={main} id="content" tabIndex={-1}>
          {path === '/' ? (
            content
          ) : (
            <AllTexts until={place && <ScreenSkeleton title={t(`nav.${place.name}`)} />}>
              {content}
            </AllTexts>
          )}
        </main>
      </div>
      {aside}
    </>
  )
}

function ScreenSkeleton({ title }: { title: string }) {
  return (
    <Screen title={title}>
      <Skeleton lines={6} />
    </Screen>
  )
}

/** The frame without a word in it, for the moment before the language is known. */
export function ShellSkeleton() {
  return (
    <div aria-hidden="true" className={bar}>
      <Mark name="" />
      <div className={row}>
        {places.map(({ href, Icon }) => (
          <span key={href} className={`${item} text-soft`}>
            <Icon className="size-6 desk:size-5" strokeWidth={1.5} />
            <span className="h-[1lh] w-8" />
          </span>
        ))}
      </div>
    </div>
  )
}

function Mark({ name }: { name: string }) {
  return (
    <div className="hidden h-16 items-center gap-3 px-6 pt-2 desk:flex">
      <Seal />
      <span className="reading text-lg">{name}</span>
    </div>
  )
}
