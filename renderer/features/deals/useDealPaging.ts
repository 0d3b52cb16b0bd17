import { useLayoutEffect, useRef, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { useDealList } from '../../columns/deals/useDealList.ts'
import { useDealsView } from '../../state/dealsView.ts'
import { dealPath } from '../../state/places.ts'
import { usePagingKeys } from '../../ui/keys/usePagingKeys.ts'
import { lastAsked } from './useDealsPage.ts'

/** Where a deal stands in the list one came from. */
export interface DealPaging {
  /** From 0; -1 until the order is known, and where the deal is not in it. */
  readonly at: number
  readonly of: number
  step(by: number): void
}

/**
 * J, K, and Esc back, in the order of the list one came from. The order is asked for with every deal: keys
 * pressed before the answer wait for it.
 */
export function useDealPaging(id: string, ready: boolean): DealPaging {
  const [query] = useState(lastAsked)
  const list = useDealList('deal.nav', query, ready)
  const waiting = useRef(0)
  const at = list?.indexOf(id) ?? -1
  const step = (by: number) => {
    if (list) go(at < 0 || at + by < 0 ? undefined : list.idAt(at + by))
    else waiting.current += by
  }
  useLayoutEffect(() => {
    if (!list || waiting.current === 0) return
    const by = waiting.current
    waiting.current = 0
    step(by)
  })
  usePagingKeys(step, () => navigate('/deals'))
  return { at, of: list?.length ?? 0, step }
}

function go(to: string | undefined): void {
  if (to === undefined) return
  useDealsView.getState().setFocused(to)
  navigate(dealPath(to), { replace: true })
}
