import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import en from '@/lib/i18n/en.json'
import { languageFor } from '@/lib/i18n/language'
import zhHans from '@/lib/i18n/zh-hans.json'

const messages = { 'zh-Hans': zhHans, en }
const languages = ['zh-Hans', 'en'] as const

type Tree = { readonly [key: string]: string | Tree }

function leaves(tree: Tree, path = ''): [path: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key
    return typeof value === 'string' ? [[here, value] as [string, string]] : leaves(value, here)
  })
}

/** The arguments that a message takes: `{n}`, `{n, plural, …}`. */
const argumentsOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1]))].sort()

describe('what the interface says', () => {
  for (const language of languages) {
    it(`is well-formed and complete in ${language}, for none, one and many`, () => {
      const failures: unknown[] = []
      const t = createTranslator({
        locale: language,
        messages: messages[language] as Tree,
        onError: (error) => failures.push(error),
      }) as unknown as (key: string, values: Record<string, unknown>) => string
      for (const [path, text] of leaves(messages[language])) {
        for (const n of [0, 1, 2, 1234]) {
          const values = Object.fromEntries(argumentsOf(text).map((name) => [name, n]))
          expect(t(path, values), path).not.toMatch(/[{}]/)
        }
      }
      expect(failures).toEqual([])
    })
  }

  it('calls a section by its number and what it is about, or by the name of one that has no number', () => {
    const say = (
      language: (typeof languages)[number],
      section: string,
      named: boolean,
      title = 'none',
    ) =>
      createTranslator({ locale: language, messages: messages[language], namespace: 'progress' })(
        'going',
        { section, named: String(named), title, percent: '88%' },
      )
    expect(say('en', '三(二)', false)).toMatch(/^Section 三\(二\) is going:/)
    expect(say('en', '三(二)', false, 'A dilemma')).toMatch(
      /^Section 三\(二\), “A dilemma”, is going:/,
    )
    expect(say('zh-Hans', '三(二)', false, '困境')).toMatch(/^三\(二\)“困境”这一节正在忘掉：/)
    expect(say('en', 'introduction', true)).toMatch(/^The introduction is going:/)
    expect(say('zh-Hans', '引言', true)).toMatch(/^引言这一节正在忘掉：/)
  })

  it('takes the same arguments in every language, where the grammar of one does not leave one out', () => {
    const en = new Map(leaves(messages.en))
    for (const [path, text] of leaves(messages['zh-Hans'])) {
      const missing = argumentsOf(text).filter(
        (name) => !argumentsOf(en.get(path) ?? '').includes(name),
      )
      expect(missing, path).toEqual([])
    }
  })

  it('has no message that no screen shows', () => {
    const sources = readdirSync(join(import.meta.dirname, '../../app'), {
      recursive: true,
      withFileTypes: true,
    })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n')
    // A key may be put together from a group and a variable: then its group stands in a template.
    const unused = leaves(messages.en)
      .map(([path]) => path)
      .filter((path) => {
        const key = path.split('.').at(-1) ?? ''
        const group = path.split('.').slice(0, -1).join('.')
        const inTemplate = new RegExp(`\`(${group}|${group.split('.').at(-1)})\\.\\$\\{`).test(
          sources,
        )
        return (
          !inTemplate &&
          !sources.includes(`${key}'`) &&
          !sources.includes(`${key}: `) &&
          !sources.includes(`'${key}`)
        )
      })
    const byVariable = ['kinds', 'ratings', 'phases', 'time']
    expect(unused.filter((path) => !byVariable.includes(path.split('.')[0] ?? ''))).toEqual([])
  })
})

describe('the language of a first visit', () => {
  it.each([
    [['zh-CN', 'en'], 'zh-Hans'],
    [['zh-Hant-TW'], 'zh-Hans'],
    [['en-GB', 'zh'], 'en'],
    [['ja', 'zh-CN', 'en'], 'zh-Hans'],
    [['fr-FR', 'de'], 'en'],
    [[], 'en'],
  ])('of a person who reads %j is %s', (preferred, language) => {
    expect(languageFor(preferred)).toBe(language)
  })
})
