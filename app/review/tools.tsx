'use client'

import type { CardId } from '@/lib/cards/card-id'

export { CardMenu } from './card-menu'
export { CardSheet } from './card-sheet'

/** What of the tools beside the ratings is open, and for which card: another may be on the screen meanwhile. */
export interface Opened {
  readonly tool: 'menu' | 'info' | 'edit'
  readonly cardId: CardId
}
