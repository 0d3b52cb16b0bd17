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

const roomKey = (name: string) => `tandem.room.${name}`

/** How high the part in sight of a list may be: as much less than the window as it was last. Its lines are drawn before anything is laid out. */
export function recallRoom(name: string): number {
  if (typeof window === 'undefined') return 0
  try {
    return Math.max(0, window.innerHeight - Number(localStorage.getItem(roomKey(name)) ?? 0))
  } catch {
    return window.innerHeight
  }
}

export function rememberRoom(name: string, height: number): void {
  if (height === 0 || recallRoom(name) === height) return
  try {
    localStorage.setItem(roomKey(name), String(window.innerHeight - height))
  } catch {
    // Only a convenience is lost.
  }
}
