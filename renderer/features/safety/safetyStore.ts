import { create } from 'zustand'

interface SafetyState {
  /** A snapshot is being written. */
  readonly writing: boolean
  /** Grows with each snapshot, so that lists read again. */
  readonly turn: number
  /** Why the latest try to keep something outside of the store failed, in plain words. */
  readonly trouble: string | undefined
  /** The window waits for the last snapshot. */
  readonly closing: boolean
}

/** What the safety net is doing, for the screen. */
export const useSafety = create<SafetyState>()(() => ({
  writing: false,
  turn: 0,
  trouble: undefined,
  closing: false,
}))
