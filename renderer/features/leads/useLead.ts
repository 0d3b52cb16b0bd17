import { openOffer } from '@shared/domain/lead/schema.ts'
import { useMemo } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { useLeadLines, useLeadReading } from '../../columns/leads/leadStore.ts'
import { useRow } from '../../data/live.ts'
import { useNames } from '../../data/useNames.ts'
import { useLeadsView } from '../../state/leadsView.ts'
import { leadPath } from '../../state/places.ts'
import { useClock } from '../../ui/clock/useClock.ts'
import { usePagingKeys } from '../../ui/keys/usePagingKeys.ts'

const NO_IDS: readonly string[] = []

/** Everything a lead's page shows. lead null: there is no such record; undefined: not read yet. */
export function useLead(id: string) {
  const lead = useRow('leads', id)
  const reading = useLeadReading(id)
  const now = useClock()
  const ids = useMemo(
    () =>
      lead
        ? [...lead.offers.map(({ partnerId }) => partnerId), lead.partnerId, lead.referredBy].filter(
            each => each !== undefined,
          )
        : [],
    [lead],
  )
  const names = useNames('partners', ids)
  const deals = useNames('deals', lead?.dealId ? [lead.dealId] : [])
  const named = useNames('products', lead?.productIds ?? NO_IDS)
  const products = (lead?.productIds ?? NO_IDS).flatMap(id => named.get(id) ?? [])
  return { lead, reading, now, names, deals, products, offer: lead ? openOffer(lead) : undefined }
}

export type LeadView = ReturnType<typeof useLead> & {
  readonly lead: NonNullable<ReturnType<typeof useLead>['lead']>
}

/** J, K, and Esc back, in the order of the list one came from, else of all leads as they came. */
export function useLeadPaging(id: string, ready: boolean) {
  const listed = useLeadsView(state => state.order)
  const lines = useLeadLines(ready)
  const order = useMemo(
    () => (listed.includes(id) ? listed : (lines ?? []).map(line => line.id as string)),
    [listed, lines, id],
  )
  const at = order.indexOf(id)
  const step = (by: number) => {
    const to = at < 0 ? undefined : order[at + by]
    if (to === undefined) return
    useLeadsView.getState().setFocused(to)
    navigate(leadPath(to), { replace: true })
  }
  usePagingKeys(step, () => navigate('/leads'))
  return { at, of: order.length, step }
}
