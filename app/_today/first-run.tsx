'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ownPaper } from '@/lib/cards/card-id'
import { install } from '@/lib/offline/install'
import { studyPlan } from '@/lib/progress/study-plan'
import { changeSetting } from '@/lib/store/change-setting'
import type { LociDatabase } from '@/lib/store/database'
import type { CardRow } from '@/lib/store/rows'
import { parametersOf, readSettings } from '@/lib/store/settings'
import { currentMoment } from '../_hooks/moment'
import { setPreference } from '../_hooks/preferences'
import { useDb } from '../_hooks/store'
import { useInstallWay } from '../_hooks/use-install'
import { useLive } from '../_hooks/use-live'
import { useSentences } from '../_hooks/use-sentences'
import { useSpan } from '../_hooks/use-span'
import { useStorage } from '../_hooks/use-storage'
import { useTitle } from '../_hooks/use-title'
import { AllTexts } from '../_ui/all-texts'
import { Button } from '../_ui/button'
import { Kind } from '../_ui/kind'
import { Locus } from '../_ui/locus'
import { Seal } from '../_ui/seal'
import { Words } from '../_ui/words'

const steps = ['what', 'pace', 'keep'] as const

/** New cards a day that a person is offered; Settings takes any other number. */
const paces = [10, 20, 30]

/** What a first visit needs of the store: the cards in their author's order, one of them to show, and the settings. */
async function readFirstRun(db: LociDatabase) {
  const settings = await readSettings(db)
  const paper = await db.papers.where('id').notEqual(ownPaper).first()
  const cards = await db.cards
    .where('[paper+dropped]')
    .equals([paper?.id ?? '', 0])
    .sortBy('position')
  const facts = await db.facts.bulkGet(cards.map(({ fact }) => fact))
  return { settings, cards, sample: sampleOf(cards.map((card, i) => ({ card, fact: facts[i] }))) }
}

/** The shortest essential card whose place in the paper goes down to a footnote: it shows what a locus is. */
function sampleOf<F extends { readonly locus: { readonly footnotes: readonly string[] } }>(
  cards: readonly { card: CardRow; fact: F | undefined }[],
): { card: CardRow; fact: F } | null {
  const length = ({ front, back }: CardRow) => front.en.length + back.en.length
  const fit = cards.flatMap(({ card, fact }) =>
    card.importance === 1 && card.answer.type !== 'list' && fact?.locus.footnotes.length
      ? [{ card, fact }]
      : [],
  )
  return fit.sort((a, b) => length(a.card) - length(b.card))[0] ?? null
}

type FirstRead = Awaited<ReturnType<typeof readFirstRun>>

/** Today for a person who has never reviewed: three short steps, none of which has to be taken. */
export default function FirstRun() {
  return (
    <AllTexts>
      <Steps />
    </AllTexts>
  )
}

function Steps() {
  const t = useTranslations()
  const router = useRouter()
  const read = useLive(readFirstRun, [])
  const [at, setAt] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const step = steps[at] ?? 'what'
  useTitle(t(`firstRun.${step}Title`))

  const end = () => setPreference('firstRun', 'done')
  const go = (to: number) => {
    setAt(to)
    scrollTo({ top: 0 })
  }
  // Who goes on is told where they are; who has just come is not pulled anywhere.
  const came = useRef(at)
  useEffect(() => {
    if (came.current !== at) heading.current?.focus()
    came.current = at
  }, [at])

  const start = () => {
    end()
    router.push('/review')
  }
  return (
    <div className="safe-x mx-auto flex min-h-[calc(100dvh-4rem-env(safe-area-inset-bottom))] max-w-2xl flex-col gap-6 pt-[max(1.5rem,env(safe-area-inset-top))] desk:min-h-dvh">
      <div className="flex min-h-12 items-center justify-between gap-4">
        <p className="numbers flex items-center gap-3 text-sm text-soft">
          <Seal className="size-7 desk:hidden" />
          {t('firstRun.step', { n: at + 1, of: steps.length })}
        </p>
        <Button look="bare" className="-mr-4 text-sm" onClick={end}>
          {t('firstRun.skip')}
        </Button>
      </div>
      {step === 'what' && <What read={read} heading={heading} />}
      {step === 'pace' && read && <Pace read={read} heading={heading} />}
      {step === 'keep' && <Keep heading={heading} />}
      <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] mt-auto grid grid-cols-2 gap-2 bg-linear-to-t from-paper from-80% to-transparent pt-5 pb-4 desk:bottom-0 desk:pb-6">
        {at === 0 ? (
          <Button onClick={start} className="min-h-16 bg-paper text-base">
            {t('today.start')}
          </Button>
        ) : (
          <Button onClick={() => go(at - 1)} className="min-h-16 bg-paper text-base">
            {t('firstRun.back')}
          </Button>
        )}
        {at < steps.length - 1 ? (
          <Button
            look="main"
            onClick={() => go(at + 1)}
            disabled={!read}
            className="min-h-16 text-base"
          >
            {t('firstRun.next')}
          </Button>
        ) : (
          <Button look="main" onClick={start} className="min-h-16 text-base">
            {t('today.start')}
          </Button>
        )}
      </div>
    </div>
  )
}

type HeadingRef = RefObject<HTMLHeadingElement | null>

function Heading(props: { at: HeadingRef; children: ReactNode }) {
  return (
    <h1 ref={props.at} tabIndex={-1} className="reading text-2xl leading-snug">
      {props.children}
    </h1>
  )
}

