'use client'

import { useFormatter, useTranslations } from 'use-intl'
import type { QuizPlan } from '@/lib/quiz/quiz-plan'
import type { PaperRow } from '@/lib/store/rows'
import { useText } from '../_hooks/use-text'
import { useSectionWords } from '../_ui/locus-words'

/** What a plan asks about, in a few words: "Essentials · NATO · dates, figures". */
export function usePlanWords(papers: readonly PaperRow[]): (plan: QuizPlan) => string {
  const t = useTranslations('quiz')
  const names = useTranslations('kinds')
  const format = useFormatter()
  const text = useText()
  const sectionWords = useSectionWords()
  return ({ scope: { paper, deck, sections, kinds, essentials, facts } }) => {
    const ofPaper = papers.find(({ id }) => id === paper)
    const ofDeck = papers.flatMap(({ decks }) => decks).find(({ id }) => id === deck)
    const which = facts ? 'weak' : essentials ? 'essentials' : 'all'
    return [
      t(`whichFacts.${which}`),
      ...(ofDeck ? [text(ofDeck.title)] : ofPaper ? [text(ofPaper.paper.title)] : []),
      ...(kinds ? [format.list(kinds.map((kind) => names(kind)))] : []),
      ...(sections ? [format.list(sections.map(sectionWords))] : []),
    ].join(' · ')
  }
}
