import { create } from 'zustand'
import { recall, remember } from './remembered.ts'

/** Fields the list of partners can be filtered by. */
export const FILTER_FIELDS = ['tier', 'type', 'country', 'health', 'status', 'owner'] as const
export type FilterField = (typeof FILTER_FIELDS)[number]

/** `Tier is Silver or Gold`; an empty text stands for "none". */
export interface Filter {
  readonly field: FilterField
  readonly values: readonly string[]
}

interface PartnersView {
  readonly filters: readonly Filter[]
  readonly search: string
  /** The row the keyboard is on; kept while a partner's own page is open. */
  readonly focused: string | undefined
  /** Ids in the order of the list as last shown: next and previous on a partner's page follow it. */
  readonly order: readonly string[]
  setFilters(filters: readonly Filter[]): void
  setSearch(search: string): void
  setFocused(id: string): void
  setOrder(order: readonly string[]): void
}

const isFilter = (value: Filter): boolean =>
  FILTER_FIELDS.includes(value?.field) && Array.isArray(value.values) && value.values.length > 0

/** How far the list is scrolled, in px. Not in the store: it changes with every frame and draws nothing. */
export const listPlace = { offset: 0 }

/** How the list of partners is looked at: filters survive a restart, search and place do not. */
export const usePartnersView = create<PartnersView>()(set => ({
  filters: recall<readonly Filter[]>('partners.filters', []).filter(isFilter),
  search: '',
  focused: undefined,
  order: [],
  setFilters: filters => {
    remember('partners.filters', filters)
    listPlace.offset = 0
    set({ filters })
  },
  setSearch: search => {
    listPlace.offset = 0
    set({ search })
  },
  setFocused: focused => set({ focused }),
  setOrder: order => set({ order }),
}))