/** What Loci does, shown on a card as it looks with its answer. */
function What({ read, heading }: { read: FirstRead | undefined; heading: HeadingRef }) {
  const t = useTranslations('firstRun')
  const sample = read?.sample
  return (
    <>
      <Heading at={heading}>{t('whatTitle')}</Heading>
      <p className="reading text-soft">{t('whatBody')}</p>
      <figure className="flex flex-col gap-3">
        <div className="flex min-h-64 flex-col gap-4 rounded-lg border border-line bg-sheet p-5">
          {sample && (
            <>
              <Kind kind={sample.fact.kind} />
              <p className="reading text-lg">
                <Words of={sample.card.front} />
              </p>
              <p className="reading border-t border-line-strong pt-4 text-lg">
                <Words of={sample.card.back} />
              </p>
              <div className="mt-auto flex justify-end">
                <Locus locus={sample.fact.locus} />
              </div>
            </>
          )}
        </div>
        <figcaption className="text-sm text-soft">{t('whatCaption')}</figcaption>
      </figure>
    </>
  )
}

/** How many new cards a day, and what each number means. */
function Pace({ read, heading }: { read: FirstRead; heading: HeadingRef }) {
  const t = useTranslations()
  const sentences = useSentences()
  const span = useSpan()
  const db = useDb()
  // What was chosen shows at once, and stands only if it could be kept.
  const [chosen, setChosen] = useState<number | null>(null)
  const [saved, setSaved] = useState<'saved' | 'failed' | null>(null)
  const { cards, settings } = read
  const planned = cards.map(({ fact, event, importance }) => ({ note: event ?? fact, importance }))

  const choose = async (pace: number) => {
    if (!db) return
    setChosen(pace)
    setSaved(null)
    try {
      await changeSetting(db, 'newPerDay', pace, currentMoment())
      setSaved('saved')
    } catch (error) {
      console.error(error)
      setChosen(null)
      setSaved('failed')
    }
  }
  const days = (n: number) => t('time.days', { n })
  return (
    <>
      <Heading at={heading}>{t('firstRun.paceTitle')}</Heading>
      <p className="reading text-soft">
        {t('firstRun.paceBody', {
          essentials: cards.filter(({ importance }) => importance === 1).length,
          cards: cards.length,
        })}
      </p>
      <fieldset className="flex flex-col divide-y divide-line border-y border-line">
        <legend className="sr-only">{t('firstRun.paceTitle')}</legend>
        {paces.map((pace) => {
          const plan = studyPlan(planned, pace, parametersOf(settings))
          return (
            <label key={pace} className="flex items-center gap-4 py-4">
              <input
                type="radio"
                name="pace"
                value={pace}
                checked={(chosen ?? settings.newPerDay) === pace}
                onChange={() => choose(pace)}
                className="size-5 shrink-0 accent-ink"
              />
              <span className="numbers flex flex-col gap-0.5">
                <span className="text-lg">{t('firstRun.pace', { n: pace })}</span>
                <span className="text-sm text-soft">
                  {t('firstRun.paceTime', {
                    first: span.words(plan.firstDayMs),
                    last: span.words(plan.lastDayMs),
                  })}
                </span>
                <span className="text-sm text-soft">
                  {t('firstRun.paceDays', {
                    essentials: days(plan.essentialsDays),
                    all: days(plan.allDays),
                  })}
                </span>
              </span>
            </label>
          )
        })}
      </fieldset>
      <p
        role="status"
        className={`text-sm ${saved === 'failed' ? 'border-l-2 border-cinnabar pl-4' : 'text-soft'}`}
      >
        {saved === 'failed'
          ? t('settings.errors.saveFailed')
          : sentences(t('firstRun.paceHint'), saved === 'saved' && t('settings.saved'))}
      </p>
    </>
  )
}

/** Where Loci stays: on the home screen, and in a storage that the browser promises to keep. */
function Keep({ heading }: { heading: HeadingRef }) {
  const t = useTranslations()
  const way = useInstallWay()
  return (
    <>
      <Heading at={heading}>{t('firstRun.keepTitle')}</Heading>
      <p className="reading text-soft">{t('firstRun.keepBody')}</p>
      <section className="flex flex-col items-start gap-3 border-t border-line pt-5">
        <h2 className="text-sm font-semibold text-soft">{t('firstRun.installTitle')}</h2>
        {way && <p>{t(`firstRun.install.${way}`)}</p>}
        {way === 'offer' && (
          <Button onClick={() => void install()}>{t('firstRun.installNow')}</Button>
        )}
      </section>
      <Storage />
    </>
  )
}

function Storage() {
  const t = useTranslations()
  const { report, refused, ask } = useStorage()
  const isAsked = report !== undefined && !report?.persisted
  return (
    <section className="flex flex-col items-start gap-3 border-t border-line pt-5">
      <h2 className="text-sm font-semibold text-soft">{t('firstRun.storageTitle')}</h2>
      <p role="status" className="min-h-[3lh]">
        {report?.persisted && t('settings.persisted')}
        {isAsked && t(refused ? 'settings.persistRefused' : 'settings.notPersisted')}
      </p>
      {isAsked && (
        <Button onClick={ask} disabled={refused} className="disabled:opacity-40">
          {t('settings.askPersist')}
        </Button>
      )}
    </section>
  )
}
