'use client'

import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../_ui/button'
import { Sheet } from '../../_ui/sheet'

/** Goes to a question by its number, typed or touched. */
export function JumpDialog(props: {
  count: number
  onJump(question: number): void
  onClose(): void
  onGone(): void
}) {
  const t = useTranslations('present')
  const { count } = props
  const id = useId()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const go = (number: number) => {
    if (!(number >= 1 && number <= count)) return setWrong(true)
    props.onJump(number - 1)
    props.onClose()
  }
  return (
    <Sheet title={t('jump')} isForm={false} onClose={props.onClose} onGone={props.onGone}>
      <form
        className="flex flex-wrap items-center gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          go(/^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN)
        }}
      >
        <label htmlFor={id}>{t('jumpTo')}</label>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={`${id}-wrong`}
          onChange={(event) => {
            setTyped(event.target.value)
            setWrong(false)
          }}
          className="numbers min-h-12 w-20 rounded-lg border border-line-strong bg-paper px-3"
        />
        <Button type="submit" look="main">
          {t('jumpGo')}
        </Button>
        <p id={`${id}-wrong`} role="alert" className="basis-full text-sm empty:hidden">
          {isWrong && t('jumpWrong', { count })}
        </p>
      </form>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(3rem,1fr))] gap-2 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
        {Array.from({ length: count }, (_, i) => (
          <li key={i} className="contents">
            <Button
              className="numbers !px-0"
              aria-label={t('place', { n: i + 1, count })}
              onClick={() => go(i + 1)}
            >
              {i + 1}
            </Button>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
