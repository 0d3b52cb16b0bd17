import { z } from 'zod'
import { canonicalJson } from '../../lib/canonicalJson.ts'
import { type DomainError, err, ok, type Result } from '../../lib/result.ts'
import { instantField } from '../fields/schema.ts'
import type { TableName } from '../tableNames.ts'
import { TABLE_WORDS } from '../tableWords.ts'
import {
  FILE_TABLES,
  type FileTable,
  FORMAT,
  FORMAT_VERSION,
  isDomainTable,
  LIMITS,
  REQUIRED_TABLES,
} from './format.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const rowCount = z.number().int().min(0)

/** What one table of the file holds: its rows and the SHA-256 (hex) of its unpacked bytes. */
const tableFacts = z.object({ rows: rowCount, sha256 })
export type TableFacts = z.infer<typeof tableFacts>

export const manifest = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.number().int().positive(),
  /** The Tandem that wrote it. */
  appVersion: z.string().max(60),
  /** The same id means the same workspace, however far two copies of it have gone apart. */
  workspace: z.object({ id: z.string().min(1).max(100), name: z.string().max(300) }),
  /** A handover pack: the name of whose accounts it holds, and nothing else of the workspace. */
  accountsOf: z.string().max(300).optional(),
  createdAt: instantField,
  tables: z.record(z.string().max(60), tableFacts),
  /** The last journal entry in it. */
  journalSeq: rowCount,
  /** See `contentText`: equal hashes mean equal records. */
  contentHash: sha256,
  /** Over the manifest itself, without this line. */
  checksum: sha256,
})
export type Manifest = z.infer<typeof manifest>

/** SHA-256 of a text's UTF-8, hex. */
export type HashText = (text: string) => string

/** Gives a manifest its checksum. */
export const sealed = (open: Omit<Manifest, 'checksum'>, hash: HashText): Manifest => ({
  ...open,
  checksum: hash(canonicalJson(open)),
})

/** As much of a manifest as every later version will keep. */
const anyVersion = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.number().int().positive(),
  appVersion: z.string().optional(),
})

/**
 * Reads `manifest.json`. Codes: `not-tandem`, `newer` (made by a Tandem this one cannot follow), `damaged`,
 * `missing-table`, `too-large`.
 */
export function readManifest(text: string, hash: HashText): Result<Manifest, DomainError> {
  const json = parsed(text)
  const known = anyVersion.safeParse(json)
  if (!known.success) return err('not-tandem', 'This file is not a Tandem workspace.')
  if (known.data.formatVersion > FORMAT_VERSION) return newer(known.data.appVersion)
  const whole = manifest.safeParse(json)
  if (!whole.success) return damaged
  // Of the JSON as it was read: what a schema would leave out is covered too.
  const { checksum, ...rest } = json as Manifest
  if (hash(canonicalJson(rest)) !== checksum) return damaged
  return checkedTables(whole.data)
}

function checkedTables(read: Manifest): Result<Manifest, DomainError> {
  const names = Object.keys(read.tables)
  const unknown = names.find(name => !FILE_TABLES.some(table => table === name))
  if (unknown !== undefined) return newer(read.appVersion)
  const missing = REQUIRED_TABLES.find(table => !names.includes(table))
  if (missing !== undefined)
    return err('missing-table', `The file lacks its ${tableInWords(missing)}. Use another copy of the file.`)
  const large = Object.entries(read.tables).find(([, { rows }]) => rows > LIMITS.rows)
  if (large)
    return err(
      'too-large',
      `The file claims ${large[1].rows.toLocaleString('en')} ${tableInWords(large[0] as FileTable)}; Tandem reads at most ${LIMITS.rows.toLocaleString('en')}.`,
    )
  return ok(read)
}

const damaged = err(
  'damaged',
  'The file’s list of contents is damaged. Nothing was changed. Use another copy of the file.',
)
const newer = (appVersion = '') =>
  err(
    'newer',
    `This file was made by a newer Tandem${appVersion && ` (${appVersion})`}. This version cannot read it without losing some of it. Install the newer version and open it there.`,
  )

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const OTHER_WORDS = {
  journal: 'history entries',
  journalChanges: 'history details',
  meta: 'undo list',
} satisfies Record<Exclude<FileTable, TableName>, string>

const WORDS: Readonly<Partial<Record<string, string>>> = {
  ...Object.fromEntries(Object.entries(TABLE_WORDS).map(([table, [, many]]) => [table, many])),
  ...OTHER_WORDS,
}

/** A table's name as a person says it: `revenue lines`. One of another version is said as it is called there. */
export const tableInWords = (table: FileTable): string => WORDS[table] ?? table

/**
 * The text whose SHA-256 is the content hash: each domain table that has rows, by name. Two stores with
 * equal hashes hold the same records, whatever their history.
 */
export const contentText = (tables: Readonly<Record<string, TableFacts>>): string =>
  Object.entries(tables)
    .filter(([table, { rows }]) => isDomainTable(table as FileTable) && rows > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([table, { rows, sha256: hash }]) => `${table} ${rows} ${hash}\n`)
    .join('')
