'use client'

import { useTranslations } from 'use-intl'
import { Sheet } from '../../_ui/sheet'

/** Every key of a presentation; what stands on a line does the same. */
const lines = [
  { does: 'next', press: ['→', 'Space', 'Enter', 'Page Down'] },
  { does: 'back', press: ['←', 'Page Up'] },
  { does: 'think', press: ['T'] },
  { does: 'blank', press: ['B', '.'] },
  { does: 'jump', press: ['G'] },
  { does: 'more', press: ['1 – 9'] },
  { does: 'less', press: ['Shift 1 – 9'] },
  { does: 'ends', press: ['Home', 'End'] },
  { does: 'fullscreen', press: ['F', 'F5'] },
  { does: 'leave', press: ['Esc'] },
  { does: 'keys', press: ['?'] },
] as const

/** What one can do without a mouse, or with a remote clicker. */
export function KeysDialog({ onClose, onGone }: { onClose(): void; onGone(): void }) {
  const t = useTranslations('present')
  return (
    <Sheet title={t('keys')} isForm={false} onClose={onClose} onGone={onGone}>
      <dl className="flex flex-col divide-y divide-line pb-[max(1.25rem,env(safe-area-inset-bottom))]">
        {lines.map(({ does, press }) => (
          <div key={does} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
            <dt>{t(`does.${does}`)}</dt>
            <dd className="flex flex-wrap gap-1.5">
              {press.map((key) => (
                <kbd
                  key={key}
                  lang="en"
                  className="min-w-7 rounded-sm border border-line-strong bg-paper px-1.5 text-center font-sans text-sm"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
