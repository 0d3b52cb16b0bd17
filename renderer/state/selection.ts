import { create } from 'zustand'

interface Selection {
  /** Partners ticked in the list; Insights takes them over. */
  readonly partners: ReadonlySet<string>
  selectPartners(ids: ReadonlySet<string>): void
}

export const useSelection = create<Selection>()(set => ({
  partners: new Set<string>(),
  selectPartners: partners => set({ partners }),
}))
