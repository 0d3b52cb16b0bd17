import { words } from '../../../lib/text.ts'
import { missingFields } from '../fields.ts'
import type { ImportKind, ImportPresetFields } from '../preset.ts'

/** A mapping that comes with Tandem, for one object of one system's exports. */
export interface CrmPreset {
  /** As the command line calls it: `salesforce-opportunities`. */
  readonly id: string
  /** As the screen calls it: `Salesforce opportunities`. */
  readonly name: string
  readonly kind: ImportKind
  /** Field → headers it is known by, folded (see `words`), surest first. */
  readonly columns: Readonly<Record<string, readonly string[]>>
  /** A header, folded, without which a file of several objects holds none of these. */
  readonly needs?: string
  /** Words of the system → our stages, statuses and types. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What a row gets that says nothing, because the system itself would give it that. */
  readonly otherwise?: Readonly<Record<string, string>>
}

/** Something a system exports that Tandem does not import, and why. */
export interface CrmRefusal {
  readonly name: string
  readonly reason: string
}

/** One system: whether a table surely is its export, and what it holds. */
export interface CrmSystem {
  readonly name: string
  readonly presets: readonly CrmPreset[]
  /** One file may hold several objects, each row one of each. */
  readonly mixed?: boolean
  /** The object a table of these headers surely is; undefined: not surely of this system. */
  recognise(headers: Headers): CrmPreset | CrmRefusal | undefined
}

/** The headers of a table, as written and folded. */
export interface Headers {
  readonly raw: readonly string[]
  readonly has: (...folded: readonly string[]) => boolean
  readonly some: (...folded: readonly string[]) => boolean
}

export function headersOf(raw: readonly string[]): Headers {
  const folded = new Set(raw.map(words))
  return {
    raw,
    has: (...all) => all.every(header => folded.has(header)),
    some: (...any) => any.some(header => folded.has(header)),
  }
}

/** `{ name: 'deal name, title' }` → lists. */
export const columnsOf = (texts: Readonly<Record<string, string>>): CrmPreset['columns'] =>
  Object.fromEntries(
    Object.entries(texts).map(([field, text]) => [field, text.split(',').map(header => header.trim())]),
  )

export const isRefusal = (found: CrmPreset | CrmRefusal): found is CrmRefusal => 'reason' in found

/** Fields where a second column speaks when the first is empty: an expected date when there is no actual one. */
const SECONDS = new Set(['closeOn', 'phone', 'email'])

/** The preset as a mapping for these headers; columns it does not know are left out. */
export function crmFields(preset: CrmPreset, headers: readonly string[]): ImportPresetFields {
  const byWords = new Map<string, string>()
  for (const header of headers) if (!byWords.has(words(header))) byWords.set(words(header), header)
  const mapping: Record<string, string> = {}
  for (const [field, known] of Object.entries(preset.columns)) {
    const found = known.flatMap(header => byWords.get(header) ?? []).filter(header => !mapping[header])
    for (const header of SECONDS.has(field) ? found : found.slice(0, 1)) mapping[header] = field
  }
  currencyBeside(mapping, byWords)
  return {
    name: preset.name,
    kind: preset.kind,
    mapping,
    style: {},
    values: copied(preset.values ?? {}),
    ...(preset.otherwise && { otherwise: { ...preset.otherwise } }),
  }
}

/** Salesforce writes the currency of an amount in a column before it: `Total Amount Currency`. */
function currencyBeside(mapping: Record<string, string>, byWords: ReadonlyMap<string, string>): void {
  if (Object.values(mapping).includes('currency')) return
  const amount = Object.entries(mapping).find(([, field]) => MONEY.has(field))
  const beside = amount && byWords.get(`${words(amount[0])} currency`)
  if (beside !== undefined) mapping[beside] = 'currency'
}

const MONEY = new Set(['amount', 'annualRevenue'])

const copied = (values: NonNullable<CrmPreset['values']>): ImportPresetFields['values'] =>
  Object.fromEntries(Object.entries(values).map(([field, map]) => [field, { ...map }]))

/** Labels of what the preset does not find among these headers but every row needs. */
export function crmMissing(preset: CrmPreset, headers: readonly string[]): readonly string[] {
  const { needs } = preset
  if (needs !== undefined && !headers.some(header => words(header) === needs)) return [needs]
  const { kind, mapping, otherwise = {} } = crmFields(preset, headers)
  return missingFields(kind, new Set([...Object.values(mapping), ...Object.keys(otherwise)]))
}
