import { type KeptAnswer, keptAnswerIn, quizResultIn } from '../quiz/kept-answer'
import { paramsOf, planIn } from '../quiz/plan-address'
import type { Response } from '../quiz/question'
import type { QuizPlan } from '../quiz/quiz-plan'
import type { QuizResult } from '../quiz/quiz-result'
import type { Said } from '../quiz/said-of-cards'
import { type LociDatabase, read, write } from './database'
import { madeAt, newRowId } from './device'
import { setFields } from './edits'
import { editsOf } from './edits-of'
import { quizEntity } from './entities'
import type { Moment } from './moment'
import { recordRecall } from './record-recall'
import { recordRecognition } from './record-recognition'
import type { EditRow, Json } from './rows'
import { undoReview } from './undo-review'

const answerField = (question: string) => `answer:${question}`

/** A quiz as lists tell it. */
export interface KeptQuiz {
  readonly id: string
  readonly plan: QuizPlan
  /** When its first answer was given. */
  readonly beganAt: number
  /** Null while it is under way. */
  readonly endedAt: number | null
  readonly result: QuizResult | null
}

/** A quiz with its answers, by question. */
export interface OpenedQuiz extends KeptQuiz {
  readonly answers: ReadonlyMap<string, KeptAnswer>
}

/** An answer, with what it says of cards. */
export interface Answering {
  readonly question: string
  readonly response: Response
  readonly ms: number
  /** Cards that it shows to be known or not: recognised among options, or recalled. */
  readonly says: readonly Said[]
}

/** A new quiz's id. Nothing is kept of a quiz until it has an answer. */
export const newQuizId = (moment: Moment): string => newRowId(moment.now)

/**
 * Keeps an answer, and what it says of cards in the log: all or nothing. A recognised answer is counted apart; a recall
 * is a review where its card was due. Another answer to the same question takes the first one's place, in the log too.
 * @throws StorageFullError
 */
export async function answerQuiz(
  db: LociDatabase,
  quiz: Pick<KeptQuiz, 'id' | 'plan'>,
  { question, response, ms, says }: Answering,
  moment: Moment,
): Promise<KeptAnswer> {
  return write(db, [db.edits, db.meta, db.reviews, db.states, db.cards], async () => {
    const held = await db.edits.get([quizEntity, quiz.id, answerField(question)])
    for (const row of keptAnswerIn(held?.value)?.rows ?? []) await undoReview(db, row, moment)
    const rows: string[] = []
    for (const { cardId, kind, rating } of says) {
      // A card that the paper dropped since is asked no more.
      if (!(await db.states.get(cardId))) continue
      const answered = { cardId, rating, durationMs: ms / says.length }
      const row =
        kind === 'recall'
          ? await recordRecall(db, answered, moment)
          : await recordRecognition(db, answered, moment)
      if (row) rows.push(row.id)
    }
    const kept: KeptAnswer = { response, ms: Math.round(ms), rows }
    const fields = [fieldOf(quiz.id, answerField(question), kept)]
    const plan = await db.edits.get([quizEntity, quiz.id, 'plan'])
    if (!plan) fields.push(fieldOf(quiz.id, 'plan', paramsOf(quiz.plan).toString()))
    await setFields(db, fields, moment)
    return kept
  })
}

/** Ends a quiz with its result, which is kept as it is whatever a deck's update brings. */
export async function endQuiz(
  db: LociDatabase,
  id: string,
  result: QuizResult,
  moment: Moment,
): Promise<void> {
  await setFields(db, [fieldOf(id, 'endedAt', moment.now), fieldOf(id, 'result', result)], moment)
}

/** Takes a quiz out of the list, or puts it back. What it said of cards stays in the log. */
export async function setQuizDeleted(
  db: LociDatabase,
  id: string,
  deleted: boolean,
  moment: Moment,
): Promise<void> {
  await setFields(db, [fieldOf(id, 'deleted', deleted)], moment)
}

/** A quiz with its answers; null where there is none of that id, or it was deleted. */
export async function readQuiz(db: LociDatabase, id: string): Promise<OpenedQuiz | null> {
  return read(db, [db.edits], async () => {
    const edits = await editsOf(db, quizEntity, id)
    const fields = new Map(edits.map(({ field, value }) => [field, value]))
    const kept = keptQuizOf(id, fields)
    if (!kept) return null
    const answers = new Map<string, KeptAnswer>()
    for (const [field, value] of fields) {
      const answer = field.startsWith(answerField('')) ? keptAnswerIn(value) : null
      if (answer) answers.set(field.slice(answerField('').length), answer)
    }
    return { ...kept, answers }
  })
}

/** All quizzes, the newest first, without their answers. */
export async function readQuizzes(db: LociDatabase): Promise<KeptQuiz[]> {
  return read(db, [db.edits], async () => {
    const plans = await db.edits.where('field').equals('plan').toArray()
    const ids = plans.flatMap(({ entity, id }) => (entity === quizEntity ? [id] : []))
    const others = ['endedAt', 'result', 'deleted'] as const
    const edits = await db.edits.bulkGet(
      ids.flatMap((id) => others.map((field): [string, string, string] => [quizEntity, id, field])),
    )
    const fields = new Map(ids.map((id) => [id, new Map<string, Json>()]))
    for (const edit of [...plans, ...edits]) {
      if (edit) fields.get(edit.id)?.set(edit.field, edit.value)
    }
    return [...fields]
      .flatMap(([id, fields]) => keptQuizOf(id, fields) ?? [])
      .sort((a, b) => b.beganAt - a.beganAt)
  })
}

/** The newest quiz of a plan that was begun and not ended; null where there is none. */
export async function readUnended(db: LociDatabase, plan: QuizPlan): Promise<OpenedQuiz | null> {
  return read(db, [db.edits], async () => {
    const address = paramsOf(plan).toString()
    const found = (await readQuizzes(db)).find(
      (quiz) => quiz.endedAt === null && paramsOf(quiz.plan).toString() === address,
    )
    return found ? readQuiz(db, found.id) : null
  })
}

/** Values of a form that this version does not know count as not set. */
function keptQuizOf(id: string, fields: ReadonlyMap<string, Json>): KeptQuiz | null {
  const [address, endedAt] = [fields.get('plan'), fields.get('endedAt')]
  const plan = typeof address === 'string' ? planIn(new URLSearchParams(address)) : null
  if (!plan || fields.get('deleted') === true) return null
  return {
    id,
    plan,
    beganAt: madeAt(id),
    endedAt: typeof endedAt === 'number' ? endedAt : null,
    result: quizResultIn(fields.get('result')),
  }
}

const fieldOf = (id: string, field: string, value: unknown): Omit<EditRow, 'stamp'> => ({
  entity: quizEntity,
  id,
  field,
  value: value as Json,
})
