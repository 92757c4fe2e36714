'use client'

import { ArrowLeft, Printer } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { type Language, textKey } from '@/lib/i18n/language'
import { sheetOf, versionLetters } from '@/lib/quiz/sheet'
import { useTitle } from '../../_hooks/use-title'
import { Button, ButtonLink } from '../../_ui/button'
import { Choice } from '../../_ui/choice'
import { Skeleton } from '../../_ui/screen'
import { Statement } from '../../_ui/statement'
import { type MadeQuiz, useMadeQuiz } from '../use-made-quiz'
import { SheetTexts } from './in-each'
import { PrintStyle } from './print-style'
import { SheetKey } from './sheet-key'
import {
  keyChoices,
  lineCounts,
  lookIn,
  type SheetLook,
  sizes,
  textChoices,
  versionCounts,
} from './sheet-look'
import { SheetPaper } from './sheet-paper'
import './sheet.css'

/** A quiz on paper: what the sheet is to be like, and the sheet as it is printed. */
export function SheetScreen() {
  const t = useTranslations('sheet')
  const params = useSearchParams()
  const quiz = useMadeQuiz(params)
  const shown = textKey(useLocale() as Language)
  const [look, setLook] = useState(() => lookIn(params, shown))
  useTitle(t('title'))
  if (quiz === null || quiz?.questions.length === 0) {
    return (
      <Statement title={t('none')} body={t('noneHint')}>
        <ButtonLink href="/quiz">{t('back')}</ButtonLink>
      </Statement>
    )
  }
  /** The address goes along, so that it opens the same sheet; asked itself, since the router's word for it comes late. */
  const set = (field: keyof SheetLook, value: string) => {
    const next = new URLSearchParams(location.search)
    next.set(field, value)
    history.replaceState(null, '', `?${next}`)
    setLook(lookIn(next, shown))
  }
  return (
    <div className="pb-16 print:p-0">
      <div className="safe-x mx-auto flex max-w-4xl flex-col gap-4 pt-[max(1rem,env(safe-area-inset-top))] pb-6 print:hidden">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h1 className="reading text-2xl">{t('title')}</h1>
          <div className="flex flex-wrap gap-2">
            <ButtonLink look="bare" href="/quiz">
              <ArrowLeft aria-hidden="true" className="size-5" strokeWidth={1.5} />
              {t('back')}
            </ButtonLink>
            <Button look="main" disabled={!quiz} onClick={() => window.print()}>
              <Printer aria-hidden="true" className="size-5" strokeWidth={1.5} />
              {t('print')}
            </Button>
          </div>
        </div>
        <Controls look={look} set={set} />
        <p className="text-sm text-soft">{t('printHint')}</p>
      </div>
      {quiz ? <Pages quiz={quiz} look={look} /> : <Waiting />}
    </div>
  )
}

function Controls({
  look,
  set,
}: {
  look: SheetLook
  set(field: keyof SheetLook, value: string): void
}) {
  const t = useTranslations('sheet')
  const numbers = (choices: readonly string[]) => choices.map((value) => ({ value, label: value }))
  return (
    <div className="grid gap-x-10 gap-y-3 sm:grid-cols-2">
      <Choice
        legend={t('size')}
        value={look.size}
        options={sizes.map((value) => ({
          value,
          label: value === 'a4' ? 'A4' : 'Letter',
          lang: 'en',
        }))}
        onChange={(value) => set('size', value)}
      />
      <Choice
        legend={t('versions')}
        value={look.versions}
        options={versionCounts.map((value, i) => ({
          value,
          label: versionLetters.slice(0, i + 1).join(' '),
        }))}
        onChange={(value) => set('versions', value)}
      />
      <Choice
        legend={t('texts')}
        value={look.texts}
        options={textChoices.map((value) =>
          value === 'both'
            ? { value, label: t('both') }
            : value === 'zh'
              ? { value, label: '中文', lang: 'zh-Hans' }
              : { value, label: 'English', lang: 'en' },
        )}
        onChange={(value) => set('texts', value)}
      />
      <Choice
        legend={t('withKey')}
        value={look.key}
        options={keyChoices.map((value) => ({ value, label: t(value) }))}
        onChange={(value) => set('key', value)}
      />
      <Choice
        legend={t('lines')}
        value={look.lines}
        options={numbers(lineCounts)}
        onChange={(value) => set('lines', value)}
      />
    </div>
  )
}

/** All versions, then the keys: so that the pile for the room can be handed out and the rest kept. */
function Pages({ quiz, look }: { quiz: MadeQuiz; look: SheetLook }) {
  const sheets = versionLetters
    .slice(0, Number(look.versions))
    .map((letter) => sheetOf(quiz.questions, quiz.plan.seed, letter))
  const keyWord = { zh: '答案', en: 'Key', both: '答案 Key' }[look.texts]
  const pages = sheets.flatMap(({ letter }) => [
    { name: `sheet-${letter}`, word: letter },
    { name: `key-${letter}`, word: `${keyWord} ${letter}` },
  ])
  return (
    <SheetTexts texts={look.texts}>
      <PrintStyle look={look} papers={quiz.papers} pages={pages} />
      {sheets.map((sheet) => (
        <SheetPaper
          key={sheet.letter}
          sheet={sheet}
          papers={quiz.papers}
          lines={Number(look.lines)}
        />
      ))}
      {look.key === 'yes' &&
        sheets.map((sheet) => <SheetKey key={sheet.letter} sheet={sheet} papers={quiz.papers} />)}
    </SheetTexts>
  )
}

function Waiting() {
  return (
    <div className="safe-x mx-auto max-w-4xl">
      <Skeleton lines={8} />
    </div>
  )
}
