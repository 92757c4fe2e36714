'use client'

import { useEffect, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { readLastBackupAt } from '@/lib/exchange/only-here'
import { useBackup } from '../_hooks/use-backup'
import { useLive } from '../_hooks/use-live'
import { useSentences } from '../_hooks/use-sentences'
import { useSizeWords, useStorage } from '../_hooks/use-storage'
import { Button } from '../_ui/button'
import type { RestoreBackup } from './restore.worker'
import type { Restoring } from './restoring'

/** What is kept on this device, whether it will stay, and the way out and in: one file. */
export function Data() {
  const t = useTranslations('settings')
  return (
    <>
      <p className="text-soft">{t('dataHint')}</p>
      <Room />
      <Save />
      <Restore />
    </>
  )
}

function Room() {
  const t = useTranslations('settings')
  const size = useSizeWords()
  const { report, refused, ask } = useStorage()
  if (report === undefined) return <p className="min-h-[2lh]" />
  return (
    <div className="flex flex-col gap-2">
      <p className="numbers">
        {report
          ? t('usageOf', { used: size(report.usage), quota: size(report.quota) })
          : t('usageUnknown')}
      </p>
      {report?.persisted && <p>{t('persisted')}</p>}
      {report && !report.persisted && (
        <>
          <p className="border-l-2 border-cinnabar pl-4">{t('notPersisted')}</p>
          <Button className="self-start" onClick={ask}>
            {t('askPersist')}
          </Button>
        </>
      )}
      <p role="status" className="text-sm text-soft">
        {refused && t('persistRefused')}
      </p>
    </div>
  )
}

function Save() {
  const t = useTranslations('settings')
  const format = useFormatter()
  const sentences = useSentences()
  const { saved, save } = useBackup()
  const last = useLive(readLastBackupAt, [])
  return (
    <div className="flex flex-col gap-2">
      <Button onClick={save}>{t('save')}</Button>
      <p role="status" className="text-sm text-soft">
        {sentences(
          saved === 'failed'
            ? t('errors.saveFailed')
            : saved
              ? t('savedFile', saved)
              : t('saveHint'),
          typeof last === 'number'
            ? t('lastSaved', {
                when: format.dateTime(last, { dateStyle: 'medium', timeStyle: 'short' }),
              })
            : t('neverSaved'),
        )}
      </p>
    </div>
  )
}

function Restore() {
  const t = useTranslations('settings')
  const format = useFormatter()
  const picker = useRef<HTMLInputElement>(null)
  const worker = useRef<Worker>(null)
  const [restoring, setRestoring] = useState<Restoring | null>(null)

  const end = () => {
    worker.current?.terminate()
    worker.current = null
  }
  useEffect(() => end, [])

  const restore = async (file: File) => {
    setRestoring({ kind: 'working', part: 0 })
    worker.current = new Worker(new URL('./restore.worker.ts', import.meta.url))
    worker.current.onerror = () => {
      end()
      setRestoring({ kind: 'failed', code: 'failed' })
    }
    const { proxy, wrap } = await import('comlink')
    const restoreBackup = wrap<RestoreBackup>(worker.current)
    // Progress comes by a channel of its own: the last of it may arrive after the outcome.
    let over = false
    const onProgress = proxy((part: number) => over || setRestoring({ kind: 'working', part }))
    const outcome = await restoreBackup(file, onProgress)
    over = true
    end()
    setRestoring(outcome)
  }
  const stop = () => {
    end()
    setRestoring({ kind: 'failed', code: 'stopped' })
  }
  const failed = restoring?.kind === 'failed' || restoring?.kind === 'damaged'
  return (
    <div className="flex flex-col gap-2">
      <input
        ref={picker}
        type="file"
        accept="application/json,.json"
        aria-label={t('restore')}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) void restore(file)
        }}
      />
      {restoring?.kind === 'working' ? (
        <Button onClick={stop}>{t('stop')}</Button>
      ) : (
        <Button onClick={() => picker.current?.click()}>{t('restore')}</Button>
      )}
      <p
        role="status"
        className={`numbers text-sm ${failed ? 'border-l-2 border-cinnabar pl-4' : 'text-soft'}`}
      >
        {!restoring && t('restoreHint')}
        {restoring?.kind === 'working' &&
          t('restoring', { percent: format.number(restoring.part, { style: 'percent' }) })}
        {restoring?.kind === 'done' && t('restored', restoring)}
        {restoring?.kind === 'failed' && t(`errors.${restoring.code}`)}
        {restoring?.kind === 'damaged' && t('errors.bad-row', { ...restoring })}
      </p>
    </div>
  )
}
