/** The languages every fact and card is written in. */
export type Language = 'zh' | 'en'

export const languages = ['zh', 'en'] as const satisfies readonly Language[]
