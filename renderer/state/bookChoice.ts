import type { BookOf } from '@shared/domain/member/books.ts'
import { create } from 'zustand'
import { recall, remember } from './remembered.ts'

interface BookChoice {
  /** Whose partners, and what belongs to them, the lists show; kept over a restart. */
  readonly chosen: BookOf
  choose(chosen: BookOf): void
}

const KEY = 'team.book'

function recalled(): BookOf {
  const saved = recall<unknown>(KEY, 'team')
  if (saved === 'mine' || saved === 'nobody') return saved
  return typeof saved === 'string' && saved.startsWith('member:') ? (saved as BookOf) : 'team'
}

/** Whose book is looked at: one choice for every list, so that going from partners to deals changes nothing. */
export const useBookChoice = create<BookChoice>()(set => ({
  chosen: recalled(),
  choose: chosen => {
    remember(KEY, chosen)
    set({ chosen })
  },
}))
