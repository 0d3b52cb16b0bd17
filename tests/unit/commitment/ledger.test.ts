import { describe, expect, it } from 'vitest'
import type { CommitmentLine } from '../../../renderer/columns/commitments/commitmentLine.ts'
import {
  filterShows,
  ledgerRows,
  rateNote,
  searched,
  sideSums,
  standingInWords,
  tabShows,
} from '../../../renderer/features/commitments/viewModelLedger.ts'

const TODAY = '2026-11-26'
const line = (rest: Partial<CommitmentLine>): CommitmentLine => ({
  id: 'task:1',
  title: 'Plant list',
  side: 'theirs',
  moves: [],
  partnerId: 'partner:1',
  partner: 'Nordlicht',
  source: 'timeline',
  ...rest,
})

const lines = [
  line({ id: 'task:1', dueOn: '2026-11-20' }),
  line({ id: 'task:2', dueOn: '2026-11-28', side: 'ours', source: 'plan', sourceName: 'Plan 2027' }),
  line({ id: 'task:3', dueOn: '2026-10-20', doneOn: '2026-10-23', moves: [{ on: '2026-10-01' }] }),
  line({ id: 'task:4', dueOn: '2026-10-20', doneOn: '2026-10-20', partnerId: 'partner:2', partner: 'Zoë' }),
  line({ id: 'task:5', brokenOn: '2026-11-01' }),
  line({ id: 'task:6' }),
]
const rows = ledgerRows(lines, TODAY)
const ids = (shows: (row: (typeof rows)[number]) => boolean) =>
  rows.filter(shows).map(({ id }) => id.slice(5))

describe('the ledger', () => {
  it('shows in each tab what belongs there', () => {
    expect(ids(tabShows('open'))).toEqual(['1', '2', '6'])
    expect(ids(tabShows('overdue'))).toEqual(['1'])
    expect(ids(tabShows('soon'))).toEqual(['2'])
    expect(ids(tabShows('kept'))).toEqual(['4'])
    expect(ids(tabShows('missed'))).toEqual(['3', '5'])
    expect(ids(tabShows('all'))).toHaveLength(6)
  })

  it('is narrowed by side, source, partner and words', () => {
    const none = { side: 'both', source: '', partnerId: undefined } as const
    expect(ids(filterShows({ ...none, side: 'ours' }))).toEqual(['2'])
    expect(ids(filterShows({ ...none, source: 'plan' }))).toEqual(['2'])
    expect(ids(filterShows({ ...none, partnerId: 'partner:2' }))).toEqual(['4'])
    expect(ids(searched('plan 2027') ?? (() => false))).toEqual(['2'])
    expect(ids(searched('zoe pl') ?? (() => false))).toEqual(['4'])
    expect(searched('  ')).toBeUndefined()
  })

  it('sums a side: what is open, and what was kept of what was decided in a year', () => {
    const theirs = sideSums(rows, 'theirs', TODAY)
    expect(theirs).toMatchObject({ open: 2, overdue: 1, dueSoon: 0, decided: 4, rate: 0.25 })
    expect(rateNote(theirs)).toBe('1 of 4 · 1 given another day')
    const ours = sideSums(rows, 'ours', TODAY)
    expect(ours).toMatchObject({ open: 1, dueSoon: 1, rate: undefined })
    expect(rateNote(ours)).toBe('nothing decided in a year')
  })

  it('says how far off the day is, or how it ended', () => {
    expect(rows.map(row => standingInWords(row, TODAY).text)).toEqual([
      '6 d over',
      'in 2 d',
      '3 d late',
      'in time',
      'given up',
      'no day',
    ])
  })
})
