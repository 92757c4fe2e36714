/** A card's id, unique over all papers: `<paper id>/<fact id>#<template>`. */
export type CardId = string & { readonly __brand: 'CardId' }

/** A fact's id, unique over all papers: `<paper id>/<fact id>`. A fact made studyable is a note, so siblings share it. */
export type FactId = string & { readonly __brand: 'FactId' }

/** The paper that all decks of a person's own belong to; no deck file may be of this id. */
export const ownPaper = 'own'

/** The id a paper's card has in the store and in the log. */
export const cardIdOf = (paper: string, card: string): CardId => `${paper}/${card}` as CardId

/** The id a paper's fact has in the store. */
export const factIdOf = (paper: string, fact: string): FactId => `${paper}/${fact}` as FactId

/** The fact that a card asks for, which its id begins with. */
export const factOfCard = (id: CardId): FactId => id.slice(0, id.indexOf('#')) as FactId
