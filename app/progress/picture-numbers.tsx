'use client'

import { Download } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Cell, PictureTable } from '@/lib/progress/picture-table'
import { useLoaded } from '../_hooks/use-loaded'
import { Button } from '../_ui/button'
import { Disclosure } from '../_ui/disclosure'
import { Words } from '../_ui/words'

/** The picture drawn anew at a width, and what explains it. */
export type Redraw = (width: number) => Promise<{
  drawing: SVGSVGElement | HTMLElement
  legend: HTMLElement | null
}>

/** What the menu has done, or why not. */
export type Outcome = 'copied' | 'saved' | 'copyFailed' | 'saveFailed' | 'notLoaded'

/** The numbers behind a picture, to be read, copied and saved; with `redraw` the picture too. None of it is printed. */
export function PictureNumbers(props: { title: string; table: PictureTable; redraw?: Redraw }) {
  const { title, table } = props
  const t = useTranslations('picture')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  return (
    <div className="flow-root print:hidden">
      {/* It floats beside the table's handle, or above it where the words of both are too long for a line. */}
      <div className="float-end flex flex-wrap items-center justify-end gap-x-2">
        <p role="status" className="text-sm text-soft">
          {outcome && t(outcome)}
        </p>
        <Keep {...props} onDone={setOutcome} />
      </div>
      <Disclosure label={t('table')}>
        <Table title={title} table={table} />
      </Disclosure>
    </div>
  )
}

/** Opens the menu, which is fetched when it is first wanted. */
function Keep(
  props: ComponentProps<typeof PictureNumbers> & { onDone(outcome: Outcome | null): void },
) {
  const { onDone } = props
  const [wanted, setWanted] = useState(false)
  const loaded = useLoaded(
    wanted,
    () => import('./save-menu'),
    () => {
      setWanted(false)
      onDone('notLoaded')
    },
  )
  return loaded ? (
    <loaded.SaveMenu {...props} />
  ) : (
    <KeepButton title={props.title} aria-haspopup="menu" onClick={() => setWanted(true)} />
  )
}

export function KeepButton({ title, ...rest }: { title: string } & ComponentProps<'button'>) {
  const t = useTranslations('picture')
  return (
    <Button
      look="bare"
      aria-label={t('keepOf', { title })}
      className="-me-3 px-3 text-sm text-soft"
      {...rest}
    >
      <Download aria-hidden="true" className="size-4" strokeWidth={1.5} />
      {t('keep')}
    </Button>
  )
}

function Table({ title, table: { columns, rows } }: { title: string; table: PictureTable }) {
  const shown = useShown()
  return (
    <table className="numbers w-full text-left text-sm text-ink">
      <caption className="sr-only">{title}</caption>
      <thead className="text-xs text-soft">
        <tr>
          {columns.map((column, i) => (
            <th
              key={column}
              scope="col"
              className={`align-bottom font-normal ${i > 0 ? 'ps-2 text-right' : ''}`}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = '', ...cells], row) => (
          <tr key={`${row} ${shown(name)}`} className="border-t border-line">
            <th scope="row" className="py-1 font-normal">
              <Words of={{ zh: shown(name), en: shown(name) }} />
            </th>
            {cells.map((cell, i) => (
              <td key={columns[i + 1]} className="ps-2 text-right">
                {shown(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useShown(): (cell: Cell) => string {
  const format = useFormatter()
  return (cell) => {
    if (typeof cell === 'object') return cell.shown
    return typeof cell === 'number' ? format.number(cell) : cell
  }
}
