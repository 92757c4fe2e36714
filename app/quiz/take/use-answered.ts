'use client'

import { useTranslations } from 'use-intl'
import type { Localized } from '@/lib/cards/deck-file'
import type { Question, Response } from '@/lib/quiz/question'
import { isAnswered } from './inputs'

const together = (parts: readonly Localized[], between: string): Localized => ({
  zh: parts.map(({ zh }) => zh).join(between),
  en: parts.map(({ en }) => en).join(between),
})

/** What somebody answered, in words. */
export function useAnswered(): (question: Question, response: Response) => Localized {
  const t = useTranslations('quiz')
  const same = (text: string): Localized => ({ zh: text, en: text })
  const nothing = same(t('nothing'))
  const at = (texts: readonly Localized[], i: number | null | undefined): Localized =>
    (i === null || i === undefined ? undefined : texts[i]) ?? nothing
  return (question, response) => {
    if (!isAnswered(response)) return nothing
    if (question.type === 'single' && response.type === 'single') {
      return at(question.options, response.picked)
    }
    if (question.type === 'multiple' && response.type === 'multiple') {
      return together(
        response.picked.map((i) => at(question.options, i)),
        '\n',
      )
    }
    if (response.type === 'true-false') return same(t(response.picked ? 'true' : 'false'))
    if (question.type === 'order' && response.type === 'order') {
      return together(
        response.order.map((i) => at(question.items, i)),
        ' → ',
      )
    }
    if (question.type === 'match' && response.type === 'match') {
      const pairs = question.left.map((left, i) =>
        together([left, at(question.others, response.pairs[i])], ' – '),
      )
      return together(pairs, '\n')
    }
    if (response.type === 'gaps') {
      return same(response.typed.map((text) => text.trim() || t('nothing')).join(' · '))
    }
    if (response.type === 'type-in' || response.type === 'list' || response.type === 'open') {
      return response.typed.trim() === '' ? nothing : same(response.typed.trim())
    }
    return nothing
  }
}
