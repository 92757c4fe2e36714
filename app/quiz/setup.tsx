'use client'

import { Copy, Printer, Projector } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { FactKind } from '@/lib/cards/deck-file'
import { factKinds } from '@/lib/cards/fact-kinds'
import { makeQuiz } from '@/lib/quiz/make-quiz'
import { isInScope } from '@/lib/quiz/pool'
import { isRecognition, type QuestionType, questionTypes } from '@/lib/quiz/question'
import type { QuizPlan, QuizScope } from '@/lib/quiz/quiz-plan'
import { readQuizContent } from '@/lib/store/read-quiz-content'
import type { PaperRow } from '@/lib/store/rows'
import { readWeakFacts } from '@/lib/store/weak-facts'
import { useMoment } from '../_hooks/moment'
import { useLive } from '../_hooks/use-live'
import { scopeOfPlace, usePlaces } from '../_hooks/use-places'
import { Button, ButtonLink } from '../_ui/button'
import { Choice } from '../_ui/choice'
import { Disclosure } from '../_ui/disclosure'
import { useSectionWords } from '../_ui/locus-words'
import { SelectRow } from '../_ui/row'
import { Stepper } from '../_ui/stepper'
import { newSeed, presentHref, sheetHref, takeHref } from './addresses'
import { Chips } from './chips'
import { rememberedPlan, rememberPlan } from './remembered'

const recognised = questionTypes.filter(isRecognition)
const recalled = questionTypes.filter((type) => !isRecognition(type))
const counts = { min: 1, max: 50 }
const times = [0, 15, 30, 60, 120, 300] as const

/** Which facts: all, the essential ones, or those that are most likely forgotten. */
const whichFacts = ['all', 'essentials', 'weak'] as const
type WhichFacts = (typeof whichFacts)[number]

const firstPlan: QuizPlan = {
  seed: '',
  scope: { essentials: true },
  count: 10,
  types: ['single', 'true-false', 'type-in', 'order', 'match', 'gaps'],
  secondsEach: null,
  marks: 'each',
}

