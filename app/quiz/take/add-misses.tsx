'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CardId } from '@/lib/cards/card-id'
import { addMisses, readAddable, undoMisses } from '@/lib/store/add-misses'
import { currentMoment } from '../../_hooks/moment'
import { useDb } from '../../_hooks/store'
import { useLive } from '../../_hooks/use-live'
import { useSaving } from '../../_hooks/use-saving'
import { Button, ButtonLink } from '../../_ui/button'
import { SavingStatus } from '../../_ui/saving-status'

/** Enters what was missed into the review, only because the person says so; says beforehand what it does, and takes it back. */
export function AddMisses({ cards }: { cards: readonly CardId[] }) {
  const t = useTranslations('quiz')
  const db = useDb()
  const { saving, save } = useSaving()
  const [added, setAdded] = useState<readonly string[] | null>(null)
  const addable = useLive((db) => readAddable(db, cards), [cards.join(' ')])
  if (!addable || cards.length === 0 || !db) return null
  const { forgotten, fresh, coming, out } = addable
  const n = forgotten.length + fresh.length
  const add = () =>
    save(async () => {
      setAdded(await addMisses(db, cards, currentMoment()))
    })
  const undo = () =>
    save(async () => {
      await undoMisses(db, added ?? [], currentMoment())
      setAdded(null)
    })
  return (
    <section
      aria-label={t('addTitle')}
      className="flex flex-col gap-2 rounded-lg border border-line-strong bg-sheet p-4"
    >
      <h2>{t('addTitle')}</h2>
      <div role="status" className="numbers text-sm text-soft">
        {added ? (
          <p>{t('added', { n: added.length })}</p>
        ) : (
          <>
            {forgotten.length > 0 && <p>{t('addForgotten', { n: forgotten.length })}</p>}
            {fresh.length > 0 && <p>{t('addFresh', { n: fresh.length })}</p>}
            {coming.length > 0 && <p>{t('addComing', { n: coming.length })}</p>}
            {out.length > 0 && <p>{t('addOut', { n: out.length })}</p>}
          </>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {added ? (
          <>
            <ButtonLink href="/review" className="text-sm">
              {t('toReview')}
            </ButtonLink>
            <Button look="bare" className="text-sm" onClick={() => void undo()}>
              {t('undo')}
            </Button>
          </>
        ) : (
          n > 0 && (
            <Button className="text-sm" onClick={() => void add()}>
              {t('add', { n })}
            </Button>
          )
        )}
      </div>
      {saving?.kind === 'failed' && <SavingStatus saving={saving} />}
    </section>
  )
}
