import type { Localized } from '@/lib/cards/deck-file'
import { makeQuiz } from '@/lib/quiz/make-quiz'
import { questionTypes, type SingleChoice } from '@/lib/quiz/question'
import { shippedContent } from '../quiz/content'
import { median } from './statistics'

const questions = 2000
const perQuiz = 20
const within = 5

type Guess = (question: SingleChoice, asked: number) => number

/** What somebody does who knows nothing. */
export const guesses: Readonly<Record<string, Guess>> = {
  'the first': () => 0,
  'the last': ({ options }) => options.length - 1,
  'a middle one': ({ options }, asked) => (options.length >> 1) - (asked % 2),
  'the longest in Chinese': extreme('zh', 1),
  'the longest in English': extreme('en', 1),
  'the shortest in Chinese': extreme('zh', -1),
  'the shortest in English': extreme('en', -1),
  'the middle length in English': ({ options }, asked) =>
    byLength(options, 'en')[(options.length >> 1) - (asked % 2)] ?? 0,
}

function extreme(language: keyof Localized, sign: 1 | -1): Guess {
  return ({ options }) => {
    const inTurn = byLength(options, language)
    return inTurn[sign === 1 ? inTurn.length - 1 : 0] ?? 0
  }
}

/** Of equals the order is that of a hash, as somebody without a reason would choose. */
const byLength = (options: readonly Localized[], language: keyof Localized): number[] =>
  options
    .map((option, index) => ({
      index,
      length: option[language].length,
      tie: option.zh.charCodeAt(0) % 7,
    }))
    .sort((a, b) => a.length - b.length || a.tie - b.tie)
    .map(({ index }) => index)

/** So many single-choice questions of the shipped deck, by seeds of their own. */
export function singleChoices(count: number): SingleChoice[] {
  const content = shippedContent()
  const asked: SingleChoice[] = []
  for (let seed = 0; asked.length < count; seed++) {
    const plan = { seed: `bench ${seed}`, scope: {}, count: perQuiz, secondsEach: null } as const
    for (const question of makeQuiz(content, { ...plan, types: ['single'], marks: 'end' })) {
      if (question.type === 'single') asked.push(question)
    }
  }
  return asked.slice(0, count)
}

/** How many points in a hundred a guess is off chance, and what chance is. */
export function scoreOf(
  guess: Guess,
  asked: readonly SingleChoice[],
): { score: number; chance: number } {
  const hits = asked.filter((question, index) => guess(question, index) === question.right).length
  const chance = asked.reduce((sum, { options }) => sum + 1 / options.length, 0) / asked.length
  return { score: (100 * hits) / asked.length, chance: 100 * chance }
}

/** What somebody who knows nothing scores, and how long it takes to make a quiz. */
export function printQuiz(): void {
  const asked = singleChoices(questions)
  console.log(
    `\n${questions.toLocaleString('en')} single-choice questions of the shipped deck, always picking`,
  )
  for (const [name, guess] of Object.entries(guesses)) {
    const { score, chance } = scoreOf(guess, asked)
    const off = score - chance
    const note = Math.abs(off) > within ? '   TOO FAR' : ''
    console.log(
      `  ${name.padEnd(30)} ${score.toFixed(1)}%   ${off < 0 ? '−' : '+'}${Math.abs(off).toFixed(1)} from chance${note}`,
    )
  }
  const content = shippedContent()
  const plan = { scope: {}, types: questionTypes, secondsEach: null, marks: 'end' } as const
  const time = (seed: string, count: number) => {
    const start = performance.now()
    makeQuiz(content, { ...plan, seed, count })
    return performance.now() - start
  }
  const first = time('first', perQuiz)
  const rest = Array.from({ length: 20 }, (_, seed) => time(String(seed), perQuiz))
  console.log(
    `  a quiz of ${perQuiz}: ${first.toFixed(0)} ms for the first, then ${median(rest).toFixed(0)} ms`,
  )
}
