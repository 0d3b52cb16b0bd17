import { create } from 'zustand'
import { recall, remember } from './remembered.ts'

const MOST = 30

interface Recents {
  /** Ids of records that were opened, the latest first. Those of another book are simply not found in this one. */
  readonly ids: readonly string[]
  opened(id: string): void
}

function recalled(): string[] {
  const saved = recall<unknown>('recents', [])
  return Array.isArray(saved) ? saved.filter(id => typeof id === 'string').slice(0, MOST) : []
}

/** What was opened lately, over a restart: the palette shows it first. */
export const useRecents = create<Recents>()((set, get) => ({
  ids: recalled(),
  opened: id => {
    const { ids } = get()
    if (ids[0] === id) return
    const next = [id, ...ids.filter(each => each !== id)].slice(0, MOST)
    remember('recents', next)
    set({ ids: next })
  },
}))
