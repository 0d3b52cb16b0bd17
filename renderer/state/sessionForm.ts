import type { SessionKind } from '@shared/domain/session/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { create } from 'zustand'

/** The session that is being planned: one there is, or a new one, perhaps of a partner or a plan. */
export type SessionFormOf =
  | { readonly id: string }
  | { readonly partnerId?: Id<'partner'>; readonly planId?: Id<'plan'>; readonly kind?: SessionKind }

interface SessionFormState {
  readonly of: SessionFormOf | undefined
  show(of: SessionFormOf): void
  close(): void
}

/** The one session form of the app; the frame draws it. */
export const useSessionForm = create<SessionFormState>()(set => ({
  of: undefined,
  show: of => set({ of }),
  close: () => set({ of: undefined }),
}))
