import { create } from 'zustand'

/** The lead that is being written: one there is, or a new one. */
export type LeadFormOf = { readonly id?: string }

interface LeadFormState {
  readonly of: LeadFormOf | undefined
  show(of: LeadFormOf): void
  close(): void
}

/** The one lead form of the app; the frame draws it. */
export const useLeadForm = create<LeadFormState>()(set => ({
  of: undefined,
  show: of => set({ of }),
  close: () => set({ of: undefined }),
}))
