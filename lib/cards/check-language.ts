import type { Localized } from './deck-file'
import type { SourceFact } from './read-deck-source'
import type { SourceProblem } from './source-problem'

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Whether each language's questions and statements are in that language: Chinese holds Chinese, English is English but for a name it quotes. */
export function checkLanguage({ fact, path, placeOf }: SourceFact): SourceProblem[] {
  const problems: SourceProblem[] = []
  const { statement, note, label, argument } = fact
  const texts: [PropertyKey[], Localized | undefined][] = [
    [['statement'], statement],
    [['note'], note],
    [['label'], label],
    [['argument', 'claim'], argument?.claim],
    [['argument', 'limit'], argument?.limit],
    ...(argument?.grounds ?? []).map((ground, index): [PropertyKey[], Localized] => [
      ['argument', 'grounds', index],
      ground,
    ]),
    ...Object.entries(fact.cards).flatMap(
      ([template, card]): [PropertyKey[], Localized | undefined][] => [
        [['cards', template, 'front'], card.front],
        [['cards', template, 'cloze'], card.cloze],
      ],
    ),
  ]
  for (const [keys, text] of texts) {
    if (!text) continue
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
