/** Whether one letter more, less or other, or two neighbours changed about, turns one text into the other. Equal texts are not an edit apart. */
export function isOneEditApart(a: string, b: string): boolean {
  const [short, long] = [[...a], [...b]].sort((one, other) => one.length - other.length)
  if (!short || !long || long.length - short.length > 1) return false
  const start = sharedStart(short, long)
  const [left, right] = [short.slice(start), long.slice(start)]
  if (left.length !== right.length) return endsAlike(left, right.slice(1))
  if (left.length === 0) return false
  if (endsAlike(left.slice(1), right.slice(1))) return true
  const isSwapped = left[0] === right[1] && left[1] === right[0]
  return isSwapped && endsAlike(left.slice(2), right.slice(2))
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((letter, index) => letter !== b[index])
  return end < 0 ? a.length : end
}

const endsAlike = (a: readonly string[], b: readonly string[]) => a.join('') === b.join('')
