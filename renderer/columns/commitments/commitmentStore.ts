import { proxy } from 'comlink'
import { useSyncExternalStore } from 'react'
import { columnsWorker } from '../columnsWorker.ts'
import type { CommitmentLine, CommitmentNews } from './commitmentLine.ts'

/** The commitments as this window holds them; the column worker keeps them. */

let lines: readonly CommitmentLine[] | undefined
let byId = new Map<string, CommitmentLine>()
let started = false
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  start()
  return () => listeners.delete(listener)
}

/** Starts with the first who looks, once the store is open. */
function start(): void {
  if (started) return
  started = true
  void columnsWorker().startCommitments(proxy(takeOver))
}

function takeOver(news: CommitmentNews): void {
  if (news.whole) byId = new Map()
  for (const line of news.lines) byId.set(line.id, line)
  for (const id of news.gone) byId.delete(id)
  lines = [...byId.values()]
  for (const listener of listeners) listener()
}

const wait = (): (() => void) => () => undefined

/** The promises of both sides, in no order; undefined until first known. when: false until the store is open. */
export const useCommitments = (when = true): readonly CommitmentLine[] | undefined =>
  useSyncExternalStore(when ? subscribe : wait, () => lines)
