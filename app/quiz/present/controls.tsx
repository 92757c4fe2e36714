'use client'

import {
  ArrowLeft,
  ArrowRight,
  EyeOff,
  Keyboard,
  ListOrdered,
  type LucideIcon,
  Maximize,
  Minimize,
  Timer,
  X,
} from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Presentation } from '@/lib/quiz/presentation'
import { Button } from '../../_ui/button'
import { Link } from '../../_ui/link'
import type { useFullscreen } from './use-fullscreen'
import type { WallCommands } from './use-wall-keys'

/** What the presenter does by hand: quiet beside what the room reads, and without words where there is no room for them. */
export function Controls(props: {
  commands: WallCommands
  state: Presentation
  fullscreen: ReturnType<typeof useFullscreen>
}) {
  const t = useTranslations('present')
  const { commands, state, fullscreen } = props
  const { kind } = state.step
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line pt-2">
      <div className="flex max-md:basis-full max-md:justify-between">
        {(kind === 'question' || kind === 'think') && (
          <Tool
            Icon={Timer}
            name={t(kind === 'think' ? 'stopThinking' : 'think')}
            press={commands.think}
            keys="t"
          />
        )}
        <Tool Icon={EyeOff} name={t('blank')} press={commands.blank} keys="b" />
        <Tool Icon={ListOrdered} name={t('jump')} press={commands.jump} keys="g" />
        {fullscreen.toggle && (
          <Tool
            Icon={fullscreen.isOn ? Minimize : Maximize}
            name={t(fullscreen.isOn ? 'leaveFullscreen' : 'fullscreen')}
            press={fullscreen.toggle}
            keys="f"
          />
        )}
        <Tool Icon={Keyboard} name={t('keys')} press={commands.keys} keys="?" />
        <Link href="/quiz" className={look}>
          <X aria-hidden="true" className="size-5" strokeWidth={1.5} />
          <span className="max-lg:sr-only">{t('leave')}</span>
        </Link>
      </div>
      <div className="flex flex-1 justify-end gap-2">
        <Button
          aria-label={t('back')}
          aria-keyshortcuts="ArrowLeft"
          disabled={kind === 'start'}
          onClick={commands.back}
          className="disabled:opacity-40"
        >
          <ArrowLeft aria-hidden="true" className="size-5" strokeWidth={1.5} />
        </Button>
        <Button
          look="main"
          aria-keyshortcuts="ArrowRight"
          disabled={kind === 'summary'}
          onClick={commands.next}
          className="disabled:opacity-40"
        >
          {t(`next.${kind === 'question' && state.thinkSeconds !== null ? 'toThink' : kind}`)}
          <ArrowRight aria-hidden="true" className="size-5" strokeWidth={1.5} />
        </Button>
      </div>
    </div>
  )
}

const look =
  'flex min-h-12 min-w-12 items-center justify-center gap-2 rounded-lg px-2.5 text-sm text-soft hover:bg-press hover:text-ink'

function Tool({
  Icon,
  name,
  press,
  keys,
}: {
  Icon: LucideIcon
  name: string
  press(): void
  keys: string
}) {
  return (
    <button type="button" aria-keyshortcuts={keys} onClick={press} className={look}>
      <Icon aria-hidden="true" className="size-5" strokeWidth={1.5} />
      <span className="max-lg:sr-only">{name}</span>
    </button>
  )
}
