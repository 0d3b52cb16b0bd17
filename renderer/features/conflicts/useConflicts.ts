import { useEffect, useState } from 'react'
import { useLastSeq } from '../../data/live.ts'
import { type ConflictSides, readConflicts } from './readConflicts.ts'

/** The conflicts of a registration, read again after every change of the book. undefined: not read yet. */
export function useConflicts(registrationId: string): readonly ConflictSides[] | undefined {
  const seq = useLastSeq()
  const [found, setFound] = useState<readonly ConflictSides[]>()
  const [failure, setFailure] = useState<unknown>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the journal's position says that rows may have changed
  useEffect(() => {
    let current = true
    readConflicts(registrationId).then(
      sides => current && setFound(sides),
      error => current && setFailure(error),
    )
    return () => {
      current = false
    }
  }, [registrationId, seq])
  if (failure !== undefined) throw failure
  return found
}
