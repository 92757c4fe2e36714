/** What parts the items of a list, strictest first: lines, marks, commas, blanks. */
const separators = [
  /\n+/u,
  /[\n、;；]+/u,
  /[\n、;；，]+|,(?!\d{3}(?!\d))/u,
  /[\n、;；，\s]+/u,
] as const

/** `英国和法国`; but an item may hold one too: `东亚与欧洲的安全局势`. */
const conjunctions = /以及|[和与與及跟]|(?<=\s)(?:and|&)\s/gu

const circled = /[①-⑳⑴-⒇❶-❿]/gu
const numbered = /(?:^|(?<=[\n,;，；、\s]))\(?\d{1,2}(?:[.、)]|\)\s)(?!\d)/gu
const bullet = /^[\s\-–—•·*]+/u

/**
 * Each way to part a typed list into items, without their numbers and bullets; ways that come to the same once. Of
 * several conjunctions all may part items, or any one.
 */
export function waysToSplit(typed: string): string[][] {
  const plain = typed
    .replace(circled, '\n')
    .replace(/[（）．]/gu, (mark) => mark.normalize('NFKC'))
    .replace(numbered, '\n')
  const ways = [
    ...separators.map((separator) => plain.split(separator)),
    ...joined(plain).map((text) => text.split(separators[2])),
  ].map(itemsOf)
  const keys = ways.map((items) => items.join('\n'))
  return ways.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}

/** How many conjunctions are tried one by one; a list has no more. */
const mostAlone = 12

/** The text with a new line for every conjunction, and with one for each of them alone. */
function joined(text: string): string[] {
  const alone = [...text.matchAll(conjunctions)].slice(0, mostAlone).map(({ 0: word, index }) => {
    return `${text.slice(0, index)}\n${text.slice(index + word.length)}`
  })
  return [text.replace(conjunctions, '\n'), ...alone]
}

const itemsOf = (pieces: readonly string[]): string[] =>
  pieces
    .map((piece) =>
      piece
        .replace(bullet, '')
        .replace(/[.。]$/u, '')
        .trim(),
    )
    .filter((piece) => piece !== '')
