import { useCallback, useEffect, useRef, useState } from 'react'
import type { WorkspaceFiles } from '../../data/workspace-file/client.ts'
import type { MergeFilter, ShownItem } from '../../data/workspace-file/mergeDesk.ts'

const PAGE = 60

export interface Pages {
  readonly total: number
  readonly names: ReadonlyMap<string, string>
  /** undefined while it is on its way. */
  item(index: number): ShownItem | undefined
  /** Asks for what is in sight. */
  need(from: number, to: number): void
}

/** The differences under a filter, fetched from the worker a page at a time. */
export function usePages(files: WorkspaceFiles, { kind, table }: MergeFilter): Pages {
  const [loaded, setLoaded] = useState<{
    readonly key: string
    readonly total: number
    readonly items: ReadonlyMap<number, ShownItem>
    readonly names: ReadonlyMap<string, string>
  }>({ key: '', total: 0, items: new Map(), names: new Map() })
  const key = `${kind} ${table}`
  const asked = useRef(new Set<string>())
  const load = useCallback(
    async (page: number) => {
      if (asked.current.has(`${key} ${page}`)) return
      asked.current.add(`${key} ${page}`)
      const answer = await files.page({ kind, table }, page * PAGE, PAGE)
      if (!answer.ok) return
      const { total, items, names } = answer.value
      setLoaded(before => {
        const same = before.key === key
        const all = new Map(same ? before.items : [])
        items.forEach((item, i) => {
          all.set(page * PAGE + i, item)
        })
        return { key, total, items: all, names: new Map([...before.names, ...names]) }
      })
    },
    [files, key, kind, table],
  )
  useEffect(() => {
    asked.current.clear()
    void load(0)
  }, [load])
  return {
    total: loaded.key === key ? loaded.total : 0,
    names: loaded.names,
    item: index => (loaded.key === key ? loaded.items.get(index) : undefined),
    need: (from, to) => {
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page++) void load(page)
    },
  }
}
