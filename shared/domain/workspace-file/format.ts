import { TABLE_NAMES, type TableName } from '../tableNames.ts'

/**
 * A `.tandem` file is a whole workspace: a zip of one NDJSON file a table (`tables/<name>.ndjson`, rows in
 * the order of their key, each line the row's canonical JSON) and `manifest.json` with counts and hashes.
 */
export const FORMAT = 'tandem-workspace'
export const FORMAT_VERSION = 1
export const EXTENSION = 'tandem'
export const MANIFEST_NAME = 'manifest.json'

/** Beside the domain rows: who changed what, and what undo still needs. */
export const STORE_TABLES = ['journal', 'journalChanges', 'meta'] as const
export type StoreTable = (typeof STORE_TABLES)[number]

export type FileTable = TableName | StoreTable
export const FILE_TABLES: readonly FileTable[] = [...TABLE_NAMES, ...STORE_TABLES]

export const isDomainTable = (table: FileTable): table is TableName =>
  !STORE_TABLES.some(name => name === table)

/** Facts of the store that belong to the workspace; the others belong to the laptop. */
export const META_KEYS: readonly string[] = ['undo', 'openIntent']

/** Tables every file has. A table that came to Tandem later may be absent from an older file. */
export const REQUIRED_TABLES: readonly FileTable[] = [
  'partners',
  'contacts',
  'customers',
  'products',
  'deals',
  'revenue',
  'targets',
  'rates',
  'templates',
  'scorecards',
  'presets',
  'interactions',
  'tasks',
  'views',
  'workspace',
  ...STORE_TABLES,
]

export const entryName = (table: FileTable): string => `tables/${table}.ndjson`

/** The key a table is sorted by. */
export const keyOf = (table: FileTable): 'id' | 'seq' | 'key' =>
  table === 'meta' ? 'key' : isDomainTable(table) ? 'id' : 'seq'

/** What no honest file comes near; beyond it a file is refused before it can fill memory or disk. */
export const LIMITS = {
  fileBytes: 1024 ** 3,
  /** Unpacked, all tables together. */
  unpackedBytes: 3 * 1024 ** 3,
  manifestBytes: 1024 ** 2,
  /** Unpacked to packed bytes of one table. NDJSON of one sort of rows packs 10 to 60 times. */
  ratio: 400,
  rows: 5_000_000,
  lineBytes: 64 * 1024 ** 2,
  entries: 64,
} as const
