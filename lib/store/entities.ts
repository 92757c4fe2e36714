/** What is edited, as `EditRow.entity` names it, and with which fields. */

/** Presets: one field each option, one for the name, one that says that it is gone. */
export const presetEntity = 'preset'

/** Papers and decks: which preset they have (`preset`), what holds for a day alone (`today`), and when they are to be known (`seminar`). */
export const placeEntity = 'deck'

/** A person's own decks: their `title`, and whether they are `deleted`. */
export const ownDeckEntity = 'own-deck'

/** A person's own notes: each field of `OwnNote`, and whether they are `deleted`. */
export const ownNoteEntity = 'own-note'

/**
 * Quizzes: their `plan` as an address says it, an `answer:<question>` each, when they ended (`endedAt`) with what
 * `result`, and whether they are `deleted`.
 */
export const quizEntity = 'quiz'
