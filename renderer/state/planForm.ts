import type { Id } from '@shared/lib/ids.ts'
import { create } from 'zustand'

/** A new plan, perhaps with a partner or rolled forward from an earlier plan. */
export interface PlanFormOf {
  readonly partnerId?: Id<'partner'>
  readonly from?: Id<'plan'>
}

interface PlanFormState {
  readonly of: PlanFormOf | undefined
  show(of: PlanFormOf): void
  close(): void
}

/** The one dialog for a new plan; features ask for it, the frame draws it. */
export const usePlanForm = create<PlanFormState>()(set => ({
  of: undefined,
  show: of => set({ of }),
  close: () => set({ of: undefined }),
}))
