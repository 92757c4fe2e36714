'use client'

import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Link } from '../_ui/link'

/** One level up in the library; `keepsPlace` where the list sees to its own place. */
export function Back({ href, keepsPlace = false }: { href: string; keepsPlace?: boolean }) {
  const t = useTranslations('library')
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={!keepsPlace}
      className="-ml-2 flex min-h-12 items-center gap-2 self-start rounded-lg px-2 text-sm text-soft hover:text-ink"
    >
      <ArrowLeft aria-hidden="true" className="size-5" strokeWidth={1.5} />
      {t('back')}
    </Link>
  )
}
