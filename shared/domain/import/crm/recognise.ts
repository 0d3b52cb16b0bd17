import { words } from '../../../lib/text.ts'
import { dynamics } from './dynamics.ts'
import { hubspot } from './hubspot.ts'
import { pipedrive } from './pipedrive.ts'
import {
  type CrmPreset,
  type CrmRefusal,
  type CrmSystem,
  crmFields,
  crmMissing,
  headersOf,
  isRefusal,
} from './preset.ts'
import { salesforce } from './salesforce.ts'

/** The surest signature first. */
const SYSTEMS: readonly CrmSystem[] = [dynamics, pipedrive, hubspot, salesforce]

export const CRM_PRESETS: readonly CrmPreset[] = [salesforce, hubspot, dynamics, pipedrive].flatMap(
  system => system.presets,
)

/** A table that surely is an export of one system. */
export type Recognised =
  | { readonly system: string; readonly preset: CrmPreset; readonly refused?: undefined }
  | { readonly system: string; readonly refused: CrmRefusal; readonly preset?: undefined }

/** Which system's export a table of these headers surely is; undefined when it may be anybody's. */
export function recogniseCrm(headers: readonly string[]): Recognised | undefined {
  const looked = headersOf(headers)
  for (const system of SYSTEMS) {
    const found = system.recognise(looked)
    if (!found) continue
    return isRefusal(found) ? { system: system.name, refused: found } : { system: system.name, preset: found }
  }
  return undefined
}

/** The preset to take unasked: the table surely is that export, and nothing is missing in it. */
export function crmPresetFor(headers: readonly string[]): CrmPreset | undefined {
  const preset = recogniseCrm(headers)?.preset
  return preset && crmMissing(preset, headers).length === 0 ? preset : undefined
}

const LEAST_COLUMNS = 2

/** A company may be a customer or a partner; nothing else is the same thing twice. */
const isSameObject = (a: CrmPreset, b: CrmPreset): boolean =>
  a.kind === b.kind || [a.kind, b.kind].every(kind => kind === 'customers' || kind === 'partners')

/**
 * Presets a person may choose for a table: those of the system it surely comes from (all its objects where
 * one file may hold several), else every one that finds what it needs.
 */
export function crmPresetsFor(headers: readonly string[]): readonly CrmPreset[] {
  const found = recogniseCrm(headers)
  const fits = (preset: CrmPreset) => crmMissing(preset, headers).length === 0
  if (!found)
    return CRM_PRESETS.filter(
      preset => fits(preset) && Object.keys(crmFields(preset, headers).mapping).length >= LEAST_COLUMNS,
    )
  const { preset: main } = found
  const system = SYSTEMS.find(({ name }) => name === found.system)
  return (system?.presets ?? []).filter(
    preset => fits(preset) && (system?.mixed || (main && isSameObject(preset, main))),
  )
}

/** By id (`hubspot-deals`) or name (`HubSpot deals`), whatever its case. */
export const crmPresetCalled = (name: string): CrmPreset | undefined =>
  CRM_PRESETS.find(preset => preset.id === name.trim().toLowerCase() || words(preset.name) === words(name))
