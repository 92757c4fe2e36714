import hongKong from 'opencc-js/dict/HKVariantsRev'
import shinjitai from 'opencc-js/dict/JPShinjitaiCharacters'
import simplified from 'opencc-js/dict/TSCharacters'
import taiwan from 'opencc-js/dict/TWVariantsRev'

/**
 * Each step takes a character nearer to its simplified form: 経 → 經 → 经. Simplifying comes first as well, since a form
 * that Japan and Taiwan share (緒) has an older one (緖) which leads elsewhere.
 */
const steps = [simplified, shinjitai, taiwan, hongKong, simplified].map(readTable)

const folded = new Map<string, string>()

/**
 * Writes Chinese characters in one way, whichever of simplified, traditional (of Taiwan or Hong Kong) or Japanese they
 * came in: `防衛`, `防衞` and `防卫` are one. Character by character, so what a phrase decides is not told apart (乾, 干
 * and 幹 fall together): fit for comparing, not for showing. Folding twice changes nothing. Tables: OpenCC.
 */
export function foldHanzi(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => {
    const known = folded.get(character)
    if (known !== undefined) return known
    const found = settle(character)
    folded.set(character, found)
    return found
  })
}

/** Goes on until nothing changes. The tables disagree here and there, so a circle ends at its first character in code order. */
function settle(character: string): string {
  const seen = [character]
  for (;;) {
    const next = steps.reduce((form, step) => step.get(form) ?? form, seen.at(-1) ?? character)
    const at = seen.indexOf(next)
    if (at >= 0) return seen.slice(at).sort()[0] ?? next
    seen.push(next)
  }
}

function readTable(entries: string): ReadonlyMap<string, string> {
  return new Map(
    entries.split('|').map((entry) => {
      const [from = '', to = from] = entry.split(' ')
      return [from, to]
    }),
  )
}
