'use client'

import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { type OnlyHere, readOnlyHere } from '@/lib/exchange/only-here'
import { isNearlyFull, roomLeft } from '@/lib/offline/storage-report'
import { useMoment } from '../_hooks/moment'
import { useBackup } from '../_hooks/use-backup'
import { useLive } from '../_hooks/use-live'
import { useSentences } from '../_hooks/use-sentences'
import { useSizeWords, useStorage } from '../_hooks/use-storage'
import { Button, ButtonLink } from '../_ui/button'

/** Whether what was learned is safe: the answer in one line, what it is told from, and what to do. */
export function Safety() {
  const t = useTranslations('safety')
  const settings = useTranslations('settings')
  const format = useFormatter()
  const size = useSizeWords()
  const only = useLive(readOnlyHere, [])
  const { report, refused, ask } = useStorage()
  const { saved, save } = useBackup()
  return (
    <div className="flex flex-col gap-4">
      <Answer only={only} />
      <dl className="numbers grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        <Told name={t('lastBackup')}>
          {only &&
            (only.lastBackupAt === null
              ? t('never')
              : format.dateTime(only.lastBackupAt, { dateStyle: 'medium', timeStyle: 'short' }))}
        </Told>
        <Told name={t('onlyHere')}>{only && t('reviews', { n: only.rowsOnlyHere })}</Told>
        <Told name={t('browser')}>
          {report === null
            ? t('untold')
            : report && (report.persisted ? t('promised') : t('notPromised'))}
        </Told>
        <Told name={t('room')}>
          {report === null
            ? t('untold')
            : report && t('left', { left: size(roomLeft(report)), used: size(report.usage) })}
        </Told>
      </dl>
      {report && isNearlyFull(report) && (
        <p className="border-l-2 border-cinnabar pl-4 text-sm">{t('nearlyFull')}</p>
      )}
      {report && !report.persisted && (
        <p className="text-sm text-soft">{settings('notPersisted')}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={save}>{t('save')}</Button>
        {report && !report.persisted && <Button onClick={ask}>{settings('askPersist')}</Button>}
        <ButtonLink look="bare" href="/settings#data">
          {t('more')}
        </ButtonLink>
      </div>
      <p role="status" className="text-sm text-soft empty:hidden">
        {saved === 'failed'
          ? settings('errors.saveFailed')
          : refused
            ? settings('persistRefused')
            : saved && settings('savedFile', saved)}
      </p>
    </div>
  )
}

/** Safe or not, in one line; the room for two is kept, so that nothing jumps when a long log has been counted. */
function Answer({ only }: { only: OnlyHere | undefined }) {
  const sentences = useSentences()
  const t = useTranslations('safety')
  const format = useFormatter()
  const { now } = useMoment()
  if (!only) return <div aria-hidden="true" className="skeleton h-[2lh] w-11/12" />
  const { rows, rowsOnlyHere, edits, lastBackupAt } = only
  const changed = edits.length > 0 && format.list(edits.map((sort) => t(`sorts.${sort}`)))
  if (rows === 0 && !changed) return <p className="reading min-h-[2lh]">{t('nothing')}</p>
  if (rowsOnlyHere === 0) {
    return changed ? (
      <Asks>{t('changed', { changed, rows })}</Asks>
    ) : (
      <p className="reading min-h-[2lh]">{t('safe')}</p>
    )
  }
  return (
    <Asks>
      {sentences(
        lastBackupAt === null
          ? t('noBackup', { n: rowsOnlyHere })
          : t('since', {
              n: rowsOnlyHere,
              days: Math.max(0, Math.floor((now - lastBackupAt) / dayMs)),
            }),
        changed && t('changedToo', { changed }),
      )}
    </Asks>
  )
}

const dayMs = 86_400_000

/** Something that asks to be done. */
function Asks({ children }: { children: ReactNode }) {
  return (
    <p className="reading numbers min-h-[2lh] border-l-2 border-cinnabar pl-4 content-center">
      {children}
    </p>
  )
}

function Told({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd>{children || <span aria-hidden="true" className="skeleton block h-[1lh] w-32" />}</dd>
    </>
  )
}
