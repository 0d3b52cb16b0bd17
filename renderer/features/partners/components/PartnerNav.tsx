import { ChevronDown, ChevronUp } from 'lucide-react'
import { useLayoutEffect } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { BookRow } from '../../../columns/book.ts'
import { usePartnersView } from '../../../state/partnersView.ts'
import { partnerPath } from '../../../state/places.ts'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { formatCount } from '../../../ui/format/numbers.ts'
import { isBusyKey } from '../../../ui/keys/isBusyKey.ts'

/** Next and previous in the order of the list one came from; J, K, and Esc back to it. */
export function PartnerNav({ id, rows }: { id: string; rows: readonly BookRow[] | undefined }) {
  const listed = usePartnersView(state => state.order)
  const order = listed.includes(id) ? listed : (rows ?? []).map(row => row.id)
  const at = order.indexOf(id)
  const next = order[at + 1]
  const previous = at > 0 ? order[at - 1] : undefined

  // With the page itself, not after its paint: a key pressed at first sight must not be lost.
  useLayoutEffect(() => {
    const go = (to: string | undefined) => {
      if (to === undefined) return
      usePartnersView.getState().setFocused(to)
      navigate(partnerPath(to), { replace: true })
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusyKey(event)) return
      if (event.key === 'j') go(next)
      else if (event.key === 'k') go(previous)
      else if (event.key === 'Escape') navigate('/partners')
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [next, previous])

  const open = (to: string | undefined) => () => {
    if (to !== undefined) navigate(partnerPath(to), { replace: true })
  }
  if (at < 0) return null
  return (
    <>
      {formatCount(at + 1)} of {formatCount(order.length)}
      <IconButton label="Previous partner" kbd="K" disabled={!previous} onClick={open(previous)}>
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton label="Next partner" kbd="J" disabled={!next} onClick={open(next)}>
        <ChevronDown aria-hidden />
      </IconButton>
    </>
  )
}
