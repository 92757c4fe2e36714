import type { SourceFact } from './read-deck-source'
import type { SourceProblem } from './source-problem'

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Whether each language's questions and statements are in that language: Chinese holds Chinese, English is English but for a name it quotes. */
export function checkLanguage({ fact, path, placeOf }: SourceFact): SourceProblem[] {
  const problems: SourceProblem[] = []
  const texts: [PropertyKey[], { zh: string; en: string }][] = [
    [['statement'], fact.statement],
    ...(fact.note ? [[['note'], fact.note] as [PropertyKey[], { zh: string; en: string }]] : []),
    ...Object.entries(fact.cards).map(
      ([template, card]): [PropertyKey[], { zh: string; en: string }] => [
        ['cards', template, 'front'],
        card.front,
      ],
    ),
  ]
  for (const [keys, text] of texts) {
    if (count(text.zh, /\p{Script=Han}/gu) === 0) {
      problems.push({
        path,
        ...placeOf(...keys, 'zh'),
        reason: 'this text has no Chinese in it',
        remedy: 'write it in Chinese',
      })
    }
    if (count(text.en, /\p{Script=Han}/gu) > count(text.en, /\p{Script=Latin}/gu) / 4) {
      problems.push({
        path,
        ...placeOf(...keys, 'en'),
        reason: 'this text is not in English',
        remedy: 'write it in English',
      })
    }
  }
  return problems
}
