import type { Result } from '@shared/lib/result.ts'
import type { Committed } from './commit.ts'
import { storeFault, storeWords } from './storeFault.ts'

/** A pause of typing after which what is written goes to disk, and how long it may wait at most, in ms. */
export const PAUSE_MS = 400
export const LATEST_MS = 900
/** After this long without a keystroke it becomes a change of the record, in ms. */
export const IDLE_MS = 4_000
/** What could not even be kept is tried again after this, in ms. */
export const RETRY_MS = 2_000

export interface WritingParts<Input> {
  keep(input: Input): Promise<void>
  drop(): Promise<void>
  /** Without it the writing is kept only: something else makes a change of it. */
  commit?(input: Input): Promise<Result<Committed>>
  /** It could not be saved. Kept: it is on disk, for the next start; if not, this window alone has it and tries again. */
  refused(message: string, kept: boolean): void
  readonly idleMs?: number
  readonly setTimer?: (run: () => void, ms: number) => unknown
  readonly clearTimer?: (timer: unknown) => void
  readonly now?: () => number
}

export interface KeptWriting<Input> {
  /** Told at each keystroke; `read` is asked only at a pause. It answers undefined where nothing differs. */
  note(read: () => Input | undefined): void
  /** On disk now, without waiting for the pause. */
  keepNow(): void
  /** Becomes a change now, if anything was written since; answers undefined when there is nothing to save. */
  settle(): Promise<Result<Committed> | undefined>
  /** Taken back, as by Esc. */
  drop(): Promise<void>
}

/**
 * One piece of writing from its first keystroke to the change it becomes. What it does to the store is done one after
 * the other, so that a late keeping never comes after the change it was for. A store that fails loses nothing: what
 * cannot be saved is kept, what cannot be kept is held here and tried again.
 */
export function keptWriting<Input>(parts: WritingParts<Input>): KeptWriting<Input> {
  const {
    idleMs = parts.commit ? IDLE_MS : undefined,
    setTimer = (run, ms) => setTimeout(run, ms),
    clearTimer = timer => clearTimeout(timer as ReturnType<typeof setTimeout>),
    now = () => performance.now(),
  } = parts
  let read: (() => Input | undefined) | undefined
  let unkeptSince: number | undefined
  let timers: readonly unknown[] = []
  let queue: Promise<unknown> = Promise.resolve()
  /** Grows with each keystroke and when all is taken back: what failed before is out of date then. */
  let turn = 0
  let saidUnkept = false

  const after = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work)
    queue = done.catch(() => undefined)
    return done
  }
  const stop = () => {
    for (const timer of timers) clearTimer(timer)
    timers = []
  }
  /** Keeps it, or holds it for another try. Answers whether it is on disk. */
  const keepOrHold = async (
    asked: () => Input | undefined,
    input: Input | undefined,
    of: number,
    say: boolean,
  ) => {
    try {
      await (input === undefined ? parts.drop() : parts.keep(input))
      saidUnkept = false
      return true
    } catch (error) {
      if (of !== turn) return false
      read = asked
      unkeptSince = now()
      timers = [...timers, setTimer(keepNow, RETRY_MS)]
      if (!saidUnkept && say) parts.refused(await storeWords(error), false)
      saidUnkept = true
      return false
    }
  }
  const keepNow = () => {
    if (unkeptSince === undefined) return
    unkeptSince = undefined
    const asked = read
    if (!asked) return
    const of = turn
    void after(async () => {
      if (of === turn && asked === read) await keepOrHold(asked, asked(), of, true)
    })
  }
  const settle = async () => {
    stop()
    const { commit } = parts
    if (!commit) {
      keepNow()
      return after(async () => undefined)
    }
    unkeptSince = undefined
    const asked = read
    if (!asked) return after(async () => undefined)
    const of = turn
    const input = asked()
    read = undefined
    return after(async () => {
      if (input === undefined) {
        await keepOrHold(asked, undefined, of, true)
        return undefined
      }
      const answer = await commit(input).catch(storeFault)
      if (!answer.ok) {
        const kept = await keepOrHold(() => input, input, of, false)
        parts.refused(answer.error.message, kept)
      }
      return answer
    })
  }
  return {
    note(next) {
      read = next
      turn += 1
      stop()
      unkeptSince ??= now()
      const wait = Math.max(0, Math.min(PAUSE_MS, unkeptSince + LATEST_MS - now()))
      timers = [
        setTimer(keepNow, wait),
        ...(idleMs === undefined ? [] : [setTimer(() => void settle(), idleMs)]),
      ]
    },
    keepNow,
    settle,
    drop() {
      stop()
      read = undefined
      turn += 1
      unkeptSince = undefined
      return after(() => parts.drop()).catch(async (error: unknown) =>
        parts.refused(await storeWords(error), true),
      )
    },
  }
}
