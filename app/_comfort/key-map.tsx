'use client'

import { Close, Content, Description, Overlay, Portal, Root, Title } from '@radix-ui/react-dialog'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { setPreference, usePreferences } from '../_hooks/preferences'

/** Every key that does something, by screen; those of one line mean the same, and `then` stands between two pressed in turn. */
const screens = [
  {
    screen: 'anywhere',
    keys: [
      { does: 'today', press: [['g', 't']] },
      { does: 'review', press: [['g', 'r']] },
      { does: 'library', press: [['g', 'l']] },
      { does: 'quiz', press: [['g', 'q']] },
      { does: 'progress', press: [['g', 'p']] },
      { does: 'settings', press: [['g', 's']] },
      { does: 'search', press: [['/']] },
      { does: 'map', press: [['?']] },
    ],
  },
  {
    screen: 'inReview',
    keys: [
      { does: 'show', press: [['Space'], ['Enter']] },
      { does: 'again', press: [['1']] },
      { does: 'hard', press: [['2']] },
      { does: 'good', press: [['3'], ['Space'], ['Enter']] },
      { does: 'easy', press: [['4']] },
      { does: 'undo', press: [['z']] },
      { does: 'redo', press: [['Shift z']] },
      { does: 'menu', press: [['m']] },
      { does: 'whyNow', press: [['i']] },
      { does: 'edit', press: [['e']] },
      { does: 'readAloud', press: [['r']] },
      { does: 'flag', press: [['Shift 1–4']] },
      { does: 'bury', press: [['b']] },
      { does: 'suspend', press: [['s']] },
      { does: 'leech', press: [['l']] },
    ],
  },
  {
    screen: 'inQuiz',
    keys: [
      { does: 'pick', press: [['1–9']] },
      { does: 'goOn', press: [['Enter']] },
    ],
  },
] as const

/** The keyboard map: what one can do without a mouse. */
export function KeyMap({ onClose }: { onClose(): void }) {
  const t = useTranslations('keys')
  const { keys } = usePreferences()
  const [before] = useState(() => document.activeElement)
  return (
    <Root open onOpenChange={(open) => open || onClose()}>
      <Portal>
        <Overlay className="fixed inset-0 z-40 bg-[oklch(0.2_0.01_60/0.45)]" />
        <Content
          // The screen below has other meanings for these keys.
          onKeyDown={(event) => event.stopPropagation()}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (before instanceof HTMLElement) before.focus()
          }}
          className="safe-x fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[90dvh] max-w-2xl flex-col gap-4 overflow-y-auto rounded-t-lg border border-line-strong bg-paper pt-3 pb-[max(1.5rem,env(safe-area-inset-bottom))] desk:inset-y-0 desk:my-auto desk:h-fit desk:rounded-lg"
        >
          <div className="flex items-center justify-between gap-4">
            <Title className="reading text-xl">{t('title')}</Title>
            <Close
              aria-label={t('close')}
              className="-mr-3 flex size-12 items-center justify-center rounded-lg hover:bg-press"
            >
              <X aria-hidden="true" strokeWidth={1.5} />
            </Close>
          </div>
          <Description className="text-sm text-soft">
            {t(keys === 'on' ? 'hint' : 'hintOff')}
          </Description>
          <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
            {screens.map(({ screen, keys: lines }) => (
              <section key={screen} className="flex flex-col gap-1">
                <h3 className="text-sm font-semibold text-soft">{t(screen)}</h3>
                <dl className="flex flex-col divide-y divide-line">
                  {lines.map(({ does, press }) => (
                    <div
                      key={does}
                      className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5"
                    >
                      <dt>{t(`does.${does}`)}</dt>
                      <dd className="flex flex-wrap gap-1.5">
                        {press.map((pair) => (
                          <span key={pair.join(' ')} className="flex items-baseline gap-1">
                            {pair.map((key, i) => (
                              <span key={key} className="flex items-baseline gap-1">
                                {i > 0 && <span className="text-xs text-soft">{t('then')}</span>}
                                <kbd
                                  lang="en"
                                  className="min-w-7 rounded-sm border border-line-strong bg-sheet px-1.5 text-center font-sans text-sm"
                                >
                                  {key}
                                </kbd>
                              </span>
                            ))}
                          </span>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <label className="flex min-h-12 items-center gap-3 border-t border-line pt-3">
            <input
              type="checkbox"
              checked={keys === 'on'}
              onChange={(event) => setPreference('keys', event.target.checked ? 'on' : 'off')}
              className="size-5 accent-ink"
            />
            {t('characters')}
          </label>
        </Content>
      </Portal>
    </Root>
  )
}
