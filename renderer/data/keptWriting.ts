import type { Result } from '@shared/lib/result.ts'
import type { Committed } from './commit.ts'

/** A pause of typing after which what is written goes to disk, and how long it may wait at most, in ms. */
export const PAUSE_MS = 400
export const LATEST_MS = 900
/** After this long without a keystroke it becomes a change of the record, in ms. */
export const IDLE_MS = 4_000

export interface WritingParts<Input> {
  keep(input: Input): Promise<void>
  drop(): Promise<void>
  commit(input: Input): Promise<Result<Committed>>
  /** It could not be saved: it stays kept. */
  refused(message: string): void
  readonly idleMs?: number
  readonly setTimer?: (run: () => void, ms: number) => unknown
  readonly clearTimer?: (timer: unknown) => void
  readonly now?: () => number
}

export interface KeptWriting<Input> {
  /** Told at each keystroke; `read` is asked only at a pause. It answers undefined where nothing differs. */
  note(read: () => Input | undefined): void
  /** Becomes a change now, if anything was written since; answers undefined when there is nothing to save. */
  settle(): Promise<Result<Committed> | undefined>
  /** Taken back, as by Esc. */
  drop(): Promise<void>
}

/**
 * One piece of writing from its first keystroke to the change it becomes. What it does to the store is done one after
 * the other, so that a late keeping never comes after the change it was for.
 */
export function keptWriting<Input>(parts: WritingParts<Input>): KeptWriting<Input> {
  const {
    idleMs = IDLE_MS,
    setTimer = (run, ms) => setTimeout(run, ms),
    clearTimer = timer => clearTimeout(timer as ReturnType<typeof setTimeout>),
    now = () => performance.now(),
  } = parts
  let read: (() => Input | undefined) | undefined
  let unkeptSince: number | undefined
  let timers: readonly [pause: unknown, idle: unknown] | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const after = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }
  const stop = () => {
    for (const timer of timers ?? []) clearTimer(timer)
    timers = undefined
  }
  const keepNow = () => {
    unkeptSince = undefined
    const asked = read
    if (!asked) return
    void after(async () => {
      if (asked !== read) return
      const input = asked()
      await (input === undefined ? parts.drop() : parts.keep(input))
    })
  }
  const settle = () => {
    stop()
    unkeptSince = undefined
    const asked = read
    if (!asked) return after(async () => undefined)
    const input = asked()
    read = undefined
    return after(async () => {
      if (input === undefined) {
        await parts.drop()
        return undefined
      }
      const answer = await parts.commit(input)
      if (!answer.ok) {
        await parts.keep(input)
        parts.refused(answer.error.message)
      }
      return answer
    })
  }
  return {
    note(next) {
      read = next
      stop()
      unkeptSince ??= now()
      const wait = Math.max(0, Math.min(PAUSE_MS, unkeptSince + LATEST_MS - now()))
      timers = [setTimer(keepNow, wait), setTimer(() => void settle(), idleMs)]
    },
    settle,
    drop() {
      stop()
      read = undefined
      unkeptSince = undefined
      return after(() => parts.drop())
    },
  }
}
