import { proxy } from 'comlink'
import { onWritten } from '../../data/written.ts'
import { columnsWorker } from '../columnsWorker.ts'
import { DealColumns } from './dealColumns.ts'
import { hintOf } from './dealHint.ts'
import type { DealListener } from './dealKeeper.ts'
import { DealLines, DealList } from './dealList.ts'
import { applyPatch } from './dealPatch.ts'
import type { ListNews } from './followedLists.ts'
import { changedAnswer, unpacked } from './listNews.ts'
import type { DealQuery } from './query.ts'

/** The deals as this window holds them: a copy of the worker's columns, and the lists views asked for. */
let lines: DealLines | undefined
const lists = new Map<string, DealList>()
/** What each list was asked for with, as text. */
const queries = new Map<string, string>()
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
  } else if (update.kind === 'patch' && lines) {
    lines.forget(applyPatch(lines.columns, update.patch))
    lines.about = update.about
  }
  for (const news of update.lists) if (lines) put(lines, news)
  changed()
}

function put(to: DealLines, news: ListNews): void {
  const { watch } = news
  if (!queries.has(watch)) return
  const before = lists.get(watch)?.answer
  const answer =
    'answer' in news
      ? unpacked(to.columns, news.answer)
      : before && changedAnswer(before, news.change, to.about.revision)
  if (answer) lists.set(watch, new DealList(to, answer))
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
    if (queries.get(watch) === text) return
    queries.set(watch, text)
    void columnsWorker().watchDeals(watch, query)
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
    onWritten(({ seq, changes }) => {
      const hint = hintOf(seq, changes)
      if (hint) void columnsWorker().hintDeals(hint)
    })
  },
}
