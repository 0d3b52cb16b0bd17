import type { Id } from '@shared/lib/ids.ts'
import { create } from 'zustand'

interface PackDialogState {
  /** The plan a pack is made of. */
  readonly planId: Id<'plan'> | undefined
  show(planId: Id<'plan'>): void
  close(): void
}

/** The one dialog that makes a partner pack; the frame draws it. */
export const usePackDialog = create<PackDialogState>()(set => ({
  planId: undefined,
  show: planId => set({ planId }),
  close: () => set({ planId: undefined }),
}))
