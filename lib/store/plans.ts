import {
  defaultOptions,
  isAllowedOption,
  isOption,
  type Options,
  parametersUnder,
} from '../schedule/options'
import { type Parameters, replayKey } from '../schedule/parameters'
import type { Limits } from '../schedule/queue'
import { isAhead, isSeminar, type Seminar } from '../schedule/seminar-date'
import type { StudyDay } from '../schedule/units'
import type { LociDatabase } from './database'
import { editsOf } from './edits-of'
import { placeEntity, presetEntity } from './entities'
import type { EditRow } from './rows'
import { readSettings, type Settings } from './settings'

/** Where a card stands: a paper, and a deck of it. The row of a card or of its state is one. */
export interface Place {
  readonly paper: string
  readonly deck?: string | undefined
}

/** The preset of everything that names none. */
export const defaultPreset = 'default'

/** A named set of options. */
export interface Preset {
  readonly id: string
  /** `null` for the default one, which is named by the app in its own language. */
  readonly name: string | null
  readonly options: Options
}

/** What cards of a place are studied by. */
export interface Plan {
  readonly preset: string
  readonly options: Options
  readonly parameters: Parameters
  /** The replay key of states made under these parameters. */
  readonly key: string
}

/** How everything is studied: what was set, from one snapshot. */
export interface Plans {
  readonly settings: Settings
  /** The default one first, the others by the time they were made. */
  readonly presets: readonly Preset[]
  /** The preset that a paper or a deck names, if there is one of that id. */
  named(placeId: string): string | null
  /** A deck goes by its own preset, else by its paper's, else by the default one. */
  of(place: Place): Plan
  /** What a paper's or a deck's limits are changed to for that day alone. */
  todayOnly(placeId: string, today: StudyDay): Limits | null
  /** The seminar that cards of a place are studied for: a deck's own, else its paper's; null once its date has come. */
  seminarOf(place: Place, today: StudyDay): SeminarOf | null
}

/** A seminar, with the paper or the deck that it was set for. */
export interface SeminarOf {
  readonly placeId: string
  readonly seminar: Seminar
}

/** All plans. */
export async function readPlans(db: LociDatabase): Promise<Plans> {
  const settings = await readSettings(db)
  const presets = await editsOf(db, presetEntity)
  return plansOf(settings, presets, await editsOf(db, placeEntity))
}

/** The plan of one place, for which no more is read than what decides it. */
export async function readPlan(
  db: LociDatabase,
  place: Place,
): Promise<Plan & Pick<Plans, 'settings'>> {
  const ids = [place.deck, place.paper].filter((id) => id !== undefined)
  const [settings, places, defaults] = await Promise.all([
    readSettings(db),
    db.edits.bulkGet(ids.map((id): [string, string, string] => [placeEntity, id, 'preset'])),
    editsOf(db, presetEntity, defaultPreset),
  ])
  const named = places.filter((row) => row !== undefined)
  const others = new Set(named.map(({ value }) => String(value)))
  const rows = [...defaults]
  for (const preset of others) {
    if (preset !== defaultPreset) rows.push(...(await editsOf(db, presetEntity, preset)))
  }
  return { ...plansOf(settings, rows, named).of(place), settings }
}

function plansOf(
  settings: Settings,
  presetEdits: readonly EditRow[],
  placeEdits: readonly EditRow[],
): Plans {
  const presets = presetsOf(settings, presetEdits)
  const byId = new Map(presets.map((preset) => [preset.id, preset]))
  const ofPlaces = new Map(placeEdits.map(({ id, field, value }) => [`${field} ${id}`, value]))
  const named = (placeId: string) => {
    const id = ofPlaces.get(`preset ${placeId}`)
    return typeof id === 'string' && byId.has(id) ? id : null
  }
  const plans = new Map<string, Plan>()
  const planOf = (preset: string): Plan => {
    const known = plans.get(preset)
    if (known) return known
    const options = byId.get(preset)?.options ?? defaultOptions
    const parameters = parametersUnder(options)
    const plan = { preset, options, parameters, key: replayKey(parameters) }
    plans.set(preset, plan)
    return plan
  }
  return {
    settings,
    presets,
    named,
    of: ({ paper, deck }) =>
      planOf((deck === undefined ? null : named(deck)) ?? named(paper) ?? defaultPreset),
    todayOnly(placeId, today) {
      const value = ofPlaces.get(`today ${placeId}`)
      return isTodayOnly(value) && value.day === today ? value : null
    },
    seminarOf({ paper, deck }, today) {
      for (const placeId of [deck, paper]) {
        const seminar = ofPlaces.get(`seminar ${placeId}`)
        if (placeId !== undefined && isSeminar(seminar) && isAhead(seminar, today)) {
          return { placeId, seminar }
        }
      }
      return null
    },
  }
}

/** Those that were not deleted. An option that was not set, or is of a form unknown here, has its default. */
function presetsOf(settings: Settings, edits: readonly EditRow[]): Preset[] {
  const fields = new Map<string, Map<string, unknown>>([[defaultPreset, new Map()]])
  for (const { id, field, value } of edits) {
    const ofPreset = fields.get(id) ?? new Map()
    fields.set(id, ofPreset.set(field, value))
  }
  return [...fields].flatMap(([id, ofPreset]) => {
    const isDefault = id === defaultPreset
    const name = ofPreset.get('name')
    if (!isDefault && (ofPreset.get('deleted') === true || typeof name !== 'string')) return []
    const set = [...ofPreset].filter(
      ([field, value]) => isOption(field) && isAllowedOption(field, value),
    )
    const { newPerDay, reviewsPerDay, desiredRetention } = settings
    const own = isDefault ? { newPerDay, reviewsPerDay, desiredRetention } : {}
    const options = { ...defaultOptions, ...Object.fromEntries(set), ...own }
    return [{ id, name: isDefault ? null : String(name), options }]
  })
}

function isTodayOnly(value: unknown): value is Limits & { readonly day: StudyDay } {
  if (typeof value !== 'object' || value === null) return false
  const { day, newPerDay, reviewsPerDay } = value as Partial<Record<string, unknown>>
  return (
    typeof day === 'number' &&
    isAllowedOption('newPerDay', newPerDay) &&
    isAllowedOption('reviewsPerDay', reviewsPerDay)
  )
}
