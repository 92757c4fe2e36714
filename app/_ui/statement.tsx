'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useTitle } from '../_hooks/use-title'
import { Button } from './button'

/** A designed state for where there is nothing to show: what is so, why, and what to do. */
export function Statement(props: {
  title: string
  body: string
  reload?: boolean
  children?: ReactNode
}) {
  const t = useTranslations('errors')
  useTitle(props.title)
  return (
    <div className="safe-x mx-auto flex max-w-xl flex-col items-start gap-4 py-16">
      <h1 className="reading text-2xl">{props.title}</h1>
      <p className="text-soft">{props.body}</p>
      {props.reload && <Button onClick={() => location.reload()}>{t('retry')}</Button>}
      {props.children}
    </div>
  )
}
