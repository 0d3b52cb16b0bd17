import type { RuleRun } from '@shared/domain/automation/schema.ts'
import { useEffect, useState } from 'react'
import { type RecordName, recordNames } from '../../data/recordNames.ts'

const NONE: ReadonlyMap<string, RecordName> = new Map()

/** What the records of runs are called, deleted ones too. */
export function useRecordNames(runs: readonly RuleRun[] | undefined): ReadonlyMap<string, RecordName> {
  const [names, setNames] = useState(NONE)
  useEffect(() => {
    let current = true
    void recordNames((runs ?? []).map(({ recordId }) => recordId)).then(found => {
      if (current) setNames(found)
    })
    return () => {
      current = false
    }
  }, [runs])
  return names
}
