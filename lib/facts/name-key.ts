import { foldHanzi } from './fold-hanzi'
import { readHanDigits, readHanNumber } from './read-han-number'

/** Letters that are not a base letter with a mark, and so stay through Unicode's decomposition. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

const latinMarks = /[\u0300-\u036f]/g
const anySpelledOut = new RegExp(`[${Object.keys(spelledOut).join('')}]`, 'g')

/**
 * What is left of a name when writing habits are taken away: width, case, accents, punctuation, blanks, hyphens,
 * articles, an inner 的, the difference of simplified, traditional and Japanese characters, and of 三 and 3. Two names
 * are one where their keys are equal. A key's key is itself; a name of punctuation only has the key ''.
 */
export function nameKey(name: string): string {
  return inFigures(withoutArticles(foldLetters(name)))
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replaceAll('&', ' and ')
    .replace(/(?<=\p{N})[^\p{L}\p{M}\p{N}+#%]+(?=\p{N})/gu, '.')
    .replace(/(?<!\p{N})\.|\.(?!\p{N})|[^\p{L}\p{M}\p{N}+#%.]+/gu, '')
    .replace(/(?<=.)的(?=.)/gu, '')
}

/**
 * Every key of a name. A Latin name of two capitalised words has two, since some write the family name first:
 * `Kishida Fumio`, `Fumio Kishida`.
 */
export function nameKeys(name: string): string[] {
  const key = nameKey(name)
  const words = /^(\p{Lu}[\p{L}\p{M}'’-]+),? +(\p{Lu}[\p{L}\p{M}'’-]+)$/u.exec(name.trim())
  const [, first = '', second = ''] = words ?? []
  if (!words || !/^\p{Script=Latin}/u.test(first)) return [key]
  return [key, nameKey(`${second} ${first}`)]
}

/** One form for letters: width, case, accents, and the three ways to write a Chinese character. */
function foldLetters(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(latinMarks, '')
    .normalize('NFKC')
    .replace(anySpelledOut, (letter) => spelledOut[letter] ?? letter)
  return foldHanzi(plain)
}

/** `第九条` and `第9条` are one. What is no number, as 一 in 一体, becomes one too, which harms no comparison. */
const inFigures = (text: string): string =>
  text.replace(/[〇零一二三四五六七八九十百千万亿]+/gu, (run) => {
    const value = readHanNumber(run)
    return readHanDigits(run) ?? (Number.isSafeInteger(value) ? String(value) : run)
  })

/** An article stands before something: `Plan A` keeps its last word. */
const withoutArticles = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}'’])(?:the|an|a)(?=[\s"“‘'(]+[\p{L}\p{N}])/gu, ' ')
