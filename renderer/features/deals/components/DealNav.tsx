import { ChevronDown, ChevronUp } from 'lucide-react'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { formatCount } from '../../../ui/format/numbers.ts'
import type { DealPaging } from '../useDealPaging.ts'

/** Where the deal stands in the list one came from, with the ways to the next and the previous. */
export function DealNav({ paging }: { paging: DealPaging | undefined }) {
  if (!paging) return null
  const { at, of, next, previous, go } = paging
  return (
    <>
      {formatCount(at + 1)} of {formatCount(of)}
      <IconButton label="Previous deal" kbd="K" disabled={!previous} onClick={() => go(previous)}>
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton label="Next deal" kbd="J" disabled={!next} onClick={() => go(next)}>
        <ChevronDown aria-hidden />
      </IconButton>
    </>
  )
}
