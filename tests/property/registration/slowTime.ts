/** The wall clock of a zone read minute by minute from the formatter: slow, and written without the module's ways. */
const formats = new Map<string, Intl.DateTimeFormat>()

function wallOf(ms: number, timeZone: string) {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    })
    formats.set(timeZone, format)
  }
  const [day = '', time = ''] = format.format(ms).split(' ')
  return { day, time: time.slice(0, 5) }
}

export interface SlowHours {
  readonly timeZone: string
  readonly workdays: readonly number[]
  readonly opensAt: string
  readonly closesAt: string
  readonly holidays: readonly { readonly on: string }[]
}

/** Whether the minute that begins at `ms` is worked. */
export function isWorkedMinute(ms: number, hours: SlowHours): boolean {
  const { day, time } = wallOf(ms, hours.timeZone)
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay() || 7
  if (!hours.workdays.includes(weekday)) return false
  if (hours.holidays.some(({ on }) => on === day)) return false
  return time >= hours.opensAt && time < hours.closesAt
}

export const dayOf = (ms: number, timeZone: string): string => wallOf(ms, timeZone).day

/** Worked minutes of [from, to), by walking. Both are whole minutes. */
export function slowBetween(from: number, to: number, hours: SlowHours): number {
  let worked = 0
  for (let at = from; at < to; at += 60_000) if (isWorkedMinute(at, hours)) worked += 1
  return worked
}

/** The moment the last of so many worked minutes is over. */
export function slowAdd(from: number, minutes: number, hours: SlowHours): number {
  let left = minutes
  let at = from
  while (left > 0) {
    if (isWorkedMinute(at, hours)) left -= 1
    at += 60_000
  }
  return at
}
