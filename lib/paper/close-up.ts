const chinese = '[\\p{Script=Han}\\u3001-\\u303f\\uff00-\\uffef“”‘’…—·]'
const blanks = new RegExp(`(?<=${chinese})\\s+|\\s+(?=${chinese})`, 'gu')

/**
 * Takes out the blanks that stand beside a Chinese character or mark, so that a Chinese text wrapped over
 * several lines of a YAML file reads as one. Blanks between two Latin words stay.
 */
export const closeUp = (text: string): string => text.replace(blanks, '')
