import { capitalised } from '../cards/capitalised'
import type { Answer, Localized } from '../cards/deck-file'
import type { QuizCard, QuizFact } from './quiz-content'
import { isHan } from './same-claim'
import { keyOf, keysOf } from './text-keys'

/** What sort of thing a name names, so that people stand beside people. */
export type NameSort =
  | 'person'
  | 'country'
  | 'body'
  | 'post'
  | 'document'
  | 'periodical'
  | 'work'
  | 'term'

type NameAnswer = Extract<Answer, { type: 'name' }>

/**
 * The sort of thing that a card asks to be named, by its question and the form of its answer; null where that cannot be
 * told (places, weapons, articles of a law, items of a list, abbreviations), so that nobody is offered a missile among
 * ministers.
 */
export function nameSortOf({ asks, front, answer }: QuizCard, { kind }: QuizFact): NameSort | null {
  if (answer.type !== 'name' || asks === 'item' || asks === 'first') return null
  const latin = answer.also.filter((form) => !isHan(form))
  if (!isHan(answer.value) || latin.length === 0 || /\d|第.+条/.test(answer.value)) return null
  const sort = sortAsked(asks, front, kind)
  if (sort !== 'person' && sort !== 'country') return sort
  return latin.some(isProperName) && !/[政势府军]/.test(answer.value) ? sort : null
}

const roles =
  /首相|总理|总统|外相|大臣|秘书长|学者|经济学家|主席|幕僚长|审议官|国务卿|次长|外交官|作者|内阁|政治家|要员/gu

/** The offices and callings that a question names. */
export const rolesIn = ({ zh }: Localized): readonly string[] => zh.match(roles) ?? []

function sortAsked(asks: string, { zh }: Localized, kind: QuizFact['kind']): NameSort | null {
  // One of a few that the question itself has named is no choice among all.
  if (/哪一?届|其中/.test(zh)) return null
  if (/谁|哪一?位|何人|哪一?国的?(?:首相|总理|总统|领导人)/.test(zh)) return 'person'
  if (/哪一?个?[^，。？]{0,5}国(?![家会]?的?[总首外])/.test(zh)) return 'country'
  if (/哪一?个机构/.test(zh)) return 'body'
  if (/什么职|何职|哪个职/.test(zh)) return 'post'
  if (asks === 'document') {
    if (/期刊|报纸|杂志|刊物|哪家报/.test(zh)) return 'periodical'
    return /著作|哪部|哪本|演讲|文章|题目|标题/.test(zh) ? 'work' : 'document'
  }
  if (asks !== 'term' || kind !== 'term') return null
  // What is asked by its own kind, as an aircraft or a project, has no others of it beside it.
  if (/机型|什么工程|什么进程|什么“论”|哪[项条]/.test(zh)) return null
  return /词|说法|称呼|称作|叫什么|说成|＿/.test(zh) ? 'term' : null
}

/** Words with capitals, as people and countries have. */
export const isProperName = (en: string) =>
  /^(?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u.test(en)

/**
 * A name as one of several options has it, such that none stands out by its form: people with all their names, other
 * names by the longest form that the back says, without an article; a term in English with the word itself.
 */
export function formOf(sort: NameSort, { value, also }: NameAnswer, back: Localized): Localized {
  const forms = [value.replace(/^《(.+)》$/u, '$1'), ...also]
  const latin = forms.filter((form) => !isHan(form))
  const [first = value] = latin
  const said = (form: string) => bare(back.en).includes(form.toLowerCase())
  const en = longest(latin.filter(said)) ?? first
  if (sort === 'person') {
    const zh = forms.filter((form) => isHan(form) && form.startsWith(value))
    const full = latin.filter((form) => form.split(/[ -]/).includes(en))
    return { zh: longest(zh) ?? value, en: longest(full) ?? en }
  }
  const [zh = value] = forms
  const named = capitalised(en.replace(/^(?:the|an|a) /i, ''))
  return { zh, en: sort === 'term' ? `${named} (${zh})` : named }
}

const bare = (text: string) => text.replaceAll(/[“”"‘]/g, '').toLowerCase()

/** The longest text, of equals the first. */
const longest = (texts: readonly string[]): string | undefined =>
  [...texts].sort((a, b) => b.length - a.length)[0]

/** Whether two names may be one: a form of either is a form of the other, or stands in it. */
export function mayBeOne(a: readonly string[], b: readonly string[]): boolean {
  return a.some((form) => b.some((other) => isWithin(form, other) || isWithin(other, form)))
}

/** Each name once: of those that may be one, the first. */
export const distinct = <T extends { readonly forms: readonly string[] }>(all: readonly T[]): T[] =>
  all.filter((one, index) => !all.slice(0, index).some(({ forms }) => mayBeOne(forms, one.forms)))

function isWithin(form: string, other: string): boolean {
  const key = keyOf(form)
  return key !== '' && (keyOf(other).includes(key) || keysOf(other).includes(key))
}

/** Characters by which Chinese writes the sounds of Western names. */
const sounds = /[·斯尔特克肯朗洛梅舒拉穆森鲍威卡登巴赫纳贝格泽连基尼姆德茨弗莱布里奥马龙苏]/gu

/** Whether a Chinese name stands for a Western one by its sound. */
export const isBySound = (zh: string): boolean => (zh.match(sounds) ?? []).length * 2 >= zh.length
