'use client'

import type { Question, Response } from '@/lib/quiz/question'
import { Gaps } from './gaps'
import type { Answering } from './inputs'
import { Match } from './match'
import { Open } from './open'
import { MultipleOptions, SingleOptions, TrueOrFalse } from './options'
import { Order } from './order'
import { Typed } from './typed'

/** How a question is answered, by its type. */
export function AnswerInput(
  props: Omit<Answering<Question['type']>, 'question' | 'response'> & {
    question: Question
    response: Response
  },
) {
  const { question, response, ...rest } = props
  switch (question.type) {
    case 'single':
      return response.type === 'single' && <SingleOptions {...{ question, response, ...rest }} />
    case 'multiple':
      return (
        response.type === 'multiple' && <MultipleOptions {...{ question, response, ...rest }} />
      )
    case 'true-false':
      return response.type === 'true-false' && <TrueOrFalse {...{ question, response, ...rest }} />
    case 'type-in':
      return response.type === 'type-in' && <Typed {...{ question, response, ...rest }} />
    case 'list':
      return response.type === 'list' && <Typed {...{ question, response, ...rest }} />
    case 'order':
      return response.type === 'order' && <Order {...{ question, response, ...rest }} />
    case 'match':
      return response.type === 'match' && <Match {...{ question, response, ...rest }} />
    case 'gaps':
      return response.type === 'gaps' && <Gaps {...{ question, response, ...rest }} />
    case 'open':
      return response.type === 'open' && <Open {...{ question, response, ...rest }} />
  }
}
