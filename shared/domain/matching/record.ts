import type { Tools, Value } from './kind.ts'
import { KINDS } from './kinds.ts'
import type { FieldSpec } from './model.ts'

/** What a record says, by field; several values where it has several domains or numbers. */
export type MatchRecord = Readonly<Record<string, string | readonly string[] | undefined>>

/** The fields of a record taken apart, in the order of the specs. */
export type Prepared = readonly (readonly Value[])[]

/** Takes a record apart; a field that says nothing has no values. */
export const prepare = (fields: readonly FieldSpec[], record: MatchRecord): Prepared =>
  fields.map(({ id, kind }) => {
    const given = record[id]
    const texts = given === undefined ? [] : typeof given === 'string' ? [given] : given
    return texts.flatMap(text => KINDS[kind].prepare(text) ?? [])
  })

/** Likeness of each field, of its most alike values; undefined where either side has none. */
export const likenesses = (
  fields: readonly FieldSpec[],
  a: Prepared,
  b: Prepared,
  tools: Tools,
): (number | undefined)[] => fields.map(({ kind }, at) => best(KINDS[kind].compare, a[at], b[at], tools))

function best(
  compare: (a: Value, b: Value, tools: Tools) => number,
  a: readonly Value[] = [],
  b: readonly Value[] = [],
  tools: Tools,
): number | undefined {
  let most: number | undefined
  for (const one of a)
    for (const other of b) {
      const score = compare(one, other, tools)
      if (most === undefined || score > most) most = score
    }
  return most
}

/** All a record is looked up by. */
export const keysOf = (fields: readonly FieldSpec[], record: Prepared): string[] => [
  ...new Set(
    fields.flatMap(({ kind, lookedUp }, at) =>
      lookedUp === false
        ? []
        : (record[at] ?? []).flatMap(value => KINDS[kind].keys(value).map(key => `${at}${key}`)),
    ),
  ),
]
