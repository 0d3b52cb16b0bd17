/** What can be found; in this order where nothing else decides. A note: an interaction or task. */
export const FOUND_KINDS = [
  'partner',
  'contact',
  'customer',
  'deal',
  'registration',
  'lead',
  'plan',
  'session',
  'note',
] as const
export type FoundKind = (typeof FOUND_KINDS)[number]

/** Part of a text, as UTF-16 offsets: from, and up to but without. */
export type Mark = readonly [number, number]

/** A record that answers a search, as a list shows it. */
export interface Found {
  readonly kind: FoundKind
  readonly id: string
  /** The name as it is written in the record. */
  readonly title: string
  /** Plain words besides: a contact's title and partner, a deal's partner and customer, a note's excerpt. */
  readonly detail: string
  /** Parts of the title that match, in order, not overlapping. */
  readonly marks: readonly Mark[]
  readonly detailMarks?: readonly Mark[]
  /** The record whose page shows it; absent where no page does. */
  readonly openId?: string
  /** A closed deal, an ended partner, a task that is done: drawn quieter. */
  readonly ended?: boolean
  /** Found by a spelling that differs. */
  readonly guessed?: boolean
}

/** `recent`: ids the user opened lately, the latest first. */
export interface FindOptions {
  readonly limit: number
  readonly recent: readonly string[]
}
