import type { Change } from '@shared/domain/journal/schema.ts'

/** A journal entry this window wrote, with its changes: whoever hears of it need not read them back. */
export interface Written {
  readonly seq: number
  readonly changes: readonly Change[]
}

type Listener = (entry: Written) => void
const listeners = new Set<Listener>()

/** Tells what `commit` wrote here, once it is written. Of that, and of every other entry, `watchLastSeq` tells as well. */
export function onWritten(listener: Listener): void {
  listeners.add(listener)
}

export function tellWritten(entry: Written): void {
  for (const listener of listeners) listener(entry)
}
