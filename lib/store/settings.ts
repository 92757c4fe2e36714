import {
  defaultOptions,
  isInRange,
  optionRanges,
  parametersUnder,
  type Range,
} from '../schedule/options'
import type { Parameters } from '../schedule/parameters'
import type { LociDatabase } from './database'
import { editsOf } from './edits-of'

/**
 * What holds for all studying. All but the day's start are the default preset's: it keeps them here, where they were
 * before there were presets. Language and theme are the app's own, a matter of the device.
 */
export interface Settings {
  /** New cards a day, of a paper as a whole. */
  readonly newPerDay: number
  /** Cards in review a day, of a paper as a whole. */
  readonly reviewsPerDay: number
  /** The chance of recall at which a card falls due. */
  readonly desiredRetention: number
  /** The local hour at which a study day begins. */
  readonly dayStartHour: number
}

export const defaultSettings: Settings = {
  newPerDay: defaultOptions.newPerDay,
  reviewsPerDay: defaultOptions.reviewsPerDay,
  desiredRetention: defaultOptions.desiredRetention,
  dayStartHour: 4,
}

/** What values each setting may take. */
export const settingRanges: Readonly<Record<keyof Settings, Range>> = {
  newPerDay: optionRanges.newPerDay,
  reviewsPerDay: optionRanges.reviewsPerDay,
  desiredRetention: optionRanges.desiredRetention,
  dayStartHour: { min: 0, max: 12, step: 1 },
}

/** Where the settings stand among the edits. */
export const settingsEntity = { entity: 'settings', id: 'study' } as const

/** The settings in force: what was set, the default for the rest and for values out of range (another version's). */
export async function readSettings(db: LociDatabase): Promise<Settings> {
  const rows = await editsOf(db, settingsEntity.entity, settingsEntity.id)
  const settings: Record<keyof Settings, number> = { ...defaultSettings }
  for (const { field, value } of rows) {
    if (isSetting(field) && isAllowed(field, value)) settings[field] = value
  }
  return settings
}

/** The scheduler's parameters under these settings: those of the default preset, but for its steps and its longest interval. */
export const parametersOf = (settings: Settings): Parameters => parametersUnder(settings)

export const isSetting = (field: string): field is keyof Settings =>
  Object.hasOwn(settingRanges, field)

/** Whether a setting may take a value. */
export const isAllowed = (field: keyof Settings, value: unknown): value is number =>
  isInRange(value, settingRanges[field])
