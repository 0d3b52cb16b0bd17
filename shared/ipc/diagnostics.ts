import { z } from 'zod'
import { TRACE_CODE, TRACE_NAME, TRACE_PLACE, TRACE_PLACES } from '../lib/errorTrace.ts'

/**
 * What a page may have written into the log of this computer. Everything is a number or a word of the program: there is
 * no field in which something a person typed could stand.
 */

const trace = z.object({
  name: z.string().regex(TRACE_NAME),
  code: z.string().regex(TRACE_CODE).optional(),
  at: z.array(z.string().regex(TRACE_PLACE)).max(TRACE_PLACES).readonly(),
})
const kindWord = z.string().regex(/^[a-zA-Z]{1,30}$/)
const table = z.string().regex(/^[a-zA-Z]{1,30}$/)

const happening = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('storeOpened'), ms: z.number().int().min(0) }),
  z.object({ kind: z.literal('storeFailed'), trace }),
  /** A book is offered back at the start. */
  z.object({ kind: z.literal('bookLost'), why: kindWord }),
  z.object({ kind: z.literal('sync'), state: kindWord, failure: kindWord.optional() }),
  /** `said`: a part of the page caught it and went on. */
  z.object({ kind: z.literal('error'), from: z.enum(['page', 'promise', 'said']), trace }),
])
export type Happening = z.infer<typeof happening>

export const DIAGNOSTICS_ROUTES = {
  'diagnostics.note': { input: happening, output: z.object({}) },
  /** Puts versions, the system, rows per table and the end of the log on the clipboard. `rows`: null without a store. */
  'diagnostics.copy': {
    input: z.object({ rows: z.record(table, z.number().int().min(0)).nullable() }),
    output: z.object({ lines: z.number() }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>
