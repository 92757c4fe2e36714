/** The language that a person's own text is taken to be in; undefined where there is none yet. */
export function languageOf(text: string): 'zh-Hans' | 'en' | undefined {
  if (/\p{Script=Han}/u.test(text)) return 'zh-Hans'
  return /\p{Script=Latin}/u.test(text) ? 'en' : undefined
}
