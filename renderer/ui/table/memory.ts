import type { Sort } from './types.ts'

/** What a table keeps over a restart. */
export interface TableMemory {
  readonly sort?: Sort
  readonly order?: readonly string[]
  readonly visibility?: Readonly<Record<string, boolean>>
}

const keyOf = (id: string) => `tandem.table.${id}`

export function recallTable(id: string): TableMemory {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(keyOf(id)) ?? '{}')
    return typeof saved === 'object' && saved !== null ? saved : {}
  } catch {
    return {}
  }
}

export function rememberTable(id: string, memory: TableMemory): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(memory))
  } catch {
    // Only a convenience is lost.
  }
}
