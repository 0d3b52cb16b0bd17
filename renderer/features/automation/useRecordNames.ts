import type { RuleRun } from '@shared/domain/automation/schema.ts'
import { useEffect, useState } from 'react'
import { recordNames } from '../../data/recordNames.ts'

const NONE: ReadonlyMap<string, string> = new Map()
const GONE = 'not there any more'

/** What the records of runs are called, deleted ones too; those that are not read yet are left out. */
export function useRecordNames(runs: readonly RuleRun[] | undefined): ReadonlyMap<string, string> {
  const [names, setNames] = useState(NONE)
  const [fault, setFault] = useState<unknown>()
  useEffect(() => {
    let current = true
    const ids = (runs ?? []).map(({ recordId }) => recordId)
    recordNames(ids)
      .then(found => {
        if (current) setNames(new Map(ids.map(id => [id, found.get(id)?.name ?? GONE])))
      })
      .catch(setFault)
    return () => {
      current = false
    }
  }, [runs])
  if (fault !== undefined) throw fault
  return names
}
