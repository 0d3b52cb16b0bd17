import { useMemo } from 'react'
import { useCommitments } from '../../columns/commitments/commitmentStore.ts'
import { useDay } from '../../data/dayClock.ts'
import { COMMITMENT_TABS, type CommitmentTab, useCommitmentsView } from '../../state/commitmentsView.ts'
import { filterShows, type LedgerRow, ledgerRows, sideSums, tabShows } from './viewModelLedger.ts'

const NO_ROWS: readonly LedgerRow[] = []

/** All promises, or one partner's, with how they stand today; undefined until first known. */
function useLedgerRows(partnerId?: string): readonly LedgerRow[] | undefined {
  const lines = useCommitments()
  const day = useDay()
  return useMemo(() => {
    const asked = partnerId === undefined ? lines : lines?.filter(line => line.partnerId === partnerId)
    return asked && ledgerRows(asked, day)
  }, [lines, day, partnerId])
}

/** The ledger of the page: what the filters leave, counts of the tabs, sums of both sides. */
export function useLedger() {
  const known = useLedgerRows()
  const day = useDay()
  const { tab, side, source, partnerId } = useCommitmentsView()
  const all = known ?? NO_ROWS
  const left = useMemo(
    () => all.filter(filterShows({ side, source, partnerId })),
    [all, side, source, partnerId],
  )
  const counts = useMemo(
    () =>
      Object.fromEntries(COMMITMENT_TABS.map(each => [each, left.filter(tabShows(each)).length])) as Readonly<
        Record<CommitmentTab, number>
      >,
    [left],
  )
  const rows = useMemo(() => left.filter(tabShows(tab)), [left, tab])
  const sums = useMemo(() => {
    // Of what is looked at, but always of both sides.
    const both = all.filter(filterShows({ side: 'both', source, partnerId }))
    return [sideSums(both, 'theirs', day), sideSums(both, 'ours', day)] as const
  }, [all, source, partnerId, day])
  return { known: known !== undefined, all, rows, counts, sums }
}

/** The promises of one partner and the sums of both sides. */
export function usePartnerLedger(partnerId: string) {
  const known = useLedgerRows(partnerId)
  const day = useDay()
  const rows = known ?? NO_ROWS
  const sums = useMemo(
    () => [sideSums(rows, 'theirs', day), sideSums(rows, 'ours', day)] as const,
    [rows, day],
  )
  return { known: known !== undefined, rows, sums }
}
