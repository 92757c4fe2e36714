import { Dexie } from 'dexie'
import { defaultParameters, type Parameters, replayKey } from '../schedule/parameters'
import type { LociDatabase } from './database'

/** What a person can set about studying. Language and theme are the app's own, a matter of the device. */
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
  newPerDay: 20,
  reviewsPerDay: 200,
  desiredRetention: 0.9,
  dayStartHour: 4,
}

/** What values each setting may take, both ends included; whole numbers where `step` is 1. */
export const settingRanges: Readonly<
  Record<keyof Settings, { readonly min: number; readonly max: number; readonly step: number }>
> = {
  newPerDay: { min: 0, max: 9999, step: 1 },
  reviewsPerDay: { min: 0, max: 9999, step: 1 },
  desiredRetention: { min: 0.7, max: 0.97, step: 0.01 },
  dayStartHour: { min: 0, max: 12, step: 1 },
}

/** Where the settings stand among the edits. */
export const settingsEntity = { entity: 'settings', id: 'study' } as const

/** The settings in force: what was set, the default for the rest and for values out of range (another version's). */
export async function readSettings(db: LociDatabase): Promise<Settings> {
  const { entity, id } = settingsEntity
  const rows = await db.edits
    .where('[entity+id+field]')
    .between([entity, id, Dexie.minKey], [entity, id, Dexie.maxKey])
    .toArray()
  const settings: Record<keyof Settings, number> = { ...defaultSettings }
  for (const { field, value } of rows) {
    if (isSetting(field) && isAllowed(field, value)) settings[field] = value
  }
  return settings
}

/** The scheduler's parameters under these settings. */
export const parametersOf = (settings: Settings): Parameters => ({
  ...defaultParameters,
  desiredRetention: settings.desiredRetention,
})

/** What states are made by. */
export interface Plan {
  readonly settings: Settings
  readonly parameters: Parameters
  readonly key: string
}

/** The settings in force, with the parameters and the replay key that follow from them. */
export async function readPlan(db: LociDatabase): Promise<Plan> {
  const settings = await readSettings(db)
  const parameters = parametersOf(settings)
  return { settings, parameters, key: replayKey(parameters) }
}

const isSetting = (field: string): field is keyof Settings => Object.hasOwn(settingRanges, field)

/** Whether a setting may take a value. */
export function isAllowed(field: keyof Settings, value: unknown): value is number {
  const { min, max, step } = settingRanges[field]
  if (typeof value !== 'number' || !(value >= min && value <= max)) return false
  return step !== 1 || Number.isInteger(value)
}
