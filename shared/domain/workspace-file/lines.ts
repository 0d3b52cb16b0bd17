import type { z } from 'zod'
import { canonicalJson } from '../../lib/canonicalJson.ts'
import { type DomainError, err, ok, type Result } from '../../lib/result.ts'
import { TABLE_SCHEMAS } from '../tables.ts'
import { type FileTable, isDomainTable, keyOf } from './format.ts'
import { journalChangesRow, journalRow, metaRow } from './journalRows.ts'
import { tableInWords } from './manifest.ts'

export type FileRow = Readonly<Record<string, unknown>>

/** One row as its line in the file, with the line's end. */
export const lineOf = (row: object): string => `${canonicalJson(row)}\n`

const STORE_SCHEMAS = { journal: journalRow, journalChanges: journalChangesRow, meta: metaRow } as const

const schemaOf = (table: FileTable): z.ZodType =>
  isDomainTable(table) ? TABLE_SCHEMAS[table] : STORE_SCHEMAS[table]

/**
 * Checks the lines of one table, in their order: JSON, the row's schema, keys that only go up (so none is
 * there twice). Answers the row as it was written, not as the schema would complete it: a restored workspace
 * equals its source to the letter. Codes: `bad-line`, `bad-row`, `order`.
 */
export function createLineCheck(table: FileTable): (line: string) => Result<FileRow, DomainError> {
  const schema = schemaOf(table)
  const key = keyOf(table)
  let number = 0
  let last: string | number | undefined
  return line => {
    number += 1
    const json = parsed(line)
    if (json === undefined) return bad('bad-line', table, number, 'it is not JSON')
    const read = schema.safeParse(json)
    if (!read.success) {
      const issue = read.error.issues[0]
      const field = issue?.path.join('.')
      return bad('bad-row', table, number, `${field ? `${field}: ` : ''}${issue?.message ?? 'not a row'}`)
    }
    const row = json as FileRow
    const at = row[key] as string | number
    if (last !== undefined && !(at > last)) return bad('order', table, number, 'it is out of order')
    last = at
    return ok(row)
  }
}

const bad = (code: string, table: FileTable, line: number, why: string) =>
  err(
    code,
    `The ${tableInWords(table)} in the file are damaged: line ${line.toLocaleString('en')}, ${why}. Nothing was changed. Use another copy of the file.`,
    `${table}:${line}`,
  )

function parsed(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
