/** Milliseconds since 1970-01-01T00:00Z by the device's clock. */
export type EpochMs = number & { readonly __brand: 'EpochMs' }

/** A study day, counted in civil days from 1970-01-01 = 0. It begins at the day-start hour, local time, not at midnight. */
export type StudyDay = number & { readonly __brand: 'StudyDay' }

export const epochMs = (ms: number): EpochMs => ms as EpochMs
export const studyDay = (day: number): StudyDay => day as StudyDay
