import { companyKey } from '../import/names.ts'

const keyOf = (name: string | undefined): string => (name ? companyKey(name) : '')

/** Who belongs to which group of companies, by the names of parents; ids of customers. */
export interface Groups {
  put(id: string, name: string, parent: string | undefined): void
  drop(id: string): void
  /** Companies with the same parent, its parent and its daughters: id → the relation in words. */
  around(name: string, parent: string | undefined): ReadonlyMap<string, string>
}

export function createGroups(): Groups {
  const known = new Map<string, { readonly name: string; readonly parent: string; readonly said: string }>()
  const byName = new Map<string, Set<string>>()
  const byParent = new Map<string, Set<string>>()
  const take = (index: Map<string, Set<string>>, key: string, id: string): void => {
    if (key === '') return
    const ids = index.get(key)
    if (ids) ids.add(id)
    else index.set(key, new Set([id]))
  }
  const drop = (id: string): void => {
    const old = known.get(id)
    if (!old) return
    byName.get(old.name)?.delete(id)
    byParent.get(old.parent)?.delete(id)
    known.delete(id)
  }
  return {
    put(id, name, parent) {
      drop(id)
      const keys = { name: keyOf(name), parent: keyOf(parent), said: parent ?? '' }
      known.set(id, keys)
      take(byName, keys.name, id)
      take(byParent, keys.parent, id)
    },
    drop,
    around(name, parent) {
      const found = new Map<string, string>()
      const [own, above] = [keyOf(name), keyOf(parent)]
      if (above !== '' && parent) {
        for (const id of byParent.get(above) ?? []) found.set(id, `Both belong to ${parent}`)
        for (const id of byName.get(above) ?? []) found.set(id, `It is the parent: ${parent}`)
      }
      if (own !== '') for (const id of byParent.get(own) ?? []) found.set(id, `${name} is its parent`)
      return found
    },
  }
}
