import { canonicalJson } from '../../lib/canonicalJson.ts'

/** What belongs to the record, not to its content: never shown, never restored. */
const OWN = new Set(['id', 'createdAt', 'updatedAt', 'createdIn'])

/** The fields in which two states of a record differ, in the order of the older one. */
export function fieldsThatDiffer(before: object, after: object): readonly string[] {
  const [a, b] = [before, after] as Readonly<Record<string, unknown>>[]
  return contentFields(before, after).filter(field => canonicalJson(a?.[field]) !== canonicalJson(b?.[field]))
}

/** Every field of content that one of the rows has. */
export const contentFields = (...rows: readonly object[]): readonly string[] =>
  [...new Set(rows.flatMap(row => Object.keys(row)))].filter(field => !OWN.has(field))
