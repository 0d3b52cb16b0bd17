import type { z } from 'zod'
import { canonicalJson } from '../../lib/canonicalJson.ts'
import { type View, type ViewFilter, viewFields, viewFilter } from './schema.ts'

/** What a view keeps of a list: everything but its name and place. */
export const viewLook = viewFields.pick({
  filters: true,
  sort: true,
  group: true,
  columns: true,
  layout: true,
})
export type ViewLook = z.infer<typeof viewLook>

/** Nothing filtered, the usual order and columns. */
export const PLAIN_LOOK: ViewLook = { filters: [] }

export function lookOf({ filters, sort, group, columns, layout }: View): ViewLook {
  return {
    filters,
    ...(sort && { sort }),
    ...(group !== undefined && { group }),
    ...(columns && { columns }),
    ...(layout && { layout }),
  }
}

/** A look with some of it replaced; undefined takes that part away. */
export function withLook(
  look: ViewLook,
  patch: { readonly [K in keyof ViewLook]?: ViewLook[K] | undefined },
): ViewLook {
  const entries = Object.entries({ ...look, ...patch }).filter(([, value]) => value !== undefined)
  return { ...PLAIN_LOOK, ...Object.fromEntries(entries) }
}

/** True when two looks show the same: the order in which filters and their values were chosen means nothing. */
export const sameLook = (a: ViewLook, b: ViewLook): boolean =>
  canonicalJson(inOrder(a)) === canonicalJson(inOrder(b))

const inOrder = (look: ViewLook): ViewLook =>
  withLook(look, { filters: look.filters.map(sorted).sort(byText) })

const sorted = (filter: ViewFilter): ViewFilter => ({ ...filter, values: [...filter.values].sort() })

const byText = (a: ViewFilter, b: ViewFilter): number => (canonicalJson(a) < canonicalJson(b) ? -1 : 1)

/** A look from what an older or newer version, or a broken disk, left behind: what can be read is kept. */
export function readLook(saved: unknown): ViewLook {
  const whole = viewLook.safeParse(saved)
  if (whole.success) return whole.data
  const parts = typeof saved === 'object' && saved !== null ? (saved as Record<string, unknown>) : {}
  const read = Object.entries(viewLook.shape).flatMap(([key, field]) => {
    const part = field.safeParse(parts[key])
    return part.success && part.data !== undefined ? [[key, part.data] as const] : []
  })
  return { ...PLAIN_LOOK, ...Object.fromEntries(read), filters: readFilters(parts.filters) }
}

/** Filters as they were remembered before they had operators: each stood for "is". */
export function readFilters(saved: unknown): ViewFilter[] {
  if (!Array.isArray(saved)) return []
  return saved.flatMap(each => {
    const read = viewFilter.safeParse(each)
    return read.success ? [read.data] : []
  })
}
