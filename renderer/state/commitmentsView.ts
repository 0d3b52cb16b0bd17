import { create } from 'zustand'
import { recall, remember } from './remembered.ts'

export const COMMITMENT_TABS = ['open', 'overdue', 'soon', 'kept', 'missed', 'all'] as const
export type CommitmentTab = (typeof COMMITMENT_TABS)[number]

export type SideChoice = 'both' | 'ours' | 'theirs'

interface CommitmentsView {
  readonly tab: CommitmentTab
  readonly side: SideChoice
  /** A source, or the empty text for all. */
  readonly source: string
  readonly partnerId: string | undefined
  readonly search: string
  /** The commitment the keyboard is on. */
  readonly focused: string | undefined
  readonly ticked: ReadonlySet<string>
  setTab(tab: CommitmentTab): void
  setSide(side: SideChoice): void
  setSource(source: string): void
  setPartner(partnerId: string | undefined): void
  setSearch(search: string): void
  setFocused(id: string | undefined): void
  setTicked(ids: ReadonlySet<string>): void
}

const recalled = (): CommitmentTab => {
  const kept = recall<string>('commitments.tab', 'open')
  return COMMITMENT_TABS.find(tab => tab === kept) ?? 'open'
}

const NONE: ReadonlySet<string> = new Set()

/** How commitments are looked at; the tab survives a restart. */
export const useCommitmentsView = create<CommitmentsView>()(set => ({
  tab: recalled(),
  side: 'both',
  source: '',
  partnerId: undefined,
  search: '',
  focused: undefined,
  ticked: NONE,
  setTab: tab => {
    remember('commitments.tab', tab)
    set({ tab, ticked: NONE })
  },
  setSide: side => set({ side, ticked: NONE }),
  setSource: source => set({ source, ticked: NONE }),
  setPartner: partnerId => set({ partnerId, ticked: NONE }),
  setSearch: search => set({ search }),
  setFocused: focused => set({ focused }),
  setTicked: ticked => set({ ticked }),
}))
