import { navigate } from 'wouter/use-hash-location'
import type { BookRow } from '../../../columns/book.ts'
import { usePartnersView } from '../../../state/partnersView.ts'
import { partnerPath } from '../../../state/places.ts'
import { Paging } from '../../../ui/frame/Paging.tsx'
import { usePagingKeys } from '../../../ui/keys/usePagingKeys.ts'

/** Next and previous in the order of the list one came from; J, K, and Esc back to it. */
export function PartnerNav({ id, rows }: { id: string; rows: readonly BookRow[] | undefined }) {
  const listed = usePartnersView(state => state.order)
  const order = listed.includes(id) ? listed : (rows ?? []).map(row => row.id)
  const at = order.indexOf(id)
  const step = (by: 1 | -1) => {
    const to = order[at + by]
    if (to === undefined) return
    usePartnersView.getState().setFocused(to)
    navigate(partnerPath(to), { replace: true })
  }
  usePagingKeys(step, () => navigate('/partners'))
  return <Paging what="partner" at={at} of={order.length} onStep={step} />
}
