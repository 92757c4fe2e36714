import type en from './en.json'
import type { Language } from './language'

/** The shape every language fills: a key that one language lacks does not compile. The texts are ICU messages; the build parses them, so that a page need not. */
export type Messages = typeof en

/** Fetches what the interface says in a language; a page loads only the one it shows. */
export const loadMessages: Readonly<Record<Language, () => Promise<Messages>>> = {
  'zh-Hans': async () => (await import('./zh-hans.json')).default,
  en: async () => (await import('./en.json')).default,
}
