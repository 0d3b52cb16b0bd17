import { decidedCount, type KeptTally, keptRate, keptTally } from '@shared/domain/commitment/keptRate.ts'
import {
  type CommitmentState,
  commitmentState,
  dueDayOn,
  isUnsettled,
} from '@shared/domain/commitment/state.ts'
import type { Side } from '@shared/domain/fields/side.ts'
import { type CalendarDate, daysBetween } from '@shared/lib/calendarDate.ts'
import { trailingYear } from '@shared/lib/period.ts'
import { words } from '@shared/lib/text.ts'
import type { CommitmentLine, CommitmentSource } from '../../columns/commitments/commitmentLine.ts'
import type { CommitmentTab, SideChoice } from '../../state/commitmentsView.ts'

/** A line of the ledger with how it stands today. */
export interface LedgerRow extends CommitmentLine {
  readonly state: CommitmentState
  /** The day it was done or broken. */
  readonly settledOn?: CalendarDate
}

export const ledgerRows = (lines: readonly CommitmentLine[], today: CalendarDate): LedgerRow[] =>
  lines.map(line => {
    const settledOn = line.brokenOn ?? line.doneOn
    return { ...line, state: commitmentState(line, today), ...(settledOn !== undefined && { settledOn }) }
  })

/** Which states each tab shows. */
export function tabShows(tab: CommitmentTab): (row: LedgerRow) => boolean {
  switch (tab) {
    case 'open':
      return ({ state }) => isUnsettled(state)
    case 'overdue':
      return ({ state }) => state === 'overdue'
    case 'soon':
      return ({ state }) => state === 'dueSoon'
    case 'kept':
      return ({ state }) => state === 'kept'
    case 'missed':
      return ({ state }) => state === 'late' || state === 'broken'
    case 'all':
      return () => true
  }
}

export interface LedgerFilter {
  readonly side: SideChoice
  readonly source: string
  readonly partnerId: string | undefined
}

export const filterShows =
  ({ side, source, partnerId }: LedgerFilter) =>
  (row: LedgerRow): boolean =>
    (side === 'both' || row.side === side) &&
    (source === '' || row.source === source) &&
    (partnerId === undefined || row.partnerId === partnerId)

/** Every word typed must begin a word of the promise, its partner or its source. */
export function searched(typed: string): ((row: LedgerRow) => boolean) | undefined {
  const wanted = words(typed).split(' ').filter(Boolean)
  if (wanted.length === 0) return undefined
  return ({ title, partner, sourceName = '' }) => {
    const said = ` ${words(`${title} ${partner} ${sourceName}`)}`
    return wanted.every(word => said.includes(` ${word}`))
  }
}

/** One side of the ledger in figures. */
export interface SideSums {
  readonly side: Side
  readonly open: number
  readonly dueSoon: number
  readonly overdue: number
  /** Decided in the twelve months up to today. */
  readonly year: KeptTally
  readonly decided: number
  /** Kept ÷ decided, 0 to 1; undefined: none was decided. */
  readonly rate: number | undefined
}

export function sideSums(rows: readonly LedgerRow[], side: Side, today: CalendarDate): SideSums {
  const count = (state: CommitmentState) =>
    rows.filter(row => row.side === side && row.state === state).length
  const [dueSoon, overdue] = [count('dueSoon'), count('overdue')]
  const year = keptTally(rows, side, trailingYear(today))
  return {
    side,
    open: count('open') + dueSoon + overdue,
    dueSoon,
    overdue,
    year,
    decided: decidedCount(year),
    rate: keptRate(year),
  }
}

export const SIDE_WORDS: Readonly<Record<Side, string>> = { ours: 'We owe', theirs: 'They owe' }
export const SOURCE_WORDS: Readonly<Record<CommitmentSource, string>> = {
  plan: 'Plan',
  session: 'Session',
  timeline: 'Timeline',
}

export interface DueWords {
  readonly text: string
  readonly tone: 'bad' | 'watch' | 'plain'
}

/** How far off the due day is, or how it ended: `3 d over`, `in 5 d`, `2 d late`. */
export function standingInWords(row: LedgerRow, today: CalendarDate): DueWords {
  const { state, dueOn, doneOn } = row
  if (state === 'kept') return { text: 'in time', tone: 'plain' }
  if (state === 'broken') return { text: 'given up', tone: 'bad' }
  if (state === 'late' && doneOn !== undefined) {
    const due = dueDayOn(row, doneOn)
    return { text: due === undefined ? 'late' : `${days(daysBetween(due, doneOn))} late`, tone: 'watch' }
  }
  if (dueOn === undefined) return { text: 'no day', tone: 'plain' }
  const left = daysBetween(today, dueOn)
  if (left < 0) return { text: `${days(-left)} over`, tone: 'bad' }
  if (left === 0) return { text: 'today', tone: 'watch' }
  const text = left === 1 ? 'tomorrow' : `in ${days(left)}`
  return { text, tone: state === 'dueSoon' ? 'watch' : 'plain' }
}

/** `9 d`: as on the clocks of Today. */
const days = (count: number): string => `${count.toLocaleString()} d`

/** What the rate is: shown on hover and focus. */
export const rateDefinition = (side: Side): string =>
  `Kept ÷ (kept + done late + broken + overdue) of what ${side === 'ours' ? 'we' : 'they'} promised and what was decided in the twelve months up to today: done in time, given up, or due and not done. A promise that was given another day counts by the day agreed last. Tandem’s own convention.`

/** `11 of 14 · 3 moved`. */
export const rateNote = ({ decided, year }: SideSums): string =>
  [
    decided === 0 ? 'nothing decided in a year' : `${year.kept} of ${decided}`,
    year.moved > 0 && `${year.moved} given another day`,
  ]
    .filter(Boolean)
    .join(' · ')
