import { create } from 'zustand'

export type PartnerTab = 'overview' | 'deals' | 'registrations' | 'plans' | 'people' | 'agreement' | 'history'

/** What a page is to show when it is come to from elsewhere. */
export interface Arrival {
  /** The record the page is of, or the page's name. */
  readonly id: string
  readonly tab?: PartnerTab
  /** A person, an entry of the timeline or a section, brought into view. */
  readonly focus?: string
}

const useArrivals = create<{ readonly arrival: Arrival | undefined }>()(() => ({ arrival: undefined }))

export const arrive = (arrival: Arrival): void => useArrivals.setState({ arrival })

/** Once shown it is over: going on from there is the person's. */
export const arrived = (): void => useArrivals.setState({ arrival: undefined })

/** The arrival a page has not shown yet. */
export const useArrival = (id: string): Arrival | undefined =>
  useArrivals(({ arrival }) => (arrival?.id === id ? arrival : undefined))
