/** The languages the interface is written in, by BCP 47 tag. */
export const languages = ['zh-Hans', 'en'] as const
export type Language = (typeof languages)[number]

/** The first of a person's languages (`navigator.languages`, best first) that Loci speaks; English where it speaks none. */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    if (/^zh\b/i.test(tag)) return 'zh-Hans'
    if (/^en\b/i.test(tag)) return 'en'
  }
  return 'en'
}

/** The field of a deck's bilingual text that is read in this language. */
export const textKey = (language: Language): 'zh' | 'en' => (language === 'en' ? 'en' : 'zh')

/** The language of each field of a deck's bilingual text, as `lang` wants it. */
export const langOfKey = { en: 'en', zh: 'zh-Hans' } as const satisfies Record<
  'zh' | 'en',
  Language
>
