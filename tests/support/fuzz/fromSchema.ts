import fc from 'fast-check'
import type { z } from 'zod'

/** As much of a schema's own description as is walked here. */
interface Def {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly options?: readonly z.ZodType[]
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
  readonly element?: z.ZodType
  readonly valueType?: z.ZodType
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
}

const defOf = (schema: z.ZodType): Def =>
  (schema as unknown as { readonly _zod: { readonly def: Def } })._zod.def

/**
 * What a schema takes, as far as one can tell from it; of texts and numbers, those of `pool` it takes. With a share
 * of `garbage` in every place, so that what is inside of a right shape is tried as well.
 */
export function fromSchema(
  schema: z.ZodType,
  pool: readonly unknown[],
  garbage: fc.Arbitrary<unknown>,
  share = 12,
): fc.Arbitrary<unknown> {
  const inner = (next: z.ZodType) => fromSchema(next, pool, garbage, share)
  const right = rightOf(schema, pool, inner)
  return fc.oneof({ weight: 100 - share, arbitrary: right }, { weight: share, arbitrary: garbage })
}

function rightOf(
  schema: z.ZodType,
  pool: readonly unknown[],
  inner: (schema: z.ZodType) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const { type, shape, options, entries, values, element, valueType, innerType, in: before } = defOf(schema)
  if (type === 'object' && shape)
    return fc.record(Object.fromEntries(Object.entries(shape).map(([key, of]) => [key, inner(of)])))
  if (type === 'union' && options) return fc.oneof(...options.map(inner))
  if (type === 'enum' && entries) return fc.constantFrom(...Object.values(entries))
  if (type === 'literal' && values) return fc.constantFrom(...values)
  if (type === 'array' && element) return fc.array(inner(element), { maxLength: 4 })
  if (type === 'record' && valueType)
    return fc
      .array(fc.tuple(fc.constantFrom('partners', 'id', '__proto__', 'constructor', 'a'), inner(valueType)))
      .map(pairs => Object.fromEntries(pairs))
  if (type === 'optional' && innerType) return fc.oneof(fc.constant(undefined), inner(innerType))
  if ((type === 'nullable' || type === 'default') && innerType)
    return fc.oneof(fc.constant(null), inner(innerType))
  if (type === 'readonly' && innerType) return inner(innerType)
  if (type === 'pipe' && before) return inner(before)
  if (type === 'boolean') return fc.boolean()
  const fitting = pool.filter(value => schema.safeParse(value).success)
  return fitting.length > 0 ? fc.constantFrom(...fitting) : fc.constantFrom(...pool)
}
