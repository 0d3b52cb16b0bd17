import { dropHalfTyped, keepHalfTyped } from './halfTyped.ts'

/** After how long a pause a line is on disk, and how long steady typing may put it off, in ms. */
const PAUSE_MS = 200
const LATEST_MS = 800

export interface LineKeeper<Value> {
  /** What is typed now; nothing: the line is empty. */
  write(value: Value | undefined): void
  /** Writes at once what is not on disk yet. */
  flush(): void
}

/** Keeps a half-typed line on disk, one write after the other, so that a dead battery takes less than a second of it. */
export function lineKeeper<Value>(about: string): LineKeeper<Value> {
  let latest: Value | undefined
  let waiting = false
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let done: Promise<void> = Promise.resolve()
  const save = () => {
    clearTimeout(timer)
    if (!waiting) return
    waiting = false
    const value = latest
    done = done
      .then(() => (value === undefined ? dropHalfTyped(about) : keepHalfTyped(about, value)))
      .catch(() => undefined)
  }
  return {
    write(value) {
      const now = Date.now()
      if (!waiting) since = now
      latest = value
      waiting = true
      clearTimeout(timer)
      timer = setTimeout(save, Math.max(0, Math.min(PAUSE_MS, since + LATEST_MS - now)))
    },
    flush: save,
  }
}
