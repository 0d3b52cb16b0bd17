import { announce } from './announce.ts'
import { dropHalfTyped, keepHalfTyped } from './halfTyped.ts'
import { keptWriting } from './keptWriting.ts'

export interface LineKeeper<Value> {
  /** What is typed now; nothing: the line is empty. */
  write(value: Value | undefined): void
  /** Writes at once what is not on disk yet. */
  flush(): void
}

/** Keeps a half-typed line on disk, so that a dead battery takes less than a second of it. */
export function lineKeeper<Value>(about: string): LineKeeper<Value> {
  const writing = keptWriting<Value>({
    keep: value => keepHalfTyped(about, value),
    drop: () => dropHalfTyped(about),
    refused: message =>
      announce({
        kind: 'refused',
        message: `What you type could not be kept on disk yet; Tandem tries again by itself. ${message}`,
      }),
  })
  return { write: value => writing.note(() => value), flush: writing.keepNow }
}
