'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useText } from '../../_hooks/use-text'
import { Words } from '../../_ui/words'
import type { Answering } from './inputs'

/** Items to be put in order, the earliest first: each moves up and down by its buttons, or by Alt and an arrow. */
export function Order({ question, response, revealed, locked, onChange }: Answering<'order'>) {
  const t = useTranslations('quiz')
  const text = useText()
  const list = useRef<HTMLOListElement>(null)
  const [moved, setMoved] = useState<{ item: number; place: number } | null>(null)
  const { order } = response

  const move = (from: number, by: -1 | 1) => {
    const to = from + by
    const item = order[from]
    const other = order[to]
    if (locked || item === undefined || other === undefined) return
    onChange({ type: 'order', order: order.with(from, other).with(to, item) })
    setMoved({ item, place: to + 1 })
    // The button that was pressed goes with its row; at an end it is off, and the other one takes the focus.
    requestAnimationFrame(() => {
      const row = list.current?.children[to]
      const [up, down] = row?.querySelectorAll('button') ?? []
      const wanted = by < 0 ? [up, down] : [down, up]
      wanted.find((button) => button && !button.disabled)?.focus()
    })
  }
  return (
    <>
      {!locked && (
        <p className="hidden text-sm text-soft desk:pointer-fine:block">{t('orderHint')}</p>
      )}
      <ol ref={list} className="flex flex-col gap-2">
        {order.map((item, place) => {
          const words = question.items[item] ?? { zh: '', en: '' }
          const rightPlace = question.right.indexOf(item)
          const isRight = rightPlace === place
          return (
            <li
              key={item}
              onKeyDown={(event) => {
                if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
                event.preventDefault()
                move(place, event.key === 'ArrowUp' ? -1 : 1)
              }}
              className={`flex min-h-14 items-center gap-2 rounded-lg border border-line-strong bg-sheet pl-4 ${
                revealed ? (isRight ? 'border-l-4 border-l-good' : 'border-l-4 border-l-again') : ''
              }`}
            >
              <span className="numbers w-5 shrink-0 text-sm text-soft">{place + 1}</span>
              <span className="reading min-w-0 flex-1 py-2 leading-snug">
                <Words of={words} />
                {revealed && (
                  <span className="block font-sans text-sm text-soft">
                    {isRight ? t('isRight') : t('rightPlace', { n: rightPlace + 1 })}
                  </span>
                )}
              </span>
              {!locked &&
                ([-1, 1] as const).map((by) => {
                  const Icon = by < 0 ? ArrowUp : ArrowDown
                  return (
                    <button
                      key={by}
                      type="button"
                      disabled={order[place + by] === undefined}
                      onClick={() => move(place, by)}
                      aria-label={t(by < 0 ? 'moveUp' : 'moveDown', { item: text(words) })}
                      className="flex size-12 shrink-0 items-center justify-center rounded-lg hover:bg-press disabled:opacity-30"
                    >
                      <Icon aria-hidden="true" className="size-5" strokeWidth={1.5} />
                    </button>
                  )
                })}
            </li>
          )
        })}
      </ol>
      <p role="status" className="sr-only">
        {moved &&
          t('movedTo', {
            item: text(question.items[moved.item] ?? { zh: '', en: '' }),
            n: moved.place,
          })}
      </p>
    </>
  )
}
