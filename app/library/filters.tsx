'use client'

import * as Dialog from '@radix-ui/react-dialog'
import * as Menu from '@radix-ui/react-dropdown-menu'
import { ArrowDownWideNarrow, Check, ChevronDown, SlidersHorizontal, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import {
  type Facet,
  type Filter,
  facets,
  type Listing,
  type Sorting,
  sortings,
} from '@/lib/store/browse'
import { Button } from '../_ui/button'
import { menuItem, menuSheet } from './menu-look'
import { useFacetWords } from './use-facet-words'

interface FilterProps {
  filter: Filter
  sorting: Sorting
  listing: Listing
  toggle(facet: Facet, value: string): void
  sort(sorting: Sorting): void
  clear(): void
}

/** What narrows and sorts a list: a sheet from below on a phone, a row of menus on a desktop. */
export function Filters(props: FilterProps) {
  return (
    <>
      <div className="desk:hidden">
        <FilterSheet {...props} />
      </div>
      <div className="max-desk:hidden">
        <FilterRow {...props} />
      </div>
    </>
  )
}

const countOf = (filter: Filter) => facets.reduce((n, facet) => n + (filter[facet]?.length ?? 0), 0)

/** The facets that tell these cards apart, or that are set. */
const shownFacets = ({ filter, listing }: FilterProps) =>
  facets.filter((facet) => {
    const [only, ...more] = listing.counts[facet]
    if (filter[facet] || more.length > 0) return true
    return only !== undefined && only[1] < listing.ids.length
  })

/** A facet's values; also one that is set and that no card here has any more, so that it can be taken off. */
function valuesOf({ filter, listing }: FilterProps, facet: Facet) {
  const counted = listing.counts[facet]
  const missing = (filter[facet] ?? []).filter((value) =>
    counted.every(([known]) => known !== value),
  )
  return [...counted, ...missing.map((value) => [value, 0] as const)]
}

function FilterSheet(props: FilterProps) {
  const t = useTranslations('library')
  const word = useFacetWords()
  const set = countOf(props.filter)
  return (
    <Dialog.Root>
      <Dialog.Trigger asChild>
        <Button className="text-sm">
          <SlidersHorizontal aria-hidden="true" className="size-4" strokeWidth={1.5} />
          {set > 0 ? t('filterSet', { n: set }) : t('filter')}
        </Button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-30 bg-veil" />
        <Dialog.Content
          aria-describedby={undefined}
          className="arrive fixed inset-x-0 bottom-0 z-30 flex max-h-[85dvh] flex-col rounded-t-2xl border-t border-line bg-sheet"
        >
          <div className="flex items-center justify-between pl-5">
            <Dialog.Title className="reading text-lg">{t('filterTitle')}</Dialog.Title>
            <Dialog.Close
              aria-label={t('closeSheet')}
              className="flex size-14 items-center justify-center rounded-lg"
            >
              <X aria-hidden="true" className="size-5" strokeWidth={1.5} />
            </Dialog.Close>
          </div>
          <div className="flex flex-col gap-5 overflow-y-auto px-5 pb-4">
            {shownFacets(props).map((facet) => (
              <Chips key={facet} legend={t(`facets.${facet}`)}>
                {valuesOf(props, facet).map(([value, n]) => (
                  <Chip
                    key={value}
                    isSet={props.filter[facet]?.includes(value) ?? false}
                    onClick={() => props.toggle(facet, value)}
                  >
                    {word(facet, value)}
                    <Count n={n} />
                  </Chip>
                ))}
              </Chips>
            ))}
            <Chips legend={t('sort')}>
              {sortings.map((sorting) => (
                <Chip
                  key={sorting}
                  isSet={sorting === props.sorting}
                  onClick={() => props.sort(sorting)}
                >
                  {t(`sortings.${sorting}`)}
                </Chip>
              ))}
            </Chips>
          </div>
          <div className="safe-bottom flex gap-3 border-t border-line px-5 pt-2">
            <Button
              className="flex-1 px-3 whitespace-nowrap disabled:text-soft"
              disabled={set === 0}
              onClick={props.clear}
            >
              {t('clearFilter')}
            </Button>
            <Dialog.Close asChild>
              <Button look="main" className="flex-[2]">
                {t('showCards', { n: props.listing.ids.length })}
              </Button>
            </Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Chips({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="pb-2 text-sm font-semibold text-soft">{legend}</legend>
      <div className="flex flex-wrap gap-2">{children}</div>
    </fieldset>
  )
}

function Chip(props: { isSet: boolean; onClick(): void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={props.isSet}
      onClick={props.onClick}
      className="inline-flex min-h-12 items-center gap-2 rounded-lg border border-line-strong px-3.5 text-sm aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper"
    >
      {props.children}
    </button>
  )
}

const Count = ({ n }: { n: number }) => <span className="numbers text-xs">{n}</span>

const menuButton =
  'inline-flex min-h-12 items-center gap-1.5 rounded-lg border border-line-strong px-3 text-sm hover:bg-press data-[set=true]:border-ink data-[set=true]:bg-press'
function FilterRow(props: FilterProps) {
  const t = useTranslations('library')
  const word = useFacetWords()
  const set = countOf(props.filter)
  return (
    <div role="group" aria-label={t('filterTitle')} className="flex flex-wrap gap-2">
      {shownFacets(props).map((facet) => {
        const n = props.filter[facet]?.length ?? 0
        return (
          <Menu.Root key={facet} modal={false}>
            <Menu.Trigger data-set={n > 0} className={menuButton}>
              {t(`facets.${facet}`)}
              {n > 0 && <span className="numbers">{n}</span>}
              <ChevronDown aria-hidden="true" className="size-4 text-soft" strokeWidth={1.5} />
            </Menu.Trigger>
            <Menu.Content align="start" sideOffset={4} className={menuSheet}>
              {valuesOf(props, facet).map(([value, n]) => (
                <Menu.CheckboxItem
                  key={value}
                  checked={props.filter[facet]?.includes(value) ?? false}
                  onCheckedChange={() => props.toggle(facet, value)}
                  // It stays open: more than one may be wanted.
                  onSelect={(event) => event.preventDefault()}
                  className={menuItem}
                >
                  <Tick />
                  <span className="flex-1">{word(facet, value)}</span>
                  <span className="numbers text-xs text-soft">{n}</span>
                </Menu.CheckboxItem>
              ))}
            </Menu.Content>
          </Menu.Root>
        )
      })}
      <Menu.Root modal={false}>
        <Menu.Trigger data-set={props.sorting !== 'study'} className={menuButton}>
          <ArrowDownWideNarrow aria-hidden="true" className="size-4 text-soft" strokeWidth={1.5} />
          {t('sort')}
        </Menu.Trigger>
        <Menu.Content align="start" sideOffset={4} className={menuSheet}>
          <Menu.RadioGroup
            value={props.sorting}
            onValueChange={(sorting) => props.sort(sorting as Sorting)}
          >
            {sortings.map((sorting) => (
              <Menu.RadioItem key={sorting} value={sorting} className={menuItem}>
                <Tick />
                {t(`sortings.${sorting}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Content>
      </Menu.Root>
      {set > 0 && (
        <button
          type="button"
          onClick={props.clear}
          className="inline-flex min-h-12 items-center gap-1.5 rounded-lg px-3 text-sm hover:bg-press"
        >
          <X aria-hidden="true" className="size-4" strokeWidth={1.5} />
          {t('clearFilter')}
        </button>
      )}
    </div>
  )
}

const Tick = () => (
  <span className="flex size-4 shrink-0">
    <Menu.ItemIndicator>
      <Check aria-hidden="true" className="size-4" strokeWidth={2} />
    </Menu.ItemIndicator>
  </span>
)
