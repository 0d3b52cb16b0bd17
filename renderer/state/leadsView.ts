import { create } from 'zustand'
import { recall, remember } from './remembered.ts'

export const LEAD_SECTIONS = ['toGive', 'offered', 'accepted', 'all', 'fairness'] as const
export type LeadSection = (typeof LEAD_SECTIONS)[number]

export interface LeadsView {
  readonly section: LeadSection
  readonly search: string
  /** The lead the keyboard is on; kept while its own page is open. */
  readonly focused: string | undefined
  readonly ticked: ReadonlySet<string>
  /** Ids in the order of the list one came from. */
  readonly order: readonly string[]
  setSection(section: LeadSection): void
  setSearch(search: string): void
  setFocused(id: string | undefined): void
  tick(ids: ReadonlySet<string>): void
  setOrder(ids: readonly string[]): void
}

/** How far the table is scrolled, in px; it draws nothing. */
export const leadsPlace = { offset: 0 }

const recalled = (): LeadSection => {
  const kept = recall<string>('leads.section', 'toGive')
  return LEAD_SECTIONS.find(section => section === kept) ?? 'toGive'
}

/** How leads are looked at; the section survives a restart. */
export const useLeadsView = create<LeadsView>()(set => ({
  section: recalled(),
  search: '',
  focused: undefined,
  ticked: new Set<string>(),
  order: [],
  setSection: section => {
    remember('leads.section', section)
    leadsPlace.offset = 0
    set({ section, focused: undefined, ticked: new Set() })
  },
  setSearch: search => {
    leadsPlace.offset = 0
    set({ search })
  },
  setFocused: focused => set({ focused }),
  tick: ticked => set({ ticked }),
  setOrder: order => set({ order }),
}))
