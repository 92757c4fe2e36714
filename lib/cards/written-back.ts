import { formatDate } from '../facts/format-date'
import { type Currency, formatMoney } from '../facts/format-money'
import { formatNumber, formatPercent } from '../facts/format-number'
import type { Language } from '../facts/language'
import type { Answer, Localized } from './deck-file'
import { writtenList } from './written-list'

/**
 * The back of a card whose answer says it all: a date, an amount, a bare number or a share, or a list of items.
 * Null where a person has to write it: a name, a text, a number in some other unit.
 */
export function writtenBack(answer: Answer): Localized | null {
  const both = (write: (language: Language) => string) => ({ zh: write('zh'), en: write('en') })
  switch (answer.type) {
    case 'date':
      return both((language) => formatDate(answer.value, language))
    case 'money':
      return both((language) => formatMoney(answer.value, answer.unit as Currency, language))
    case 'number':
      if (answer.unit === '%') return both(() => formatPercent(answer.value))
      return answer.unit === undefined ? both(() => formatNumber(answer.value)) : null
    case 'list':
      return writtenList(answer.items, answer.ordered)
    default:
      return null
  }
}
