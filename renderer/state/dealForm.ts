import type { Id } from '@shared/lib/ids.ts'
import { create } from 'zustand'

/** The deal that is being written: one there is, or a new one, perhaps of a partner. */
export type DealFormOf = { readonly id: string } | { readonly partnerId?: Id<'partner'> }

interface DealFormState {
  readonly of: DealFormOf | undefined
  show(of: DealFormOf): void
  close(): void
}

/** The one deal form of the app; features ask for it by an action, the frame draws it. */
export const useDealForm = create<DealFormState>()(set => ({
  of: undefined,
  show: of => set({ of }),
  close: () => set({ of: undefined }),
}))
