import type { Draft } from './draft'
import { gapOfCard, gapsOfStatement } from './fill-gaps'
import { multipleOfGrounds, multipleOfList } from './multiple-choice'
import type { Pair, Pool } from './pool'
import { caseOf, listRecallOf, openQuestionOf, typeInOf } from './recall'
import { singleChoiceOf } from './single-choice'
import { trueFalseOf } from './true-false'
import { wrongAnswersOf } from './wrong-answers'

const known = new WeakMap<Pool, readonly Draft[]>()

/** All questions of one fact that a pool could give. They are found once for each pool. */
export function draftsIn(pool: Pool): readonly Draft[] {
  const drafts = known.get(pool) ?? [
    ...pool.pairs.flatMap((pair) => draftsOf(pair, pool)),
    ...pool.facts.flatMap((fact) => gapsOfStatement(fact, pool) ?? []),
    ...pool.facts.flatMap((fact) => caseOf(fact, pool) ?? []),
  ]
  known.set(pool, drafts)
  return drafts
}

function draftsOf(pair: Pair, pool: Pool): Draft[] {
  const wrong = wrongAnswersOf(pair, pool)
  return [
    wrong && singleChoiceOf(pair, wrong),
    wrong && trueFalseOf(pair, wrong),
    multipleOfList(pair, pool),
    multipleOfGrounds(pair, pool),
    typeInOf(pair),
    gapOfCard(pair),
    listRecallOf(pair),
    openQuestionOf(pair),
  ].filter((draft) => draft !== null)
}
