/**
 * Two lists mixed into one, each keeping its order, with the members of each spread evenly from end
 * to end: the i-th of n stands at i / (n + 1) of the way. Where two stand at one point, the first
 * list goes first.
 */
export function intersperse<T>(first: readonly T[], second: readonly T[]): T[] {
  const mixed: T[] = []
  let i = 0
  let j = 0
  while (i < first.length || j < second.length) {
    // (i + 1) / (first.length + 1) against (j + 1) / (second.length + 1), in whole numbers.
    const firstStands = (i + 1) * (second.length + 1)
    const secondStands = (j + 1) * (first.length + 1)
    const takeFirst = j >= second.length || (i < first.length && firstStands <= secondStands)
    mixed.push((takeFirst ? first[i++] : second[j++]) as T)
  }
  return mixed
}
