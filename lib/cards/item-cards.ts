import { blank } from './cloze'
import type { Answer, Localized } from './deck-file'
import { writtenList } from './written-list'

/** A card as its template writes it, before it has ids. */
export interface TemplateCard {
  readonly template: string
  readonly front: Localized
  readonly back: Localized
  readonly answer: Answer
}

/** A list asked item by item, all others standing: `<template>-1` asks for its first item, and so on. */
export function itemCards(
  template: string,
  question: Localized,
  list: Extract<Answer, { type: 'list' }>,
): TemplateCard[] {
  return list.items.map((item, asked) => {
    const gapped = list.items.map((other, index) =>
      index === asked ? { zh: blank, en: blank } : other,
    )
    const given = writtenList(gapped, list.ordered)
    return {
      template: `${template}-${asked + 1}`,
      front: { zh: `${question.zh}\n${given.zh}`, en: `${question.en}\n${given.en}` },
      back: item,
      answer: { type: 'name', value: item.zh, also: [item.en] },
    }
  })
}
