import type { Id } from '@shared/lib/ids.ts'
import { type ComponentType, Suspense } from 'react'

/** Records that have a timeline of interactions and tasks. */
export type TimelineOf = { readonly partnerId: Id<'partner'> } | { readonly dealId: Id<'deal'> }

/** Tables whose records show their own history. */
export interface HistoryOf {
  readonly table: 'partners' | 'deals' | 'contacts' | 'customers'
  readonly id: string
  /** The intent that made the record. */
  readonly createdIn: string
}

/** A part of a page that another feature draws; the shell names who does, so features need not know each other. */
interface Slots {
  timeline: { readonly of: TimelineOf }
  history: HistoryOf
  /** Settings: what is kept outside of the store. */
  safety: object
}

const parts: { [N in keyof Slots]?: ComponentType<Slots[N]> } = {}

export function setSlot<N extends keyof Slots>(name: N, part: (typeof parts)[N]): void {
  parts[name] = part
}

/** Draws the part; nothing while its code is on the way or where nobody was named for it. */
export function Slot<N extends keyof Slots>({ name, ...props }: { readonly name: N } & Slots[N]) {
  const Part = parts[name] as ComponentType<Slots[N]> | undefined
  if (!Part) return null
  return (
    <Suspense fallback={null}>
      <Part {...(props as unknown as Slots[N] & object)} />
    </Suspense>
  )
}
