import type { FieldSpec } from '@shared/domain/matching/model.ts'
import type { MatchRecord } from '@shared/domain/matching/record.ts'
import Papa from 'papaparse'
import { dataText } from '../../integration/import/realData.ts'

export interface Row {
  readonly id: string
  /** Records of one source are never the same where the data has two. */
  readonly source: number
  readonly record: MatchRecord
}

export interface Dataset {
  readonly name: string
  readonly aim?: number
  readonly fields: readonly FieldSpec[]
  readonly rows: readonly Row[]
  readonly twoSources: boolean
  /** Pairs of ids that are the same. */
  readonly truth: readonly (readonly [string, string])[]
}

const table = (path: string, delimiter: string, header = true): string[][] => {
  const lines = Papa.parse<string[]>(dataText(path), { delimiter, skipEmptyLines: true }).data
  return header ? lines.slice(1) : lines
}

/** Which column plays which role is all a dataset says about itself. */
const records = (
  lines: readonly string[][],
  columns: readonly (FieldSpec | undefined)[],
  source = 0,
): Row[] =>
  lines.map(line => ({
    id: `${source}:${line[0]}`,
    source,
    record: Object.fromEntries(
      columns.flatMap((spec, at) => (spec ? [[spec.id, line[at]?.trim() || undefined] as const] : [])),
    ),
  }))

const specsOf = (columns: readonly (FieldSpec | undefined)[]): FieldSpec[] =>
  columns.filter(spec => spec !== undefined)

export function restaurantsDirty(): Dataset {
  const columns: (FieldSpec | undefined)[] = [
    undefined,
    { id: 'name', kind: 'company' },
    { id: 'address', kind: 'address' },
    { id: 'phone', kind: 'phone' },
    { id: 'city', kind: 'place' },
    { id: 'type', kind: 'text' },
  ]
  const rows = records(table('linkage_restaurants_dirty/restaurantProfiles.csv', '|'), columns)
  const truth = table('linkage_restaurants_dirty/duplicates.csv', '|', false).map(
    ([a, b]) => [`0:${a}`, `0:${b}`] as const,
  )
  return { name: 'restaurants_dirty', aim: 0.95, fields: specsOf(columns), rows, twoSources: false, truth }
}

export function restaurantsD1(): Dataset {
  const columns: (FieldSpec | undefined)[] = [
    undefined,
    { id: 'name', kind: 'company' },
    { id: 'phone', kind: 'phone' },
    { id: 'address', kind: 'address' },
  ]
  const rows = [1, 2].flatMap(n => records(table(`linkage_D1_restaurants/rest${n}.csv`, '|'), columns, n))
  const truth = table('linkage_D1_restaurants/gt.csv', '|').map(([a, b]) => [`1:${a}`, `2:${b}`] as const)
  return { name: 'D1_restaurants', aim: 0.85, fields: specsOf(columns), rows, twoSources: true, truth }
}

export function abtBuy(): Dataset {
  const columns: (FieldSpec | undefined)[] = [
    undefined,
    { id: 'name', kind: 'product' },
    { id: 'description', kind: 'text' },
  ]
  const rows = [
    ...records(table('linkage_D2_abt_buy/abt.csv', '|'), columns, 1),
    ...records(table('linkage_D2_abt_buy/buy.csv', '|'), columns, 2),
  ]
  const truth = table('linkage_D2_abt_buy/gt.csv', '|').map(([a, b]) => [`1:${a}`, `2:${b}`] as const)
  return { name: 'D2_abt_buy', fields: specsOf(columns), rows, twoSources: true, truth }
}

export function febrl(n: number): Dataset {
  const columns: (FieldSpec | undefined)[] = [
    undefined,
    { id: 'given name', kind: 'person' },
    { id: 'surname', kind: 'person' },
    { id: 'house number', kind: 'code', lookedUp: false },
    { id: 'street', kind: 'address' },
    { id: 'address 2', kind: 'address' },
    { id: 'suburb', kind: 'place' },
    { id: 'postcode', kind: 'code' },
    { id: 'state', kind: 'code', lookedUp: false },
    { id: 'date of birth', kind: 'date' },
    { id: 'number', kind: 'code' },
  ]
  const rows = records(table(`linkage_febrl/dataset${n}.csv`, ','), columns)
  const entities = new Map<string, string[]>()
  for (const { id } of rows) {
    const entity = /rec-(\d+)-/.exec(id)?.[1] ?? id
    entities.set(entity, [...(entities.get(entity) ?? []), id])
  }
  const truth = [...entities.values()].flatMap(ids =>
    ids.flatMap((a, at) => ids.slice(at + 1).map(b => [a, b] as const)),
  )
  return { name: `febrl${n}`, aim: 0.99, fields: specsOf(columns), rows, twoSources: false, truth }
}
