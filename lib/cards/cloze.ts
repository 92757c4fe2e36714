import type { Localized } from './deck-file'

/** What stands in a question for the words that are asked. */
export const blank = '＿＿＿'

const gap = /\{\{(.+?)\}\}/gu

/**
 * Splits a sentence with one `{{gap}}` in each language into a question with a blank there and the words that fill it;
 * null where either language has not exactly one gap.
 */
export function readCloze(sentence: Localized): { front: Localized; back: Localized } | null {
  const zh = readGap(sentence.zh)
  const en = readGap(sentence.en)
  if (!zh || !en) return null
  return { front: { zh: zh.front, en: en.front }, back: { zh: zh.back, en: en.back } }
}

function readGap(text: string): { front: string; back: string } | null {
  const [found, ...others] = text.matchAll(gap)
  const back = found?.[1]?.trim()
  if (!found || !back || others.length > 0) return null
  return { front: text.replace(found[0], blank), back }
}
