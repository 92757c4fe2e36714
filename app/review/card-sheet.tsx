'use client'

import { useTranslations } from 'use-intl'
import { ownPaper } from '@/lib/cards/card-id'
import { readCard } from '@/lib/store/library'
import { readPlans } from '@/lib/store/plans'
import { useLive } from '../_hooks/use-live'
import type { ReviewNotice, ReviewSession } from '../_hooks/use-review'
import { AllTexts } from '../_ui/all-texts'
import { EditCard } from '../_ui/edit-card'
import { Skeleton } from '../_ui/screen'
import { Sheet } from '../_ui/sheet'
import { EditOwn } from '../library/own/edit-own'
import { CardInfo } from './card-info'
import type { Opened } from './tools'

interface SheetProps {
  opened: Opened
  notice: ReviewNotice | null
  onChange: ReviewSession['change']
  onClose(): void
}

/** What is told or asked of a card over the review. */
export function CardSheet(props: SheetProps) {
  return (
    <AllTexts>
      <OpenSheet {...props} />
    </AllTexts>
  )
}

function OpenSheet(props: SheetProps) {
  const { cardId, tool } = props.opened
  const t = useTranslations()
  const ownHint = useTranslations('own')('editHint')
  const read = useLive(
    async (db) => ({ found: await readCard(db, cardId), plans: await readPlans(db) }),
    [cardId],
  )
  return (
    <Sheet
      title={t(tool === 'info' ? 'reviewTools.whyNow' : 'reviewTools.edit')}
      isForm={tool === 'edit'}
      onClose={props.onClose}
      onGone={() => {
        // Back to what was being read: the menu that the sheet was chosen from is gone.
        const places = document.querySelectorAll<HTMLElement>('article [tabindex="-1"]')
        places[places.length - 1]?.focus({ preventScroll: true })
      }}
    >
      {!read && <Skeleton lines={5} />}
      {read?.found && tool === 'info' && <CardInfo found={read.found} plans={read.plans} />}
      {read?.found && tool === 'edit' && read.found.card.paper === ownPaper && (
        <div className="safe-bottom flex flex-col gap-3">
          <p className="text-soft">{ownHint}</p>
          <EditOwn card={read.found.card} />
        </div>
      )}
      {read?.found && tool === 'edit' && read.found.card.paper !== ownPaper && (
        <EditCard
          now={read.found.card}
          deck={read.found.card.shipped}
          refusal={t(props.notice === 'changeFull' ? 'review.changeFull' : 'review.changeFailed')}
          onSave={(wording) => props.onChange(cardId, { set: 'wording', to: wording })}
          onDone={props.onClose}
        />
      )}
    </Sheet>
  )
}
