import { shiftPoint } from './decimal'

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const smallOrdinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )

const cardinals = new Map<string, number>([
  ...small.map((word, value): [string, number] => [word, value]),
  ...smallOrdinals.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ...tens.map((word, index): [string, number] => [word.replace(/y$/, 'ieth'), (index + 2) * 10]),
  ['fourty', 40],
])

/** Powers of ten by word; the shorter ones stand only right behind a figure. */
const powers = new Map<string, number>([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
])
const shortPowers = new Map<string, number>([
  ['k', 3],
  ['m', 6],
  ['mn', 6],
  ['mln', 6],
  ['mio', 6],
  ['mil', 6],
  ['b', 9],
  ['bn', 9],
  ['bln', 9],
  ['bil', 9],
  ['t', 12],
  ['tn', 12],
  ['trn', 12],
  ['tln', 12],
])

/** A number at the start of a text, and the text behind it. */
export interface NumberAhead {
  readonly value: number
  readonly rest: string
}

interface Token {
  readonly text: string
  readonly end: number
}

/**
 * Reads the number that an English text begins with, in words, figures or both: `seventy-one percent`, `4 billion yen`,
 * `4bn`, `half a million`, `the 17th`, `four point five billion`. `text` is in lower case and without commas in figures.
 * Null where it begins with no number.
 */
export function readEnglishNumber(text: string): NumberAhead | null {
  const tokens = [...text.matchAll(/\d+(?:\.\d+)?|\.\d+|[a-z]+|[^\sa-z\d]/g)].map(
    (match): Token => ({ text: match[0], end: match.index + match[0].length }),
  )
  const state: State = { total: 0, count: null, end: 0, isFigure: false }
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token
    const next = tokens[index + 1]?.text ?? ''
    const taken = take(state, token, next, tokens[index + 2]?.text ?? '')
    if (taken === null) break
    index += taken
    state.end = tokens[index]?.end ?? token.end
  }
  if (state.count === null && state.total === 0) return null
  return { value: state.total + (state.count ?? 0), rest: text.slice(state.end).trim() }
}

interface State {
  total: number
  count: number | null
  end: number
  isFigure: boolean
}

/** Takes one token into the number. How many tokens it took besides, or null where the number has ended. */
function take(state: State, { text }: Token, next: string, afterNext: string): number | null {
  const hasBegun = state.count !== null || state.total > 0
  if (/^[\d.]/.test(text) && /\d/.test(text)) return takeFigure(state, Number(text))
  const power = powers.get(text.replace(/(?<=ion|and)(?:s|th)$/, '')) ?? attached(state, text)
  if (power !== undefined) return takePower(state, power)
  const value = cardinals.get(text)
  if (value !== undefined) return takeCardinal(state, value)
  if (/^hundred(?:th)?$/.test(text)) return takeHundred(state)
  if (/^(?:st|nd|rd|th)$/.test(text) && state.isFigure) return takeNothing(state)
  if (text === 'point' && hasBegun) return takeDecimals(state, next, afterNext)
  if (text === 'half' && !hasBegun && next === 'a') return takeHalfA(state)
  if (!hasBegun) return /^(?:the|a|an)$/.test(text) ? 0 : null
  const isGlue = text === 'and' || text === '-'
  return isGlue && (cardinals.has(next) || next === 'hundred') ? 0 : null
}

const attached = (state: State, text: string) =>
  state.isFigure ? shortPowers.get(text) : undefined

function takeFigure(state: State, value: number): 0 | null {
  if (state.count !== null) return null
  state.count = value
  state.isFigure = true
  return 0
}

function takePower(state: State, power: number): 0 {
  state.total += shiftPoint(state.count ?? 1, power)
  state.count = null
  state.isFigure = false
  return 0
}

/** `seventy one` adds up, `one seventy` does not. */
function takeCardinal(state: State, value: number): 0 | null {
  const count = state.count ?? 0
  const room = count % 100 === 0 ? 100 : count % 10 === 0 ? 10 : 0
  if (state.isFigure || (state.count !== null && count === 0) || value >= room) return null
  if (room === 10 && value === 0) return null
  state.count = count + value
  return 0
}

function takeHundred(state: State): 0 {
  state.count = (state.count ?? 1) * 100
  state.isFigure = false
  return 0
}

function takeNothing(state: State): 0 {
  state.isFigure = false
  return 0
}

/** Two decimals are as many as anyone says. */
function takeDecimals(state: State, next: string, afterNext: string): number | null {
  const digits = [next, afterNext].map((word) => small.indexOf(word))
  const [first = -1, second = -1] = digits
  if (first < 0 || first > 9) return null
  const hasSecond = second >= 0 && second <= 9
  state.count = Number(`${state.count ?? 0}.${first}${hasSecond ? second : ''}`)
  return hasSecond ? 2 : 1
}

/** `half a million` */
function takeHalfA(state: State): 1 {
  state.count = 0.5
  return 1
}
