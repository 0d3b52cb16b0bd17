import { create } from 'zustand'

export const REGISTRATION_TABS = ['decide', 'expiring', 'protected', 'all'] as const
export type RegistrationTab = (typeof REGISTRATION_TABS)[number]

interface RegistrationsView {
  readonly tab: RegistrationTab
  readonly search: string
  /** The registration the keyboard is on; kept while its own page is open. */
  readonly focused: string | undefined
  /** Ids as they were listed last: where next and previous lead. */
  readonly order: readonly string[]
  readonly ticked: ReadonlySet<string>
  setTab(tab: RegistrationTab): void
  setSearch(search: string): void
  setFocused(id: string | undefined): void
  setOrder(order: readonly string[]): void
  setTicked(ids: ReadonlySet<string>): void
}

/** How registrations are looked at, for as long as the window is open. */
export const useRegistrationsView = create<RegistrationsView>()(set => ({
  tab: 'decide',
  search: '',
  focused: undefined,
  order: [],
  ticked: new Set<string>(),
  setTab: tab => set({ tab, ticked: new Set<string>() }),
  setSearch: search => set({ search }),
  setFocused: focused => set({ focused }),
  setOrder: order => set({ order }),
  setTicked: ticked => set({ ticked }),
}))
