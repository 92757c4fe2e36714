import type en from './en.json'
import type { Language } from './language'

/** The shape every language fills: a key that one language lacks does not compile. The texts are ICU messages; the build parses them, so that a page need not. */
export type Messages = typeof en

/** The texts that Today and a review need, or those of every screen and of what is opened by hand too. */
export type MessagesPart = 'first' | 'all'

/** Fetches what the interface says in a language; a page loads only the one it shows. `messages-loader.mjs` cuts the parts. */
export const loadMessages: Readonly<
  Record<Language, Readonly<Record<MessagesPart, () => Promise<Messages>>>>
> = {
  'zh-Hans': {
    first: async () => (await import('./zh-hans.json?first')).default,
    all: () => together(import('./zh-hans.json?first'), import('./zh-hans.json?others')),
  },
  en: {
    first: async () => (await import('./en.json?first')).default,
    all: () => together(import('./en.json?first'), import('./en.json?others')),
  },
}

async function together(...parts: Promise<{ default: Messages }>[]): Promise<Messages> {
  const [first, others] = await Promise.all(parts)
  return { ...first?.default, ...others?.default } as Messages
}
