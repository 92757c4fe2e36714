'use client'

import { useTranslations } from 'use-intl'
import { ButtonLink } from './_ui/button'
import { Statement } from './_ui/statement'

export default function NotFound() {
  const t = useTranslations('app')
  return (
    <Statement title={t('notFound')} body={t('notFoundHint')}>
      <ButtonLink href="/">{t('toToday')}</ButtonLink>
    </Statement>
  )
}
