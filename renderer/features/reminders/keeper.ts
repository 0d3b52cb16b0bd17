import { decide, missedSince, type ReminderRecord } from '@shared/domain/reminder/decide.ts'
import { meetingReminder, type Reminder, taskReminder } from '@shared/domain/reminder/reminder.ts'
import { readDerived, writeDerived } from '../../data/derived.ts'
import { localTime } from '../../data/localTime.ts'
import { reminderRows } from '../../data/reminderRows.ts'
import { watchLastSeq } from '../../data/watch.ts'
import { onEvent } from '../../platform/client.ts'
import { usePreferences } from '../../state/preferences.ts'
import { dropSettled, present } from './present.ts'
import { pressed } from './settle.ts'

const KEY = 'reminders'
const VERSION = 1
const MINUTE = 60_000
/** How far ahead rows are read: looking again is never put off longer. */
const AHEAD = 36 * 60 * MINUTE
/** A timer does not count while the laptop sleeps, so the clock is asked this often. */
const TICK = MINUTE / 2
/** Quiet progress of the record is written no oftener. */
const WRITE_AFTER = 10 * MINUTE

/** Brings up what comes due, from now on. One look at a time; each reads the few rows of the next hours. */
export function startReminders(): void {
  let record: ReminderRecord | undefined
  let written = 0
  let next = 0
  let tail = readDerived<ReminderRecord>(KEY, VERSION).then(kept => {
    record = kept?.value
  })

  async function look(): Promise<void> {
    const now = Date.now()
    const rules = usePreferences.getState().reminders
    const decision = decide(await reminders(now, record), now, record, rules, localTime)
    record = decision.record
    next = Math.min(decision.next ?? Number.POSITIVE_INFINITY, now + AHEAD / 2)
    // Written before it is shown: after a crash it is on Today, but it does not come twice.
    if (decision.show.length > 0 || record.until - written >= WRITE_AFTER || record.until < written) {
      written = record.until
      await writeDerived(KEY, VERSION, 0, record)
    }
    await dropSettled()
    if (decision.show.length > 0) await present(decision.show)
    // The time went past the next one while this look was busy.
    tick()
  }

  function lookSoon(): void {
    tail = tail.then(look).catch(error => console.error('Reminders could not be looked for.', error))
  }

  const tick = (): void => {
    if (Date.now() >= next) lookSoon()
  }
  watchLastSeq(lookSoon, error => console.error('Reminders do not follow the book.', error))
  usePreferences.subscribe(({ reminders: rules }, before) => rules !== before.reminders && lookSoon())
  setInterval(tick, TICK)
  document.addEventListener('visibilitychange', tick)
  addEventListener('focus', tick)
  onEvent('reminder', press => void pressed(press))
}

async function reminders(now: number, record: ReminderRecord | undefined): Promise<readonly Reminder[]> {
  const rules = usePreferences.getState().reminders
  const [from, to] = [missedSince(record, now), now + AHEAD]
  const rows = await reminderRows({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    fromDay: localTime.dayAt(from),
    toDay: localTime.dayAt(to),
  })
  return [
    ...rows.tasks.map(row => taskReminder(row, rules, localTime)),
    ...rows.meetings.map(row => meetingReminder(row, rules)),
  ].filter(reminder => reminder !== undefined)
}
