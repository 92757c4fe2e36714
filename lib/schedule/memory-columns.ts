/**
 * Memories side by side, two numbers each: a million of them are 16 MB and no objects. What the numbers say, their model
 * alone knows (`MemoryModel.put` and `at`). Where there is no memory both are NaN.
 */
export interface MemoryColumns {
  readonly first: Float64Array
  readonly second: Float64Array
}

/** Columns of so many places without a memory. */
export const emptyMemories = (length: number): MemoryColumns => ({
  first: new Float64Array(length).fill(Number.NaN),
  second: new Float64Array(length).fill(Number.NaN),
})
