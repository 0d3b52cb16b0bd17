import { doersOf } from '../../data/automation/doers.ts'
import { createRunner, type Runner } from '../../data/automation/runner.ts'
import { watchDay } from '../../data/dayClock.ts'
import { lastSeq } from '../../data/journal.ts'
import { watchLastSeq } from '../../data/watch.ts'
import { nextOffer } from './nextOffer.ts'
import { slippedDeals } from './slippedDeals.ts'

/** Offers lapse at an hour, not at midnight. */
const TICK_MS = 60_000

const onError = (error: unknown): void => console.error('A rule could not act.', error)

/**
 * Lets rules answer changes and the clock from now on. One window at a time does: the next takes over when this
 * one is closed, and begins with what happens then.
 */
export function startAutomation(): void {
  void navigator.locks.request('tandem.automation', async () => {
    follow(
      createRunner(await lastSeq(), {
        doers: doersOf({ check, nextOffer }),
        slippedDeals,
        onError,
      }),
    )
    return new Promise<never>(() => {})
  })
}

function follow(runner: Runner): void {
  const look = () => void runner.lookAtClock()
  watchLastSeq(() => void runner.follow(), onError)
  watchDay(look)
  setInterval(look, TICK_MS)
  look()
}

/** Loaded with the first rule that approves: the conflict worker has an index to build. */
const check: Parameters<typeof doersOf>[0]['check'] = async row =>
  (await import('../../columns/conflicts/checkRegistration.ts')).checkRegistration(row, 'approval')
