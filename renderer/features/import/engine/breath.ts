/** Longest stretch of work between two looks at the messages, in milliseconds. */
const STRETCH = 40

export class Cancelled extends Error {}

/** Lets messages in (a cancel among them) when enough time has gone by; throws Cancelled when told to stop. */
export interface Breath {
  /** Cheap to call often. True when it paused, so that progress can be told. */
  take(): Promise<boolean>
  cancel(): void
  check(): void
}

export function createBreath(): Breath {
  let cancelled = false
  let last = performance.now()
  const check = () => {
    if (cancelled) throw new Cancelled()
  }
  return {
    async take() {
      if (performance.now() - last < STRETCH) return false
      await new Promise(resolve => setTimeout(resolve))
      last = performance.now()
      check()
      return true
    },
    cancel: () => {
      cancelled = true
    },
    check,
  }
}
