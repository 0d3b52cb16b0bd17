import { type ViewFilter, viewFilter } from '@shared/domain/view/schema.ts'
import { create } from 'zustand'
import { recall, remember } from './remembered.ts'

export type DealsLayout = 'table' | 'board'

interface DealsView {
  readonly layout: DealsLayout
  /** What the table is grouped by; the board always is by stage. */
  readonly group: string | undefined
  readonly filters: readonly ViewFilter[]
  readonly search: string
  /** The deal the keyboard is on; kept while its own page is open. */
  readonly focused: string | undefined
  setLayout(layout: DealsLayout): void
  setGroup(group: string | undefined): void
  setFilters(filters: readonly ViewFilter[]): void
  setSearch(search: string): void
  setFocused(id: string | undefined): void
}

/** How far the table is scrolled, in px. Not in the store: it changes with every frame and draws nothing. */
export const dealsPlace = { offset: 0 }

function recallFilters(): ViewFilter[] {
  const saved: unknown = recall<unknown>('deals.filters', [])
  return Array.isArray(saved)
    ? saved.flatMap(each => {
        const read = viewFilter.safeParse(each)
        return read.success ? [read.data] : []
      })
    : []
}

/** How deals are looked at: layout, grouping and filters survive a restart, search and place do not. */
export const useDealsView = create<DealsView>()(set => ({
  layout: recall<DealsLayout>('deals.layout', 'table') === 'board' ? 'board' : 'table',
  group: recall<string | null>('deals.group', null) ?? undefined,
  filters: recallFilters(),
  search: '',
  focused: undefined,
  setLayout: layout => {
    remember('deals.layout', layout)
    set({ layout })
  },
  setGroup: group => {
    remember('deals.group', group ?? null)
    dealsPlace.offset = 0
    set({ group })
  },
  setFilters: filters => {
    remember('deals.filters', filters)
    dealsPlace.offset = 0
    set({ filters })
  },
  setSearch: search => {
    dealsPlace.offset = 0
    set({ search })
  },
  setFocused: focused => set({ focused }),
}))
