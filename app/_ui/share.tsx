'use client'

import { Copy, Share2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Localized, PartialLocus } from '@/lib/cards/deck-file'
import { useLive } from '../_hooks/use-live'
import { useText } from '../_hooks/use-text'
import { Button } from './button'
import { useLocusWords } from './locus-words'

/** Gives a card away as plain text: question, answer, and where which paper says it. To other apps where the browser can, else to the clipboard. */
export function Share(props: {
  card: { readonly paper: string; readonly front: Localized; readonly back: Localized }
  locus: PartialLocus
}) {
  const { card, locus } = props
  const t = useTranslations('comfort')
  const text = useText()
  const locusWords = useLocusWords()
  const [said, setSaid] = useState<'copied' | 'shareFailed' | null>(null)
  // Read beforehand: a browser lets a page share only right after the tap.
  const paper = useLive(async (db) => (await db.papers.get(card.paper))?.paper, [card.paper])
  const canShare = 'share' in navigator

  const share = async () => {
    // A card of one's own has no authors to name.
    const isPublished = paper && paper.authors.length > 0
    const place = [isPublished && `${paper.authors.map(text).join(', ')}: ${text(paper.title)}`]
    const words = [
      text(card.front),
      text(card.back),
      [...place, locusWords(locus)].filter(Boolean).join(' · '),
    ].join('\n\n')
    setSaid(null)
    try {
      if (canShare) await navigator.share({ text: words })
      else {
        await navigator.clipboard.writeText(words)
        setSaid('copied')
      }
    } catch (error) {
      // Closing the browser's sheet is an answer, not an error.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setSaid('shareFailed')
    }
  }
  const Icon = canShare ? Share2 : Copy
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <Button look="bare" onClick={share} className="-ml-3 px-3 text-sm text-soft">
        <Icon aria-hidden="true" className="size-5" strokeWidth={1.5} />
        {t(canShare ? 'share' : 'copy')}
      </Button>
      <span role="status" className="text-sm text-soft">
        {said && t(said)}
      </span>
    </div>
  )
}
