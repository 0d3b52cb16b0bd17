import type { JournalEntry } from '@shared/domain/journal/schema.ts'
import type { Instant } from '@shared/lib/calendarDate.ts'
import { datesInWords, formatInstant } from '../../ui/format/dates.ts'
import type { AsItWas } from './useAsItWas.ts'

/** `On 23 Nov 2026, 14:02, after Ana Ruiz: Edit Nordlicht: tier` */
export const momentInWords = (entry: JournalEntry | undefined): string =>
  entry
    ? `On ${formatInstant(entry.at)}, after ${entry.actor}: ${datesInWords(entry.label)}`
    : 'Before the first entry about it'

/** What the restore button does, in numbers. */
export function restoreWord(view: AsItWas, fields: number): string {
  if (!view.then) return 'Nothing to restore'
  if (!view.now) return 'Bring it back'
  if (fields === 0) return 'It is so now'
  return fields === 1 ? 'Restore 1 field' : `Restore ${fields} fields`
}

/** A moment as a date-and-time field takes it, on the user's own clock: `2026-11-23T14:02:11`. */
export function localMoment(at: Instant): string {
  const moment = new Date(at)
  const local = new Date(moment.valueOf() - moment.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 19)
}
