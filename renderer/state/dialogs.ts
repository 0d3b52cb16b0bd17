import { create } from 'zustand'

export const APP_DIALOGS = [
  'import',
  'calendarFile',
  'calendarExport',
  'newPartner',
  'shortcuts',
  'about',
] as const
export type AppDialog = (typeof APP_DIALOGS)[number]

interface Dialogs {
  readonly open: AppDialog | undefined
  /** A file that was dropped on the window, for the import. */
  readonly file: File | undefined
  /** The name a new record begins with. */
  readonly name: string | undefined
  show(dialog: AppDialog, file?: File, name?: string): void
  close(): void
}

/** The one dialog of the whole app that is open; features ask for it, the frame draws it. */
export const useDialogs = create<Dialogs>()(set => ({
  open: undefined,
  file: undefined,
  name: undefined,
  show: (open, file, name) => set({ open, file, name }),
  close: () => set({ open: undefined, file: undefined, name: undefined }),
}))
