import { formatDate, formatDayOfYear } from '../facts/format-date'
import { formatAmount } from '../facts/format-money'
import { formatNumber } from '../facts/format-number'
import { languages } from '../facts/language'
import type { Answer } from './deck-file'

const englishNumbers = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const chineseNumbers = ['两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const measures = '个国项条次名艘种年点成届位份方大重层'

/** The phrases by which a text would say an answer, in any language: each alone gives it away. Empty for an answer only a person can mark. */
export function formsOf(answer: Answer): string[] {
  switch (answer.type) {
    case 'date':
      return [
        answer.value,
        ...languages.flatMap((language) => [
          formatDate(answer.value, language),
          formatDayOfYear(answer.value, language) ?? [],
        ]),
      ].flat()
    case 'number':
      return [formatNumber(answer.value), ...(answer.unit === '%' ? [] : spelled(answer.value))]
    case 'money':
      return [
        formatNumber(answer.value),
        ...languages.map((language) => formatAmount(answer.value, language)),
      ]
    case 'name':
      return [answer.value, ...answer.also]
    case 'list':
      return answer.items.flatMap((item) => [item.zh, item.en])
    case 'text':
      return []
  }
}

/** A small count in words: `five`, `五国`, `五个`. One is left out, since every article says it. */
function spelled(value: number): string[] {
  const english = englishNumbers[value - 2]
  const chinese = chineseNumbers[value - 2]
  if (english === undefined || chinese === undefined) return []
  return [english, ...[...measures].map((measure) => `${chinese}${measure}`)]
}
