import { defaultOptions, isAllowedOption, isOption, type Options } from '../schedule/options'
import type { Limits } from '../schedule/queue'
import { changeSetting } from './change-setting'
import type { LociDatabase } from './database'
import { newRowId } from './device'
import { isSame, setField, setFields } from './edits'
import { placeEntity, presetEntity } from './entities'
import { StoreError } from './errors'
import { type Moment, todayAt } from './moment'
import { defaultPreset } from './plans'
import { rebuildStates } from './rebuild-states'
import type { Json } from './rows'
import { isSetting, readSettings } from './settings'

type OnProgress = (done: number, total: number) => void

/** The longest name a preset may have, in characters. */
export const maxNameLength = 60

/** Options that decide what a log means: a change of them plans the preset's cards anew. */
const replanning: ReadonlySet<keyof Options> = new Set([
  'learningStepsMs',
  'relearningStepsMs',
  'maximumIntervalDays',
  'desiredRetention',
  'weights',
])

/** Whether a change of an option plans the preset's cards anew. */
export const replans = (field: keyof Options): boolean => replanning.has(field)

/**
 * Changes one option of a preset. Where that plans its cards anew, they are replayed, and no others; when that is
 * broken off the option holds all the same, and the next `rebuildStates` does the rest.
 * @throws StoreError `invalid-setting` for a value that the option may not take
 */
export async function changePreset<F extends keyof Options>(
  db: LociDatabase,
  preset: string,
  field: F,
  value: Options[F],
  moment: Moment,
  onProgress?: OnProgress,
): Promise<void> {
  if (!isAllowedOption(field, value)) throw new StoreError('invalid-setting', `${field}: ${value}`)
  if (preset === defaultPreset && isSetting(field)) {
    return changeSetting(db, field, value as number, moment, onProgress)
  }
  const json = value as unknown as Json
  await setField(db, { entity: presetEntity, id: preset, field, value: json }, moment)
  if (replans(field)) await rebuildStates(db, onProgress)
}

/**
 * Gives a preset weights and what is said of them, both or neither, and plans its cards anew as `changePreset` does.
 * @throws StoreError `invalid-setting` unless there are 21 finite weights, and for a note of another form
 */
export async function changeWeights(
  db: LociDatabase,
  preset: string,
  { weights, trainedOn }: Pick<Options, 'weights' | 'trainedOn'>,
  moment: Moment,
  onProgress?: OnProgress,
): Promise<void> {
  if (!isAllowedOption('weights', weights) || !isAllowedOption('trainedOn', trainedOn)) {
    throw new StoreError('invalid-setting', `weights: ${weights}`)
  }
  const edit = (field: keyof Options, value: unknown) => ({
    entity: presetEntity,
    id: preset,
    field,
    value: value as Json,
  })
  await setFields(db, [edit('weights', weights), edit('trainedOn', trainedOn)], moment)
  await rebuildStates(db, onProgress)
}

/**
 * Makes a preset that has these options, and returns its id. What is as by default is not written down: a grade reads
 * what is.
 * @throws StoreError `invalid-setting` for its name
 */
export async function createPreset(
  db: LociDatabase,
  name: string,
  options: Options,
  moment: Moment,
): Promise<string> {
  const id = newRowId(moment.now)
  const set = Object.entries(options).flatMap(([field, value]) =>
    isOption(field) && !isSame(value, defaultOptions[field])
      ? [{ entity: presetEntity, id, field, value }]
      : [],
  )
  await setFields(db, [nameEdit(id, name), ...set], moment)
  return id
}

/** @throws StoreError `invalid-setting` for a name that is empty or longer than `maxNameLength` */
export async function renamePreset(
  db: LociDatabase,
  preset: string,
  name: string,
  moment: Moment,
): Promise<void> {
  await setField(db, nameEdit(preset, name), moment)
}

function nameEdit(preset: string, name: string) {
  const value = name.trim()
  if (value === '' || value.length > maxNameLength || preset === defaultPreset) {
    throw new StoreError('invalid-setting', `name: ${name}`)
  }
  return { entity: presetEntity, id: preset, field: 'name', value }
}

/** Takes a preset away; what had it goes by its paper's, or the default one, and is planned anew. */
export async function deletePreset(
  db: LociDatabase,
  preset: string,
  moment: Moment,
  onProgress?: OnProgress,
): Promise<void> {
  if (preset === defaultPreset) throw new StoreError('invalid-setting', 'deleted: default')
  await setField(db, { entity: presetEntity, id: preset, field: 'deleted', value: true }, moment)
  await rebuildStates(db, onProgress)
}

/** Gives a paper or a deck a preset; `null` leaves a deck to its paper's and a paper to the default one. */
export async function choosePreset(
  db: LociDatabase,
  placeId: string,
  preset: string | null,
  moment: Moment,
  onProgress?: OnProgress,
): Promise<void> {
  await setField(db, { entity: placeEntity, id: placeId, field: 'preset', value: preset }, moment)
  await rebuildStates(db, onProgress)
}

/** Changes a paper's or a deck's limits for the study day of the moment alone; `null` goes back to its preset's. */
export async function limitToday(
  db: LociDatabase,
  placeId: string,
  limits: Limits | null,
  moment: Moment,
): Promise<void> {
  for (const field of ['newPerDay', 'reviewsPerDay'] as const) {
    if (limits && !isAllowedOption(field, limits[field])) {
      throw new StoreError('invalid-setting', `${field}: ${limits[field]}`)
    }
  }
  const day = todayAt(moment, await readSettings(db))
  const value = limits && { day, newPerDay: limits.newPerDay, reviewsPerDay: limits.reviewsPerDay }
  await setField(db, { entity: placeEntity, id: placeId, field: 'today', value }, moment)
}
