import { create } from 'zustand'

interface Find {
  readonly open: boolean
  /** What it begins with. */
  readonly text: string
  /** Opens the palette. */
  show(text?: string): void
  close(): void
}

/** The palette over records and commands; the keyboard, the bar and links open it, the frame draws it. */
export const useFind = create<Find>()(set => ({
  open: false,
  text: '',
  show: (text = '') => set({ open: true, text }),
  close: () => set({ open: false, text: '' }),
}))
