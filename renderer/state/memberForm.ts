import { create } from 'zustand'

/** The member of the team that is being written: one there is, or a new one, perhaps with a name. */
export type MemberFormOf = { readonly id?: string; readonly name?: string }

interface MemberFormState {
  readonly of: MemberFormOf | undefined
  show(of: MemberFormOf): void
  close(): void
}

/** The one member form of the app; the frame draws it. */
export const useMemberForm = create<MemberFormState>()(set => ({
  of: undefined,
  show: of => set({ of }),
  close: () => set({ of: undefined }),
}))
