import { useMemo } from 'react'
import { useBook } from '../../columns/useBook.ts'
import { useDay } from '../../data/dayClock.ts'
import { useAll, useRow, useRowsBy, useWorkspace } from '../../data/live.ts'
import { factsOf } from './viewModelFigures.ts'

/** Everything a partner's page shows. partner null: there is no such record; undefined: not read yet. */
export function usePartner(id: string) {
  const partner = useRow('partners', id)
  const people = useRowsBy('contacts', 'partnerId', id)
  const deals = useRowsBy('deals', 'partnerIds', id)
  const revenue = useRowsBy('revenue', 'partnerId', id)
  const targets = useRowsBy('targets', 'partnerId', id)
  const rates = useAll('rates')
  const workspace = useWorkspace()
  const book = useBook()
  const row = book?.rows.find(each => each.id === id)
  const day = useDay()
  const asOf = book?.asOf ?? day
  const facts = useMemo(
    () =>
      partner && deals && revenue && targets && rates && workspace
        ? factsOf({ partner, deals, revenue, targets, rates, workspace, asOf })
        : undefined,
    [partner, deals, revenue, targets, rates, workspace, asOf],
  )
  return { partner, people, deals, targets, workspace, row, facts, asOf, order: book?.rows }
}

export type PartnerView = ReturnType<typeof usePartner>
