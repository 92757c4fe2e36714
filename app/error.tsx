'use client'

import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { Statement } from './_ui/statement'

export default function Failure({ error }: { error: Error }) {
  const t = useTranslations('errors')
  useEffect(() => console.error(error), [error])
  return <Statement title={t('unexpected')} body={t('unexpectedHint')} reload />
}
