import type { CommitmentState } from '@shared/domain/commitment/state.ts'
import { today } from '../../data/today.ts'
import { partnerHref, pathOf } from '../../state/places.ts'
import { formatDate } from '../../ui/format/dates.ts'
import type { TableColumn } from '../../ui/table/types.ts'
import css from './commitments.module.css'
import { CommitmentBadge } from './components/CommitmentBadge.tsx'
import { type LedgerRow, SIDE_WORDS, SOURCE_WORDS, standingInWords } from './viewModelLedger.ts'

type Column = TableColumn<LedgerRow>

const NONE = <span className={css.none}>–</span>

/** What needs somebody stands first. */
const RANK: Readonly<Record<CommitmentState, number>> = {
  overdue: 0,
  dueSoon: 1,
  open: 2,
  broken: 3,
  late: 4,
  kept: 5,
}

const title: Column = {
  id: 'title',
  header: 'Promise',
  width: 176,
  grow: 3,
  fixed: true,
  value: row => row.title,
  title: row => row.title,
  cell: row => (
    <span className={css.title} dir="auto">
      {row.title}
    </span>
  ),
}

const side: Column = {
  id: 'side',
  header: 'Side',
  width: 84,
  value: row => row.side,
  cell: row => <span data-side={row.side}>{SIDE_WORDS[row.side]}</span>,
}

const partner: Column = {
  id: 'partner',
  header: 'Partner',
  width: 108,
  grow: 1,
  value: row => row.partner || undefined,
  title: row => row.partner,
  cell: row =>
    row.partnerId === undefined ? (
      NONE
    ) : (
      <a className={css.link} href={partnerHref(row.partnerId)} tabIndex={-1} dir="auto" draggable={false}>
        {row.partner || 'A partner that is gone'}
      </a>
    ),
}

const state: Column = {
  id: 'state',
  header: 'State',
  width: 108,
  value: row => `${RANK[row.state]} ${row.dueOn ?? '9'}`,
  cell: row => <CommitmentBadge state={row.state} />,
}

const due: Column = {
  id: 'due',
  header: 'Due',
  width: 128,
  align: 'end',
  definition: 'The day both sides agreed on last; before it, how often it was given another day.',
  value: row => row.dueOn,
  title: ({ moves }) =>
    moves.length === 0
      ? undefined
      : `Given another day ${moves.length === 1 ? 'once' : `${moves.length} times`}`,
  cell: row => (
    <>
      {row.moves.length > 0 && <span className={css.moved}>{row.moves.length}×</span>}
      {row.dueOn === undefined ? NONE : formatDate(row.dueOn)}
    </>
  ),
}

const standing: Column = {
  id: 'standing',
  header: 'Standing',
  width: 86,
  definition: 'Days to or over the due day; of what is settled, how it ended.',
  value: row => row.dueOn,
  cell: row => {
    const { text, tone } = standingInWords(row, today())
    return (
      <span className={css.standing} data-tone={tone}>
        {text}
      </span>
    )
  },
}

const moved: Column = {
  id: 'moved',
  header: 'Moved',
  width: 70,
  align: 'end',
  hidden: true,
  firstDesc: true,
  definition: 'How often it was given another day.',
  value: row => row.moves.length,
  cell: row => (row.moves.length === 0 ? NONE : `${row.moves.length}×`),
}

const settled: Column = {
  id: 'settled',
  header: 'Settled',
  width: 106,
  align: 'end',
  firstDesc: true,
  definition: 'The day it was done, or given up.',
  value: row => row.settledOn,
  cell: row => (row.settledOn === undefined ? NONE : formatDate(row.settledOn)),
}

const source: Column = {
  id: 'source',
  header: 'From',
  width: 78,
  grow: 1,
  definition: 'What it came out of: a plan, a session, or the timeline.',
  value: row => row.sourceName ?? SOURCE_WORDS[row.source],
  title: row => row.sourceName,
  cell: row => {
    const path = row.sourceId && pathOf(row.sourceId)
    const text = row.sourceName ?? SOURCE_WORDS[row.source]
    return path ? (
      <a className={css.link} href={`#${path}`} tabIndex={-1} dir="auto" draggable={false}>
        {text}
      </a>
    ) : (
      <span className={css.quiet} dir="auto">
        {text}
      </span>
    )
  },
}

/** The columns of the ledger over all partners. */
export const ledgerColumns: readonly Column[] = [title, side, partner, state, due, standing, moved, source]

/** Of what is settled: when that was. */
export const pastColumns: readonly Column[] = [
  title,
  side,
  partner,
  state,
  due,
  settled,
  standing,
  moved,
  { ...source, hidden: true },
]

/** On a partner's page every promise is of that partner. */
export const partnerLedgerColumns: readonly Column[] = [
  title,
  side,
  state,
  due,
  standing,
  moved,
  settled,
  source,
]
