import type { Id } from '@shared/lib/ids.ts'
import { create } from 'zustand'

/** The registration that is being written: one there is, or a new one, perhaps of a partner. */
export type RegistrationFormOf = { readonly id: string } | { readonly partnerId?: Id<'partner'> }

interface RegistrationFormState {
  readonly of: RegistrationFormOf | undefined
  show(of: RegistrationFormOf): void
  close(): void
}

/** The one registration form of the app; features ask for it by an action, the frame draws it. */
export const useRegistrationForm = create<RegistrationFormState>()(set => ({
  of: undefined,
  show: of => set({ of }),
  close: () => set({ of: undefined }),
}))
