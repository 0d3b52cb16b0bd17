import type { Id } from '@shared/lib/ids.ts'
import { create } from 'zustand'
import type { About } from './actions.ts'

/** A dialog about what was said or is to do. With an id that record is edited. */
export type ActivityDialog =
  | { readonly kind: 'interaction'; readonly about: About; readonly id?: Id<'interaction'> }
  | { readonly kind: 'task'; readonly about: About; readonly id?: Id<'task'> }
  | { readonly kind: 'mail'; readonly about: About; readonly contactId?: Id<'contact'> }

interface ActivityDialogs {
  readonly open: ActivityDialog | undefined
  show(dialog: ActivityDialog): void
  close(): void
}

/** The one dialog of activity that is open; pages ask for it by an action, the frame draws it. */
export const useActivityDialog = create<ActivityDialogs>()(set => ({
  open: undefined,
  show: open => set({ open }),
  close: () => set({ open: undefined }),
}))
