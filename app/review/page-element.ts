/** The id of what a review fills the screen with. */
export const pageId = 'review'

/** That element: what is laid over it belongs in it, and it gives way to an on-screen keyboard. Null outside a review. */
export const pageElement = (): HTMLElement | null => document.getElementById(pageId)
