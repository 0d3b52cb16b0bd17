import { readLook } from '@shared/domain/view/look.ts'
import type { ViewFilter } from '@shared/domain/view/schema.ts'
import { create } from 'zustand'
import { recall, remember } from './remembered.ts'

interface PartnersView {
  readonly filters: readonly ViewFilter[]
  /** What the list is grouped by; undefined: not at all. */
  readonly group: string | undefined
  readonly search: string
  /** The row the keyboard is on; kept while a partner's own page is open. */
  readonly focused: string | undefined
  /** Ids in the order of the list as last shown: next and previous on a partner's page follow it. */
  readonly order: readonly string[]
  setFilters(filters: readonly ViewFilter[]): void
  setGroup(group: string | undefined): void
  setSearch(search: string): void
  setFocused(id: string): void
  setOrder(order: readonly string[]): void
}

/** How far the list is scrolled, in px. Not in the store: it changes with every frame and draws nothing. */
export const listPlace = { offset: 0 }

/** How the list of partners is looked at: filters and groups survive a restart, search and place do not. */
export const usePartnersView = create<PartnersView>()(set => ({
  // Versions before views kept filters without an operator under the same name.
  filters: readLook({ filters: recall<unknown>('partners.filters', []) }).filters,
  group: recall<string | null>('partners.group', null) ?? undefined,
  search: '',
  focused: undefined,
  order: [],
  setFilters: filters => {
    remember('partners.filters', filters)
    listPlace.offset = 0
    set({ filters })
  },
  setGroup: group => {
    remember('partners.group', group ?? null)
    listPlace.offset = 0
    set({ group })
  },
  setSearch: search => {
    listPlace.offset = 0
    set({ search })
  },
  setFocused: focused => set({ focused }),
  setOrder: order => set({ order }),
}))
