import { create } from 'zustand'
import type { About } from './actions.ts'

interface ActivityFormState {
  /** What is being written, and what it hangs on. */
  readonly open: { readonly kind: 'task' | 'interaction'; readonly about: About } | undefined
  show(kind: 'task' | 'interaction', about: About): void
  close(): void
}

/** The one form for a task or an interaction; features ask for it by an action, the frame draws it. */
export const useActivityForm = create<ActivityFormState>()(set => ({
  open: undefined,
  show: (kind, about) => set({ open: { kind, about } }),
  close: () => set({ open: undefined }),
}))
