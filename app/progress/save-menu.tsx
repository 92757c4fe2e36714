'use client'

import * as Menu from '@radix-ui/react-dropdown-menu'
import { useTranslations } from 'use-intl'
import { pictureFile } from '@/lib/progress/picture-file'
import { type PictureTable, tableCsv, tableTsv } from '@/lib/progress/picture-table'
import { studyDayOf } from '@/lib/schedule/study-day'
import { currentMoment } from '../_hooks/moment'
import { download } from '../_ui/download'
import { menuItem, menuSheet } from '../library/menu-look'
import { KeepButton, type Outcome, type Redraw } from './picture-numbers'
import { pngOf, savedWidth, standingPicture } from './standing-picture'
import { isoOf, useLongDay } from './use-day-words'

/** Hands a picture and its numbers over: to the clipboard, or as a file. It begins open. */
export function SaveMenu(props: {
  title: string
  table: PictureTable
  redraw?: Redraw
  onDone(outcome: Outcome | null): void
}) {
  const { title, table, redraw, onDone } = props
  const t = useTranslations('picture')
  const longDay = useLongDay()

  const attempt = async (done: Outcome, failed: Outcome, work: () => unknown) => {
    onDone(null)
    try {
      await work()
      onDone(done)
    } catch (error) {
      console.warn(error)
      onDone(failed)
    }
  }
  const copy = () =>
    attempt('copied', 'copyFailed', () => navigator.clipboard.writeText(tableTsv(table)))
  const save = (ending: 'png' | 'svg' | 'csv', content: () => Blob | Promise<Blob>) =>
    attempt('saved', 'saveFailed', async () =>
      download(await content(), pictureFile(title, isoOf(todayHere()), ending)),
    )
  const standing = async (redraw: Redraw) =>
    standingPicture({
      title,
      line: t('line', { day: longDay(todayHere()) }),
      ...(await redraw(savedWidth)),
    })
  return (
    <Menu.Root modal={false} defaultOpen>
      <Menu.Trigger asChild>
        <KeepButton title={title} />
      </Menu.Trigger>
      <Menu.Content align="end" collisionPadding={8} className={menuSheet}>
        <Menu.Item className={menuItem} onSelect={copy}>
          {t('copy')}
        </Menu.Item>
        <Menu.Item
          className={menuItem}
          onSelect={() => save('csv', () => fileOf(tableCsv(table), 'text/csv'))}
        >
          {t('csv')}
        </Menu.Item>
        {redraw && (
          <>
            <Menu.Separator className="my-1 h-px bg-line" />
            <Menu.Item
              className={menuItem}
              onSelect={() => save('png', async () => pngOf(await standing(redraw)))}
            >
              {t('png')}
            </Menu.Item>
            <Menu.Item
              className={menuItem}
              onSelect={() =>
                save('svg', async () => fileOf((await standing(redraw)).svg, 'image/svg+xml'))
              }
            >
              {t('svg')}
            </Menu.Item>
          </>
        )}
      </Menu.Content>
    </Menu.Root>
  )
}

const fileOf = (text: string, type: string) => new Blob([text], { type: `${type};charset=utf-8` })

/** The date on this device's calendar. */
function todayHere() {
  const { now, timeZone } = currentMoment()
  return studyDayOf(now, { timeZone, dayStartHour: 0 })
}
