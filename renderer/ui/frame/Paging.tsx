import { ChevronDown, ChevronUp } from 'lucide-react'
import { IconButton } from '../button/IconButton.tsx'
import { formatCount } from '../format/numbers.ts'

interface PagingProps {
  /** What is paged through: `deal`. */
  readonly what: string
  /** Place in the list, from 0; less where it is not in it, and nothing is shown. */
  readonly at: number
  readonly of: number
  onStep(by: 1 | -1): void
}

/** Where a record stands in the list one came from, with the ways to the next and the previous. */
export function Paging({ what, at, of, onStep }: PagingProps) {
  if (at < 0) return null
  return (
    <>
      {formatCount(at + 1)} of {formatCount(of)}
      <IconButton label={`Previous ${what}`} kbd="K" disabled={at === 0} onClick={() => onStep(-1)}>
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton label={`Next ${what}`} kbd="J" disabled={at === of - 1} onClick={() => onStep(1)}>
        <ChevronDown aria-hidden />
      </IconButton>
    </>
  )
}
