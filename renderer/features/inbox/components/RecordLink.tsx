import type { RecordName } from '../../../data/recordNames.ts'
import { pathOf } from '../../../state/places.ts'

interface RecordLinkProps {
  readonly id: string
  readonly name: RecordName | undefined
}

/** The record something is about: a link where it has a page and is there. */
export function RecordLink({ id, name }: RecordLinkProps) {
  const path = pathOf(id)
  const words = name?.name ?? 'A record that is gone'
  if (!path || !name?.there) return <span dir="auto">{words}</span>
  return (
    <a dir="auto" href={`#${path}`}>
      {words}
    </a>
  )
}
