import { create } from 'zustand'
import { recall, remember } from './remembered.ts'

interface Panels {
  /** The preview beside the list of partners. */
  readonly preview: boolean
  togglePreview(): void
}

export const usePanels = create<Panels>()((set, get) => ({
  preview: recall('preview', true),
  togglePreview: () => {
    const preview = !get().preview
    remember('preview', preview)
    set({ preview })
  },
}))
