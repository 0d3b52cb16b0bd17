import type { Id } from '@shared/lib/ids.ts'
import { create } from 'zustand'

/** What is to be handed over: some partners, or the whole book of a member; neither: both are chosen. */
export interface HandOverOf {
  readonly partnerIds?: readonly Id<'partner'>[]
  readonly fromId?: Id<'member'>
}

interface HandOverState {
  readonly of: HandOverOf | undefined
  show(of: HandOverOf): void
  close(): void
}

/** The one dialog of a handover; the frame draws it. */
export const useHandOver = create<HandOverState>()(set => ({
  of: undefined,
  show: of => set({ of }),
  close: () => set({ of: undefined }),
}))
