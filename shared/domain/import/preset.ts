import { z } from 'zod'
import { idField, rowFields, shortText } from '../fields/schema.ts'

/** What the rows of a file become. */
export const IMPORT_KINDS = [
  'partners',
  'contacts',
  'customers',
  'products',
  'deals',
  'leads',
  'revenue',
  'targets',
] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** Which way round a file writes numbers and dates; found from the data, may be set by hand. */
export const cellStyle = z.object({
  decimal: z.enum(['.', ',']),
  dateOrder: z.enum(['ymd', 'dmy', 'mdy']),
})
export type CellStyle = z.infer<typeof cellStyle>

export const importPresetFields = z.object({
  name: shortText,
  kind: z.enum(IMPORT_KINDS),
  /** Column header → field of the kind (see `fields.ts`). Columns not named here are left out. */
  mapping: z.record(z.string(), z.string()),
  /** All columns of the table it was saved from: a file with exactly these takes the preset unasked. */
  headers: z.array(z.string()).optional(),
  /** Currency of amounts where the file has no currency column. */
  currency: z.string().optional(),
  style: cellStyle.partial().default({}),
  /** Words of the file → stage, type or status (`Engaging` → `qualified`). */
  values: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** Field → the text a row gets whose own is empty, or that has no such column. */
  otherwise: z.record(z.string(), z.string()).optional(),
})
export type ImportPresetFields = z.infer<typeof importPresetFields>

export const importPreset = importPresetFields.extend({ id: idField('preset'), ...rowFields })
export type ImportPreset = z.infer<typeof importPreset>
