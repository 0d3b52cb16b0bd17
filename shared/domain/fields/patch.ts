import { z } from 'zod'
import { canonicalJson } from '../../lib/canonicalJson.ts'

type Bare<S> = S extends z.ZodDefault<infer Inner> ? Inner : S extends z.ZodOptional<infer Inner> ? Inner : S
type PatchInput<S extends z.ZodRawShape> = {
  readonly [K in keyof S]?: z.input<Bare<S[K]>> | null | undefined
}
type PatchOutput<S extends z.ZodRawShape> = { [K in keyof S]?: z.output<Bare<S[K]>> | null | undefined }

/** A change of some fields: absent means untouched, null means cleared (back to its default, if any). */
export type Patch<S extends z.ZodRawShape> = PatchOutput<S>

const isEmptiable = (field: unknown): field is z.ZodDefault | z.ZodOptional =>
  field instanceof z.ZodDefault || field instanceof z.ZodOptional

const bare = (field: z.core.SomeType): z.core.SomeType =>
  isEmptiable(field) ? bare(field.unwrap() as z.core.SomeType) : field

/** Empty texts as forms give them: in a field that may be empty they mean "nothing". */
const withBlanks = (shape: z.ZodRawShape, input: object, nothing: null | undefined): object =>
  Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      isEmptiable(shape[key]) && typeof value === 'string' && value.trim() === '' ? nothing : value,
    ]),
  )

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/**
 * The schema of a patch. Defaults are taken off, because a default filled into a patch would overwrite
 * a field nobody touched.
 */
export function patchOf<S extends z.ZodRawShape>(
  fields: z.ZodObject<S>,
): z.ZodType<PatchOutput<S>, PatchInput<S>> {
  const shape = Object.fromEntries(
    Object.entries(fields.shape).map(([key, field]) => {
      const inner = bare(field)
      return [key, z.optional(isEmptiable(field) ? z.nullable(inner) : inner)]
    }),
  )
  const blanksCleared = z
    .custom<PatchInput<S>>(isObject)
    .transform(input => withBlanks(fields.shape, input as object, null))
  return blanksCleared.pipe(z.object(shape)) as unknown as z.ZodType<PatchOutput<S>, PatchInput<S>>
}

/** The schema of a new record's fields; empty texts of fields that may be empty are left out. */
export function entryOf<S extends z.ZodRawShape>(
  fields: z.ZodObject<S>,
): z.ZodType<z.output<z.ZodObject<S>>, z.input<z.ZodObject<S>>> {
  const blanksDropped = z
    .custom<z.input<z.ZodObject<S>>>(isObject)
    .transform(input => withBlanks(fields.shape, input as object, undefined))
  return blanksDropped.pipe(fields) as unknown as z.ZodType<z.output<z.ZodObject<S>>, z.input<z.ZodObject<S>>>
}

/** Lays a patch over a row. Answers the new row and the names of the fields that really differ. */
export function applyPatch<S extends z.ZodRawShape, Row extends object>(
  fields: z.ZodObject<S>,
  row: Row,
  patch: Patch<S>,
): { readonly row: Row; readonly changed: readonly (keyof S & string)[] } {
  const after = { ...row } as Record<string, unknown>
  const changed: (keyof S & string)[] = []
  for (const key of Object.keys(fields.shape)) {
    const given: unknown = patch[key]
    if (given === undefined) continue
    const next = given === null ? z.parse(fields.shape[key] as z.ZodType, undefined) : given
    if (canonicalJson(after[key]) === canonicalJson(next)) continue
    changed.push(key)
    if (next === undefined) delete after[key]
    else after[key] = next
  }
  return { row: after as Row, changed }
}
