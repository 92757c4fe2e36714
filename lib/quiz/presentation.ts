/** What is on the wall. `question` counts from 0. */
export type Step =
  | { readonly kind: 'start' | 'summary' }
  | { readonly kind: 'question' | 'think' | 'answer' | 'discuss'; readonly question: number }

export interface Team {
  readonly name: string
  readonly score: number
}

/** As many teams as there are digits to score them by. */
export const mostTeams = 9

/** The think times that a presenter may choose, in seconds; null is none. */
export const thinkTimes = [null, 15, 30, 60, 120] as const

/** What `T` gives where no think time was set. */
const thinkSecondsUnset = 30

/** A quiz being presented; what JSON can say, so that a reload goes on with it. */
export interface Presentation {
  readonly step: Step
  readonly isBlank: boolean
  /** The think time before each answer; null where none is given unasked. */
  readonly thinkSeconds: number | null
  /** When the running think time ends, epoch milliseconds; null where none runs. */
  readonly thinkEndsAt: number | null
  readonly teams: readonly Team[]
}

export type Deed =
  | { readonly type: 'next' | 'back'; readonly now: number }
  /** Starts the think time of the question shown, or stops it. */
  | { readonly type: 'think'; readonly now: number }
  | { readonly type: 'blank' | 'first' | 'last' }
  | { readonly type: 'jump'; readonly question: number }
  | { readonly type: 'set-think'; readonly seconds: number | null }
  | { readonly type: 'add-team'; readonly name: string }
  | { readonly type: 'name-team'; readonly team: number; readonly name: string }
  | { readonly type: 'remove-team'; readonly team: number }
  | { readonly type: 'score'; readonly team: number; readonly by: number }
  | { readonly type: 'clear-scores' }

/** A presentation before its first question. */
export const presentationOf = (secondsEach: number | null): Presentation => ({
  step: { kind: 'start' },
  isBlank: false,
  thinkSeconds: secondsEach,
  thinkEndsAt: null,
  teams: [],
})

/** A presentation of `count` questions after a deed; the same one where the deed means nothing there. */
export function present(before: Presentation, deed: Deed, count: number): Presentation {
  switch (deed.type) {
    case 'next':
    case 'back': {
      // Whoever blanked the wall first gets back what was on it: nothing is given away unseen.
      if (before.isBlank) return { ...before, isBlank: false }
      const step = deed.type === 'next' ? stepAfter(before, count) : stepBefore(before.step, count)
      return atStep(before, step, deed.now)
    }
    case 'think': {
      const { step } = before
      if (step.kind !== 'question' && step.kind !== 'think') return before
      const kind = step.kind === 'think' ? 'question' : 'think'
      return atStep(before, { kind, question: step.question }, deed.now)
    }
    case 'blank':
      return { ...before, isBlank: !before.isBlank }
    case 'first':
      return atStep(before, { kind: 'start' }, 0)
    case 'last':
      return atStep(before, { kind: 'summary' }, 0)
    case 'jump':
      if (!isQuestion(deed.question, count)) return before
      return atStep(before, { kind: 'question', question: deed.question }, 0)
    case 'set-think':
      return { ...before, thinkSeconds: deed.seconds }
    case 'add-team':
      if (before.teams.length >= mostTeams) return before
      return { ...before, teams: [...before.teams, { name: deed.name, score: 0 }] }
    case 'name-team':
      return changeTeam(before, deed.team, (team) => ({ ...team, name: deed.name }))
    case 'remove-team':
      return { ...before, teams: before.teams.filter((_, i) => i !== deed.team) }
    case 'score':
      // Before the first question no score is to be seen.
      if (before.step.kind === 'start') return before
      return changeTeam(before, deed.team, (team) => ({ ...team, score: team.score + deed.by }))
    case 'clear-scores':
      return { ...before, teams: before.teams.map((team) => ({ ...team, score: 0 })) }
  }
}

/** The whole seconds of think time left, none below 0; null where none runs. */
export const secondsLeft = ({ thinkEndsAt }: Presentation, now: number): number | null =>
  thinkEndsAt === null ? null : Math.max(0, Math.ceil((thinkEndsAt - now) / 1000))

/** The teams with their places, the best first; equal scores share a place. */
export function ranked(teams: readonly Team[]): readonly (Team & { readonly place: number })[] {
  return teams
    .map((team) => ({ ...team, place: 1 + teams.filter(({ score }) => score > team.score).length }))
    .sort((a, b) => a.place - b.place)
}

/** A presentation out of what was kept of it; null where that is none of `count` questions. */
export function presentationIn(kept: string, count: number): Presentation | null {
  try {
    const value: unknown = JSON.parse(kept)
    return isPresentation(value, count) ? value : null
  } catch {
    return null
  }
}

function stepAfter({ step, thinkSeconds }: Presentation, count: number): Step {
  switch (step.kind) {
    case 'start':
      return questionOrEnd(0, count)
    case 'question':
      return { kind: thinkSeconds === null ? 'answer' : 'think', question: step.question }
    case 'think':
      return { kind: 'answer', question: step.question }
    case 'answer':
      return { kind: 'discuss', question: step.question }
    case 'discuss':
      return questionOrEnd(step.question + 1, count)
    case 'summary':
      return step
  }
}

/** Back goes to what was seen, not into a think time that is over. */
function stepBefore(step: Step, count: number): Step {
  switch (step.kind) {
    case 'start':
      return step
    case 'question':
      return step.question === 0
        ? { kind: 'start' }
        : { kind: 'discuss', question: step.question - 1 }
    case 'think':
    case 'answer':
      return { kind: 'question', question: step.question }
    case 'discuss':
      return { kind: 'answer', question: step.question }
    case 'summary':
      return count === 0 ? { kind: 'start' } : { kind: 'discuss', question: count - 1 }
  }
}

const questionOrEnd = (question: number, count: number): Step =>
  isQuestion(question, count) ? { kind: 'question', question } : { kind: 'summary' }

const isQuestion = (question: unknown, count: number): boolean =>
  Number.isInteger(question) && (question as number) >= 0 && (question as number) < count

function atStep(before: Presentation, step: Step, now: number): Presentation {
  const seconds = before.thinkSeconds ?? thinkSecondsUnset
  const thinkEndsAt = step.kind === 'think' ? now + seconds * 1000 : null
  return { ...before, step, thinkEndsAt, isBlank: false }
}

function changeTeam(before: Presentation, index: number, change: (team: Team) => Team) {
  return { ...before, teams: before.teams.map((team, i) => (i === index ? change(team) : team)) }
}

function isPresentation(value: unknown, count: number): value is Presentation {
  if (!isRecord(value) || !isRecord(value.step) || !Array.isArray(value.teams)) return false
  const { kind, question } = value.step
  const isStep =
    kind === 'start' ||
    kind === 'summary' ||
    (['question', 'think', 'answer', 'discuss'].includes(kind as string) &&
      isQuestion(question, count))
  return (
    isStep &&
    typeof value.isBlank === 'boolean' &&
    isNumberOrNull(value.thinkSeconds) &&
    isNumberOrNull(value.thinkEndsAt) &&
    value.teams.length <= mostTeams &&
    value.teams.every(
      (team) => isRecord(team) && typeof team.name === 'string' && typeof team.score === 'number',
    )
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isNumberOrNull = (value: unknown): boolean => value === null || typeof value === 'number'
