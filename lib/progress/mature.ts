/** Days from which on a memory counts as mature: Anki's line, there of the interval planned. */
export const matureDays = 21
