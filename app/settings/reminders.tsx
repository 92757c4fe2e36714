'use client'

import { useEffect, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { canBadge } from '@/lib/offline/badge'
import { type ReminderReach, reminderReach } from '@/lib/offline/reminder'
import { reminderCalendar } from '@/lib/offline/reminder-calendar'
import { setPreference, usePreferences } from '../_hooks/preferences'
import { Button } from '../_ui/button'
import { download } from '../_ui/download'
import { SwitchRow } from '../_ui/row'

/** A usual time to sit down, until another is chosen. */
const usualTime = '20:00'

/** The number on the icon, the daily reminder, and whether keys do anything: of this device. */
export function Reminders() {
  const t = useTranslations('reminders')
  const { badge, remindAt } = usePreferences()
  return (
    <>
      {canBadge() ? (
        <SwitchRow
          label={t('badge')}
          hint={t('badgeHint')}
          checked={badge === 'on'}
          onChange={async (on) => setPreference('badge', on ? 'on' : 'off')}
        />
      ) : (
        <div className="flex flex-col gap-1">
          <p>{t('badge')}</p>
          <p className="text-sm text-soft">{t('badgeNone')}</p>
        </div>
      )}
      <SwitchRow
        label={t('daily')}
        checked={remindAt !== null}
        onChange={async (on) => setPreference('remindAt', on ? usualTime : null)}
      />
      {remindAt !== null && <Daily time={remindAt} />}
    </>
  )
}

/** When the reminder comes, how far it reaches in this browser, and the calendar for where it does not. */
function Daily({ time }: { time: string }) {
  const t = useTranslations('reminders')
  const id = useId()
  const [reach, setReach] = useState<ReminderReach>()
  useEffect(() => void reminderReach().then(setReach), [])
  const mayAsk = 'Notification' in globalThis && Notification.permission === 'default'

  const takeCalendar = () => {
    const file = reminderCalendar({
      time,
      title: t('calendarTitle'),
      description: t('calendarBody'),
      url: `${location.origin}/`,
      now: new Date(),
    })
    download(new Blob([file], { type: 'text/calendar' }), 'loci.ics')
  }
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <label htmlFor={id}>{t('time')}</label>
        <input
          id={id}
          type="time"
          value={time}
          // A half-cleared box has no value: the time before holds.
          onChange={(event) => event.target.value && setPreference('remindAt', event.target.value)}
          className="numbers min-h-12 rounded-lg border border-line-strong bg-sheet px-3"
        />
      </div>
      <p role="status" className="min-h-[2lh] text-sm text-soft">
        {reach && t(`reach.${reach}`)}
      </p>
      {reach && mayAsk && (
        <Button
          onClick={async () => {
            await Notification.requestPermission()
            setReach(await reminderReach())
          }}
        >
          {t('allow')}
        </Button>
      )}
      {reach && reach !== 'closed' && <Button onClick={takeCalendar}>{t('calendar')}</Button>}
    </div>
  )
}
