/** A text with its first letter as a sentence has it. */
export const capitalised = (text: string): string =>
  text.replace(/^[“‘"]*\p{Ll}/u, (start) => start.toUpperCase())
