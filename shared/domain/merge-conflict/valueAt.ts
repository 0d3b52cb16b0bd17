type Fields = Readonly<Record<string, unknown>>

/**
 * The value with another one put in at a path: keys of objects, ids of items of lists. `undefined` takes the key or
 * item out. A list without that item gets it at its end.
 */
export function withValueAt(value: unknown, path: readonly string[], put: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return put
  if (Array.isArray(value)) return inList(value, key, rest, put)
  const { [key]: was, ...others } = isFields(value) ? value : {}
  const next = withValueAt(was, rest, put)
  if (next === undefined) return others
  return isFields(value) && key in value ? { ...value, [key]: next } : { ...others, [key]: next }
}

function inList(items: readonly unknown[], id: string, rest: readonly string[], put: unknown): unknown {
  const at = items.findIndex(item => isFields(item) && item.id === id)
  const next = withValueAt(items[at], rest, put)
  const kept = next === undefined ? [] : [next]
  return at < 0 ? [...items, ...kept] : items.toSpliced(at, 1, ...kept)
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
