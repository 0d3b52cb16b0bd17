import { useEffect, useState } from 'react'
import { type Counts, countAll } from '../../data/countAll.ts'
import { watchLastSeq } from '../../data/watch.ts'

/** Records per table, counted anew after every change. */
export function useCounts(): Counts | undefined {
  const [counts, setCounts] = useState<Counts | undefined>(undefined)
  const [fault, setFault] = useState<unknown>(undefined)
  useEffect(() => watchLastSeq(() => void countAll().then(setCounts).catch(setFault), setFault), [])
  if (fault !== undefined) throw fault
  return counts
}
