import { recentEntries } from '../data/journal.ts'
import { formatDayOf } from '../ui/format/dates.ts'
import { showToast } from '../ui/toast/toasts.ts'

/** Clocks of a team differ by minutes, and nobody changes zones by more than a day. */
const SURELY_MS = 24 * 3_600_000

/** A clock that stands well before the last change of this book was set wrong, now or then: what is due goes by it. */
export async function sayClock(now = Date.now()): Promise<void> {
  const [last] = await recentEntries(1)
  if (!last || Date.parse(last.at) - now < SURELY_MS) return
  showToast({ text: clockInWords(now, last.at), tone: 'bad' })
}

/** Short: a message shows three lines. */
export const clockInWords = (now: number, lastChange: string): string =>
  `The clock says ${formatDayOf(new Date(now).toISOString())}, but this book was last changed ${formatDayOf(lastChange)}. Nothing is lost; check the system’s date: what is due goes by it.`
