import { lockCredits } from '@shared/domain/attribution/commands.ts'
import { columnsWorker } from '../../columns/columnsWorker.ts'
import { commit } from '../../data/commit.ts'
import { watchDay } from '../../data/dayClock.ts'
import { homeZone } from '../../data/homeZone.ts'
import { today } from '../../data/today.ts'

/** Deals locked in one transaction. */
const AT_ONCE = 200
/** After the start other work comes first. */
const AFTER_MS = 20_000

/** Freezes the credits of deals whose lock day has come: once after the start, and whenever a day begins. */
export function startLocks(): void {
  let tail = Promise.resolve()
  const soon = (): void => {
    tail = tail.then(lockDue).catch(error => console.error('Credits could not be locked.', error))
  }
  setTimeout(soon, AFTER_MS)
  watchDay(soon)
}

/** Batch by batch, each whole in itself; what a close of the window cuts off is done at the next start. */
async function lockDue(): Promise<void> {
  for (;;) {
    const deals = await columnsWorker().dealsToLock(AT_ONCE)
    if (deals.length === 0) return
    const answer = await commit(lockCredits, { deals, today: today(), zone: homeZone() }, { quiet: true })
    if (!answer.ok) throw new Error(answer.error.message)
    if (answer.value.ids.length === 0) return
    await new Promise(done => requestIdleCallback(done, { timeout: 500 }))
  }
}
