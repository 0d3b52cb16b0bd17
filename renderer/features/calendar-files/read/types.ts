import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'

/** A person as a card describes them. */
export interface CardDraft {
  readonly line: number
  readonly name: string
  readonly organisation?: string
  readonly title?: string
  readonly emails: readonly string[]
  readonly phone?: string
  readonly language?: string
  readonly notes?: string
  /** The card's UID, when it has one. */
  readonly key?: string
}

/** A meeting, or one date of a series. */
export interface MeetingDraft {
  readonly line: number
  /** The event's UID; with the original start behind `#` for a date of a series. */
  readonly key: string
  readonly subject: string
  readonly text?: string
  readonly on: CalendarDate
  readonly startAt?: Instant
  readonly endAt?: Instant
  readonly place?: string
  readonly emails: readonly string[]
}

export interface TaskDraft {
  readonly line: number
  readonly key: string
  readonly title: string
  readonly notes?: string
  readonly dueOn?: CalendarDate
  readonly doneAt?: Instant
  readonly emails: readonly string[]
}

/** Something of the file that does not come in, or not whole, and why. */
export interface FileNote {
  readonly line: number
  readonly what: string
  readonly reason: string
}

/** What stands in the file, counted as written. */
export interface Found {
  readonly cards: number
  readonly events: number
  readonly tasks: number
  /** Other components by name: `VFREEBUSY` → 2. */
  readonly others: Readonly<Record<string, number>>
}

export interface FileRead {
  readonly name: string
  readonly found: Found
  readonly cards: readonly CardDraft[]
  readonly meetings: readonly MeetingDraft[]
  readonly tasks: readonly TaskDraft[]
  /** Components that cannot come in. `found` = those with a draft + these. */
  readonly refused: readonly FileNote[]
  /** Components that come in without a part, or events with no date in the span. */
  readonly notes: readonly FileNote[]
  /** Events that are series with no date within the span: nothing of them comes in. */
  readonly outside: number
  /** Series of which at least one date comes in. */
  readonly series: number
}

/** Where the reader stands: its zone, and the days within which series are written out. */
export interface ReadContext {
  readonly zone: string
  readonly from: CalendarDate
  readonly to: CalendarDate
}
