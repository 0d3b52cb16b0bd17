import { useLayoutEffect, useRef, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { useDealList } from '../../columns/deals/useDealList.ts'
import { useDealsView } from '../../state/dealsView.ts'
import { dealPath } from '../../state/places.ts'
import { isBusyKey } from '../../ui/keys/isBusyKey.ts'
import { lastAsked } from './useDealsPage.ts'

/** Where a deal stands in the list one came from. */
export interface DealPaging {
  /** From 0. */
  readonly at: number
  readonly of: number
  readonly next: string | undefined
  readonly previous: string | undefined
  go(to: string | undefined): void
}

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 }

/**
 * J, K, and Esc back, in the order of the list one came from; undefined until the order is known and where
 * the deal is not in it. The order is asked for with every deal: keys pressed before the answer wait for it.
 */
export function useDealPaging(id: string, ready: boolean): DealPaging | undefined {
  const [query] = useState(lastAsked)
  const list = useDealList('deal.nav', query, ready)
  const waiting = useRef(0)
  const at = list?.indexOf(id) ?? -1
  const idAt = (index: number) => (index < 0 ? undefined : list?.idAt(index))

  useLayoutEffect(() => {
    if (!list || waiting.current === 0) return
    const to = at < 0 ? undefined : idAt(at + waiting.current)
    waiting.current = 0
    go(to)
  })
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusyKey(event)) return
      const step = STEPS[event.key]
      if (step && !list) waiting.current += step
      else if (step) go(at < 0 ? undefined : idAt(at + step))
      else if (event.key === 'Escape') navigate('/deals')
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  })

  if (!list || at < 0) return undefined
  return { at, of: list.length, next: idAt(at + 1), previous: idAt(at - 1), go }
}

function go(to: string | undefined): void {
  if (to === undefined) return
  useDealsView.getState().setFocused(to)
  navigate(dealPath(to), { replace: true })
}
