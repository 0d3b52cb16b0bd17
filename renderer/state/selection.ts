import { create } from 'zustand'

interface Selection {
  /** Partners ticked in the list; Insights takes them over. */
  readonly partners: ReadonlySet<string>
  selectPartners(ids: ReadonlySet<string>): void
  /** Deals ticked in the table. */
  readonly deals: ReadonlySet<string>
  selectDeals(ids: ReadonlySet<string>): void
}

export const useSelection = create<Selection>()(set => ({
  partners: new Set<string>(),
  selectPartners: partners => set({ partners }),
  deals: new Set<string>(),
  selectDeals: deals => set({ deals }),
}))
