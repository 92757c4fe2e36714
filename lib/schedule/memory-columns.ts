/**
 * Memories side by side, two numbers each: a million of them are 16 MB and no objects. What the numbers say, their model
 * alone knows (`ColumnModel`). Where there is no memory both are NaN.
 */
export interface MemoryColumns {
  readonly first: Float64Array
  readonly second: Float64Array
}

/** Puts what stands in a place of columns, a memory or none, into a place of others. */
export function copyMemory(
  from: MemoryColumns,
  place: number,
  to: MemoryColumns,
  toPlace: number,
): void {
  to.first[toPlace] = from.first[place] as number
  to.second[toPlace] = from.second[place] as number
}

/** Leaves no memory in a place. */
export function forget({ first, second }: MemoryColumns, place: number): void {
  first[place] = second[place] = Number.NaN
}

/** Puts all of columns at the beginning of others. */
export function putMemories(from: MemoryColumns, to: MemoryColumns): void {
  to.first.set(from.first)
  to.second.set(from.second)
}

/** The first places of columns, as columns of their own. */
export const copiedMemories = ({ first, second }: MemoryColumns, count: number): MemoryColumns => ({
  first: first.slice(0, count),
  second: second.slice(0, count),
})

/** Columns of so many places without a memory. */
export const emptyMemories = (length: number): MemoryColumns => ({
  first: new Float64Array(length).fill(Number.NaN),
  second: new Float64Array(length).fill(Number.NaN),
})
