'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isShortcut } from '../../_hooks/shortcuts'
import { useText } from '../../_hooks/use-text'
import { Words } from '../../_ui/words'
import type { Answering } from './inputs'

/** What stands for the nth of the others: A, B, C … */
const letterOf = (i: number) => String.fromCharCode(65 + i)

/** Two lists that belong together: choose on the left, then what goes with it; the next one without a mate is chosen by itself. */
export function Match({ question, response, revealed, locked, onChange }: Answering<'match'>) {
  const t = useTranslations('quiz')
  const text = useText()
  const [chosen, setChosen] = useState(0)
  const [said, setSaid] = useState('')
  const { pairs } = response

  const pair = (other: number) => {
    if (locked || other >= question.others.length) return
    // Each goes with one only: who had it has none now.
    const next = pairs.map((had, i) => (i === chosen ? other : had === other ? null : had))
    onChange({ type: 'match', pairs: next })
    const words = [question.left[chosen], question.others[other]]
    setSaid(words.map((word) => word && text(word)).join(' – '))
    const without = next.findIndex((had, i) => had === null && i > chosen)
    const first = next.indexOf(null)
    if (without !== -1) setChosen(without)
    else if (first !== -1) setChosen(first)
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isShortcut(event) || !/^[1-9]$/.test(event.key)) return
      pair(Number(event.key) - 1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  return (
    <div className="flex flex-col gap-5">
      <ul className="flex flex-col gap-2" aria-label={t('matchLeft')}>
        {question.left.map((item, i) => {
          const mate = pairs[i] ?? null
          const right = question.right[i] ?? 0
          const isRight = mate === right
          const [given, wanted] = [
            mate === null ? null : question.others[mate],
            question.others[right],
          ]
          return (
            <li key={i}>
              <button
                type="button"
                disabled={locked}
                aria-pressed={!locked && i === chosen}
                onClick={() => setChosen(i)}
                className={`flex min-h-14 w-full flex-col justify-center gap-1 rounded-lg border px-4 py-2 text-left ${
                  !locked && i === chosen ? 'border-ink bg-press' : 'border-line-strong bg-sheet'
                } ${revealed ? (isRight ? 'border-l-4 border-l-good' : 'border-l-4 border-l-again') : ''}`}
              >
                <span className="reading leading-snug">
                  <Words of={item} />
                </span>
                <span className="text-sm text-soft">
                  {given && mate !== null ? (
                    <>
                      {letterOf(mate)} <Words of={given} />
                    </>
                  ) : (
                    t('noMate')
                  )}
                  {revealed && (
                    <span className="sr-only"> ({t(isRight ? 'isRight' : 'isWrong')})</span>
                  )}
                </span>
                {revealed && !isRight && wanted && (
                  <span className="text-sm">
                    {t('rightIs')}
                    {letterOf(right)} <Words of={wanted} />
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ul>
      {!locked && (
        <ul className="flex flex-col gap-2" aria-label={t('matchOthers')}>
          {question.others.map((other, i) => {
            const taken = pairs.includes(i)
            return (
              <li key={i}>
                <button
                  type="button"
                  aria-pressed={pairs[chosen] === i}
                  aria-keyshortcuts={String(i + 1)}
                  onClick={() => pair(i)}
                  className={`flex min-h-12 w-full items-center gap-3 rounded-lg border border-line-strong px-4 py-2 text-left hover:bg-press ${taken ? 'text-soft' : ''}`}
                >
                  <span className="w-4 shrink-0 text-sm text-soft">{letterOf(i)}</span>
                  <span className="reading min-w-0 flex-1 leading-snug">
                    <Words of={other} />
                  </span>
                  {taken && <span className="shrink-0 text-xs text-soft">{t('taken')}</span>}
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  )
}
