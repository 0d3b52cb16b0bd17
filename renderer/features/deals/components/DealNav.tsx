import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { useDealList } from '../../../columns/deals/useDealList.ts'
import { useDealsView } from '../../../state/dealsView.ts'
import { dealPath } from '../../../state/places.ts'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { formatCount } from '../../../ui/format/numbers.ts'
import { isBusyKey } from '../../../ui/keys/isBusyKey.ts'
import { lastAsked } from '../useDealsPage.ts'

/** Next and previous in the order of the list one came from; J, K, and Esc back to it. */
export function DealNav({ id }: { id: string }) {
  const [query] = useState(lastAsked)
  const list = useDealList('deal.nav', query, true)
  const at = list?.indexOf(id) ?? -1
  const next = at < 0 ? undefined : list?.idAt(at + 1)
  const previous = at > 0 ? list?.idAt(at - 1) : undefined

  const go = (to: string | undefined) => {
    if (to === undefined) return
    useDealsView.getState().setFocused(to)
    navigate(dealPath(to), { replace: true })
  }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusyKey(event)) return
      if (event.key === 'j') go(next)
      else if (event.key === 'k') go(previous)
      else if (event.key === 'Escape') navigate('/deals')
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  })

  if (!list || at < 0) return null
  return (
    <>
      {formatCount(at + 1)} of {formatCount(list.length)}
      <IconButton label="Previous deal" kbd="K" disabled={!previous} onClick={() => go(previous)}>
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton label="Next deal" kbd="J" disabled={!next} onClick={() => go(next)}>
        <ChevronDown aria-hidden />
      </IconButton>
    </>
  )
}
