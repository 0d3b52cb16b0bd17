import { proxy } from 'comlink'
import { columnsWorker } from '../columnsWorker.ts'
import { DealColumns } from './dealColumns.ts'
import type { DealListener } from './dealKeeper.ts'
import { DealLines, DealList } from './dealList.ts'
import { applyPatch } from './dealPatch.ts'
import type { DealAnswer, DealQuery } from './query.ts'

/** The deals as this window holds them: a copy of the worker's columns, and the lists views asked for. */
let lines: DealLines | undefined
/** Answers that came before the columns they belong to: they travel on different ways. */
const early = new Map<string, DealAnswer>()
const lists = new Map<string, DealList>()
const queries = new Map<string, { readonly query: DealQuery; readonly text: string }>()
/** Lists nobody looks at just now, and when they are given up. */
const leaving = new Map<string, ReturnType<typeof setTimeout>>()
const GRACE_MS = 10_000
const listeners = new Set<() => void>()
let started = false

function changed(): void {
  for (const listener of listeners) listener()
}

const receive: DealListener = update => {
  if (update.kind === 'full') {
    lines = new DealLines(new DealColumns(update.packed), update.about)
    lists.clear()
  } else if (lines) {
    lines.forget(applyPatch(lines.columns, update.patch))
    lines.about = update.about
  }
  for (const { watch, answer } of update.answers) put(watch, answer)
  for (const [watch, answer] of [...early]) put(watch, answer)
  changed()
}

/** Takes an answer where it fits the columns; one of later columns waits for them, an older one is void. */
function put(watch: string, answer: DealAnswer): void {
  early.delete(watch)
  if (!queries.has(watch)) return
  const revision = lines?.about.revision ?? -1
  if (lines && answer.revision === revision) lists.set(watch, new DealList(lines, answer))
  else if (answer.revision > revision) early.set(watch, answer)
}

export const dealStore = {
  lines: (): DealLines | undefined => lines,
  list: (watch: string): DealList | undefined => lists.get(watch),
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** Asks for a list under a name; one asked for before under that name stays until the new one is there. */
  watch(watch: string, query: DealQuery): void {
    clearTimeout(leaving.get(watch))
    leaving.delete(watch)
    const text = JSON.stringify(query)
    if (queries.get(watch)?.text === text) return
    const wanted = { query, text }
    queries.set(watch, wanted)
    void columnsWorker()
      .watchDeals(watch, query)
      .then(answer => {
        if (!answer || queries.get(watch) !== wanted) return
        put(watch, answer)
        changed()
      })
  },
  /** Gives a list up after a while: from one deal to the next it stays the same. */
  unwatch(watch: string): void {
    clearTimeout(leaving.get(watch))
    leaving.set(
      watch,
      setTimeout(() => {
        leaving.delete(watch)
        queries.delete(watch)
        lists.delete(watch)
        void columnsWorker().unwatchDeals(watch)
      }, GRACE_MS),
    )
  },
  /** Starts following once; call it after the store is open and the first paint is done. */
  start(): void {
    if (started) return
    started = true
    void columnsWorker().startDeals(proxy(receive))
  },
}
