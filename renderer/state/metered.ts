import { create } from 'zustand'
import { recall, remember } from './remembered.ts'

interface Metered {
  /** This network costs by the megabyte: sync only when a person asks. Said by the person: no system tells it reliably. */
  readonly metered: boolean
  setMetered(metered: boolean): void
}

export const useMetered = create<Metered>()(set => ({
  metered: recall('metered', false),
  setMetered: metered => {
    remember('metered', metered)
    set({ metered })
  },
}))
