'use client'

import { ChevronRight } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { FactId } from '@/lib/cards/card-id'
import type { OutlineNode } from '@/lib/cards/deck-file'
import { outlineMemory, type StepMemory, weakestStep } from '@/lib/progress/outline-memory'
import { tallyStandings } from '@/lib/progress/standing'
import { usePercent } from '../_hooks/use-percent'
import { KindDot } from '../_ui/kind'
import { Link } from '../_ui/link'
import { Words } from '../_ui/words'
import type { ShownFact } from './paper-view'
import { Standing, StandingBar, StandingCounts, StandingKey } from './standing'

/** What is argued on what grounds, as a tree to open step by step, and which step would be lost first. */
export function ArgumentTree(props: {
  outline: readonly OutlineNode[]
  facts: readonly ShownFact[]
}) {
  const t = useTranslations('library')
  const percentOf = usePercent()
  const facts = useMemo(
    () => new Map(props.facts.map((shown) => [ownId(shown.fact.id), shown])),
    [props.facts],
  )
  const steps = useMemo(
    () => outlineMemory(props.outline, (fact) => facts.get(fact)?.standings ?? []),
    [props.outline, facts],
  )
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const all = useMemo(() => idsOf(props.outline), [props.outline])
  const weakest = weakestStep(steps)

  const toggle = (id: string) => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  /** Opens the way to a step and goes there. */
  const show = ({ step }: StepMemory) => {
    setOpen(new Set([...open, ...wayTo(props.outline, step.id)]))
    requestAnimationFrame(() => document.getElementById(`step-${step.id}`)?.focus())
  }

  return (
    <div className="flex flex-col gap-3">
      {weakest ? (
        <button
          type="button"
          onClick={() => show(weakest)}
          className="min-h-12 rounded-r-lg border-l-2 border-cinnabar py-2 pl-4 text-left hover:bg-press"
        >
          <span className="block text-xs text-soft">
            {t('firstToGo', {
              percent: percentOf(weakest.tally.recall ?? 0),
            })}
          </span>
          <span className="reading">
            <Words of={weakest.step.title} />
          </span>
        </button>
      ) : (
        <p className="text-soft">{t('nothingBegun')}</p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <StandingKey />
        <button
          type="button"
          onClick={() => setOpen(new Set(open.size === all.length ? [] : all))}
          className="-mx-2 flex min-h-12 shrink-0 items-center rounded-lg px-2 text-sm text-soft hover:text-ink"
        >
          {open.size === all.length ? t('closeAll') : t('openAll')}
        </button>
      </div>
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {steps.map((memory) => (
          <Step key={memory.step.id} memory={memory} facts={facts} open={open} toggle={toggle} />
        ))}
      </ul>
    </div>
  )
}

interface StepProps {
  memory: StepMemory
  facts: ReadonlyMap<string, ShownFact>
  open: ReadonlySet<string>
  toggle(id: string): void
}

function Step({ memory: { step, tally, parts }, facts, open, toggle }: StepProps) {
  const t = useTranslations('library')
  const content = useId()
  const isOpen = open.has(step.id)
  return (
    <li className="py-1">
      <button
        type="button"
        id={`step-${step.id}`}
        aria-expanded={isOpen}
        aria-controls={content}
        onClick={() => toggle(step.id)}
        className="-mx-2 flex min-h-12 w-[calc(100%+1rem)] items-start gap-2 rounded-lg px-2 py-2 text-left hover:bg-press"
      >
        <ChevronRight
          aria-hidden="true"
          className={`mt-1.5 size-4 shrink-0 text-soft ${isOpen ? 'rotate-90' : ''}`}
          strokeWidth={1.5}
        />
        <span className="flex flex-1 flex-col gap-1.5">
          <span className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="text-xs text-soft">{t(`roles.${step.role}`)}</span>
            <StandingCounts tally={tally} />
          </span>
          <span className="reading">
            <Words of={step.title} />
          </span>
          <StandingBar tally={tally} />
        </span>
      </button>
      <div id={content} hidden={!isOpen} className="ml-2 border-l border-line pl-4">
        {isOpen && (
          <>
            {step.facts.length > 0 && (
              <ul className="flex flex-col">
                {step.facts.map((id) => {
                  const shown = facts.get(id)
                  return shown && <FactOfStep key={id} shown={shown} />
                })}
              </ul>
            )}
            {parts.length > 0 && (
              <ul className="flex flex-col divide-y divide-line">
                {parts.map((memory) => (
                  <Step
                    key={memory.step.id}
                    memory={memory}
                    facts={facts}
                    open={open}
                    toggle={toggle}
                  />
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </li>
  )
}

/** A fact that a step stands on, in brief; its card has all of it. */
function FactOfStep({ shown: { fact, href, isChosen, standings } }: { shown: ShownFact }) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        scroll={false}
        aria-current={isChosen ? 'true' : undefined}
        className="-mx-2 flex min-h-12 items-baseline gap-3 rounded-lg px-2 py-2 hover:bg-press aria-[current]:bg-press"
      >
        <KindDot kind={fact.kind} />
        <span className="reading line-clamp-2 flex-1 text-sm">
          <Words of={fact.statement} />
        </span>
        <Standing tally={tallyStandings(standings)} />
      </Link>
    </li>
  )
}

/** A fact's id within its paper, as the outline names it. */
const ownId = (id: FactId) => id.slice(id.indexOf('/') + 1)

const idsOf = (steps: readonly OutlineNode[]): string[] =>
  steps.flatMap(({ id, parts }) => [id, ...idsOf(parts)])

/** The steps from the top down to one, itself included; empty where it is not there. */
function wayTo(steps: readonly OutlineNode[], id: string): string[] {
  for (const step of steps) {
    if (step.id === id) return [id]
    const below = wayTo(step.parts, id)
    if (below.length > 0) return [step.id, ...below]
  }
  return []
}
