'use client'

import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'

/** One level up in the library. */
export function Back({ href }: { href: string }) {
  const t = useTranslations('library')
  return (
    <Link
      href={href}
      prefetch={false}
      className="-ml-2 flex min-h-12 items-center gap-2 self-start rounded-lg px-2 text-sm text-soft hover:text-ink"
    >
      <ArrowLeft aria-hidden="true" className="size-5" strokeWidth={1.5} />
      {t('back')}
    </Link>
  )
}
