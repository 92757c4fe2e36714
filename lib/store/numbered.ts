/**
 * Gives each different thing a number, in the order of their coming, after those that have one.
 * @param keyOf what tells things apart
 */
export function numbered<T>(before: readonly T[], keyOf: (thing: T) => string) {
  const all = [...before]
  let known: Map<string, number> | undefined
  const of = (thing: T): number => {
    // Where nothing is asked for, all that there was need not be gone through.
    known ??= new Map(all.map((thing, i) => [keyOf(thing), i]))
    const key = keyOf(thing)
    const number = known.get(key) ?? all.push(thing) - 1
    known.set(key, number)
    return number
  }
  return { all: all as readonly T[], of }
}
