import type { StudyDay } from '../schedule/units'
import type { Plans, SeminarOf } from './plans'
import type { PaperRow } from './rows'

/** The seminars that lie ahead, deck by deck, the nearest first. */
export const seminarsAhead = (
  plans: Plans,
  papers: readonly PaperRow[],
  today: StudyDay,
): readonly (SeminarOf & { readonly paper: string; readonly deck: string })[] =>
  papers
    .flatMap(({ id: paper, decks }) =>
      decks.flatMap(({ id: deck }) => {
        const found = plans.seminarOf({ paper, deck }, today)
        return found ? [{ ...found, paper, deck }] : []
      }),
    )
    .sort((a, b) => a.seminar.date - b.seminar.date)
