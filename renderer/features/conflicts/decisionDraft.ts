import type { ConflictDecision } from '@shared/domain/conflict/schema.ts'
import { useState } from 'react'

export interface DecisionDraft {
  readonly decision: ConflictDecision
  readonly reason: string
  readonly adjudicator: string
  readonly evidenceIds: readonly string[]
}

const drafts = new Map<string, DecisionDraft>()

/** A half-written decision stays while the program runs: folding the card or paging on does not cost it. */
export function useDecision(conflictId: string, start: DecisionDraft) {
  const [draft, setDraft] = useState(() => drafts.get(conflictId) ?? start)
  return {
    draft,
    change: (part: Partial<DecisionDraft>) => {
      const next = { ...draft, ...part }
      drafts.set(conflictId, next)
      setDraft(next)
    },
    drop: () => void drafts.delete(conflictId),
  }
}