/** What a quiz asks, how, and how much of it. What was chosen last stands until it is changed. */
export function Setup({ papers }: { papers: readonly PaperRow[] }) {
  const t = useTranslations('quiz')
  const names = useTranslations('kinds')
  const sectionWords = useSectionWords()
  const moment = useMoment()
  const [plan, setPlan] = useState(() => ({ ...(rememberedPlan() ?? firstPlan), seed: newSeed() }))
  const [which, setWhich] = useState<WhichFacts>(() =>
    plan.scope.facts ? 'weak' : plan.scope.essentials ? 'essentials' : 'all',
  )
  const set = (change: Partial<QuizPlan>) => setPlan((now) => ({ ...now, ...change }))
  const { paper, deck, sections, kinds } = plan.scope

  const place = deck ?? paper ?? ''
  const { options: places, sections: allSections } = usePlaces(papers, place)
  const content = useLive((db) => readQuizContent(db, { paper, deck }), [paper, deck])

  const scope: QuizScope = useMemo(
    () => ({
      ...(deck ? { deck } : paper ? { paper } : {}),
      ...(sections && { sections }),
      ...(kinds && { kinds }),
      ...(which === 'essentials' && { essentials: true }),
    }),
    [paper, deck, sections, kinds, which],
  )
  // Twice as many as are asked for, since not every fact makes a question of every type.
  const weak = useLive(
    async (db) => {
      if (which !== 'weak' || !content) return []
      const inScope = content.facts.filter((fact) => isInScope(fact, scope))
      return readWeakFacts(db, new Set(inScope.map(({ id }) => id)), 2 * plan.count, moment)
    },
    [which, content, scope, plan.count, moment],
  )
  const asked: QuizPlan = useMemo(
    () => ({ ...plan, scope: which === 'weak' ? { ...scope, facts: weak ?? [] } : scope }),
    [plan, scope, which, weak],
  )
  const made = useMemo(() => (content ? makeQuiz(content, asked).length : null), [content, asked])
  useEffect(() => rememberPlan(asked), [asked])

  const setPlace = (value: string) => {
    const { paper: _paper, deck: _deck, sections: _sections, ...rest } = plan.scope
    set({ scope: { ...rest, ...scopeOfPlace(papers, value) } })
  }
  const setTypes = (types: readonly QuestionType[]) => {
    if (types.length > 0) set({ types: questionTypes.filter((type) => types.includes(type)) })
  }

  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-3">
        <Choice<WhichFacts>
          legend={t('which')}
          value={which}
          options={whichFacts.map((value) => ({ value, label: t(`whichFacts.${value}`) }))}
          onChange={setWhich}
        />
        {which === 'weak' && <p className="text-sm text-soft">{t('weakHint')}</p>}
        <SelectRow
          label={t('part')}
          value={place}
          options={[{ value: '', label: t('everything') }, ...places]}
          onChange={setPlace}
        />
        <Stepper
          label={t('count')}
          value={plan.count}
          step={5}
          range={counts}
          onChange={async (count) => set({ count })}
        />
        <Choice<QuizPlan['marks']>
          legend={t('marks')}
          value={plan.marks}
          options={[
            { value: 'each', label: t('marksEach') },
            { value: 'end', label: t('marksEnd') },
          ]}
          onChange={(marks) => set({ marks })}
        />
      </div>
      <Chips<QuestionType>
        legend={t('recognise')}
        hint={t('recogniseHint')}
        values={recognised}
        picked={plan.types}
        wordOf={(type) => t(`types.${type}`)}
        onChange={(picked) =>
          setTypes([...picked, ...plan.types.filter((type) => !isRecognition(type))])
        }
      />
      <Chips<QuestionType>
        legend={t('recall')}
        hint={t('recallHint')}
        values={recalled}
        picked={plan.types}
        wordOf={(type) => t(`types.${type}`)}
        onChange={(picked) => setTypes([...plan.types.filter(isRecognition), ...picked])}
      />
      <Disclosure label={t('more')}>
        <div className="flex flex-col gap-5 pt-2">
          <Chips<FactKind>
            legend={t('kinds')}
            hint={t('noneIsAll')}
            values={factKinds}
            picked={kinds ?? []}
            wordOf={(kind) => names(kind)}
            onChange={(kinds) =>
              set({ scope: { ...plan.scope, kinds: kinds.length > 0 ? kinds : undefined } })
            }
          />
          {allSections && allSections.length > 0 && (
            <Chips<string>
              legend={t('sections')}
              hint={t('noneIsAll')}
              values={allSections}
              picked={sections ?? []}
              wordOf={sectionWords}
              onChange={(sections) =>
                set({
                  scope: { ...plan.scope, sections: sections.length > 0 ? sections : undefined },
                })
              }
            />
          )}
          <SelectRow<number>
            label={t('time')}
            hint={t('timeHint')}
            value={plan.secondsEach ?? 0}
            options={times.map((value) => ({
              value,
              label: value === 0 ? t('noTime') : t('seconds', { n: value }),
            }))}
            onChange={(seconds) => set({ secondsEach: seconds === 0 ? null : seconds })}
          />
        </div>
      </Disclosure>
      <Begin plan={asked} made={made} />
    </div>
  )
}

/** What will be asked, and the ways to take it: here, on paper, on a wall, or by somebody else. */
function Begin({ plan, made }: { plan: QuizPlan; made: number | null }) {
  const t = useTranslations('quiz')
  const [copied, setCopied] = useState<'copied' | 'copyFailed' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(new URL(takeHref(plan), location.href).href)
      setCopied('copied')
    } catch (error) {
      console.warn(error)
      setCopied('copyFailed')
    }
  }
  return (
    <>
      <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 -mx-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-paper px-2 py-3 desk:bottom-0">
        <p role="status" className="numbers min-h-[1lh] text-sm text-soft">
          {made !== null &&
            (made === 0
              ? t(plan.scope.facts?.length === 0 ? 'noneWeak' : 'noneMade')
              : t('made', { n: made }))}
        </p>
        {made !== null && made > 0 && (
          <ButtonLink look="main" href={takeHref(plan)} prefetch={false} className="min-w-32">
            {t('start')}
          </ButtonLink>
        )}
      </div>
      {made !== null && made > 0 && (
        <div className="flex flex-col gap-2">
          <div className="flex flex-wrap gap-2">
            <ButtonLink href={sheetHref(plan)} prefetch={false} className="text-sm">
              <Printer aria-hidden="true" className="size-5" strokeWidth={1.5} />
              {t('onPaper')}
            </ButtonLink>
            <ButtonLink href={presentHref(plan)} prefetch={false} className="text-sm">
              <Projector aria-hidden="true" className="size-5" strokeWidth={1.5} />
              {t('onWall')}
            </ButtonLink>
            <Button onClick={copy} className="text-sm">
              <Copy aria-hidden="true" className="size-5" strokeWidth={1.5} />
              {t('copy')}
            </Button>
          </div>
          <p role="status" className="min-h-[1lh] text-sm text-soft">
            {copied ? t(copied) : t('sameForAll')}
          </p>
        </div>
      )}
    </>
  )
}
