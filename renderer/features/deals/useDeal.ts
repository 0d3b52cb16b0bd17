import { conversionDay } from '@shared/domain/deal/clock.ts'
import { DEFAULT_STAGE_PROBABILITY, type Deal } from '@shared/domain/deal/schema.ts'
import { convertBy, makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import { useEffect, useMemo, useState } from 'react'
import { useDay } from '../../data/dayClock.ts'
import { useAll, useRow, useRowsBy, useWorkspace } from '../../data/live.ts'
import { getRows } from '../../data/rows.ts'
import { useNames } from '../../data/useNames.ts'

/** Everything a deal's page shows. deal null: there is no such record; undefined: not read yet. */
export function useDeal(id: string) {
  const deal = useRow('deals', id)
  const workspace = useWorkspace()
  const rates = useAll('rates')
  const currency = workspace?.currency ?? 'USD'
  const asOf = useDay()
  const names = useNames('partners', deal?.partners.map(part => part.partnerId) ?? [])
  const customers = useNames('customers', deal?.customerId ? [deal.customerId] : [])
  const products = useProducts(deal?.productIds)
  const registrations = useRowsBy('registrations', 'dealId', id)
  const leads = useRowsBy('leads', 'dealId', id)
  const converted = useMemo(
    () =>
      rates && deal?.amount
        ? convertBy(makeRateBook(rates, currency), deal.amount, conversionDay(deal, asOf))?.minor
        : undefined,
    [rates, currency, deal, asOf],
  )
  return {
    deal,
    currency,
    names,
    converted,
    products,
    registration: registrations?.[0],
    lead: leads?.[0],
    asOf,
    customer: customers.get(deal?.customerId ?? ''),
    probability: (workspace?.stageProbability ?? DEFAULT_STAGE_PROBABILITY)[deal?.stage ?? 'prospecting'],
  }
}

export type DealView = ReturnType<typeof useDeal> & { readonly deal: Deal }

function useProducts(ids: readonly string[] | undefined): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([])
  const wanted = ids?.join('\n') ?? ''
  useEffect(() => {
    let current = true
    void getRows('products', wanted === '' ? [] : wanted.split('\n')).then(rows => {
      if (current) setNames(rows.flatMap(row => (row ? [row.name] : [])))
    })
    return () => {
      current = false
    }
  }, [wanted])
  return names
}
