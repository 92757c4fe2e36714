'use client'

import { Minus, Plus } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { Team } from '@/lib/quiz/presentation'
import type { Act } from './wall'

/** A point given with the mouse leaves the keys, Space among them, to the wall. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

/** The teams and their scores, which the presenter keeps. */
export function Teams({ teams, act }: { teams: readonly Team[]; act: Act }) {
  const t = useTranslations('present')
  if (teams.length === 0) return null
  const button =
    'flex size-12 shrink-0 items-center justify-center rounded-lg text-soft hover:bg-press hover:text-ink'
  return (
    <ol aria-label={t('teams')} className="flex gap-x-6 overflow-x-auto border-t border-line pt-1">
      {teams.map(({ name, score }, team) => (
        // Two teams may have one name.
        <li key={team} className="flex shrink-0 items-center">
          <span className="max-w-48 truncate pr-3 text-[max(1rem,3.6vmin)]">{name}</span>
          <button
            type="button"
            aria-label={t('less', { name })}
            onMouseDown={keepFocus}
            onClick={() => act({ type: 'score', team, by: -1 })}
            className={button}
          >
            <Minus aria-hidden="true" className="size-5" strokeWidth={1.5} />
          </button>
          <span className="numbers min-w-[1.5em] text-center text-[max(1.25rem,5vmin)] leading-none">
            {score}
          </span>
          <button
            type="button"
            aria-label={t('more', { name })}
            onMouseDown={keepFocus}
            onClick={() => act({ type: 'score', team, by: 1 })}
            className={button}
          >
            <Plus aria-hidden="true" className="size-5" strokeWidth={1.5} />
          </button>
        </li>
      ))}
    </ol>
  )
}
