import type { RecordStep } from '@shared/domain/history/steps.ts'
import type { JournalEntry } from '@shared/domain/journal/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import { useEffect, useState } from 'react'
import { stepOfRecord } from '../../data/recordHistory.ts'
import { recordNames } from '../../data/recordNames.ts'
import { diffsOfStep, type FieldDiff, idsNamedBy } from './viewModelDiff.ts'

/** What an entry did to the record, with the fields in words. */
export interface Told {
  readonly step: RecordStep
  readonly diffs: readonly FieldDiff[]
}

const NONE: ReadonlyMap<number, Told> = new Map()
/** A larger entry is an import or a bulk edit: all its changes are read only when somebody asks. */
export const LARGEST = 2_000

/** How many rows an entry stands for. */
export const sizeOf = (entry: JournalEntry): number => entry.created + entry.updated + entry.deleted

/** Field by field what each entry did to a record, by the entry's number. `asked`: large ones to read too. */
export function useDiffs(
  entries: readonly JournalEntry[] | undefined,
  table: TableName,
  id: string,
  asked: ReadonlySet<number>,
): ReadonlyMap<number, Told> {
  const [told, setTold] = useState(NONE)
  useEffect(() => {
    let current = true
    const telling = (entries ?? []).filter(
      entry => entry.updated > 0 && (sizeOf(entry) <= LARGEST || asked.has(entry.seq)),
    )
    void tell(telling, table, id).then(map => {
      if (current) setTold(map)
    })
    return () => {
      current = false
    }
  }, [entries, table, id, asked])
  return told
}

async function tell(
  entries: readonly JournalEntry[],
  table: TableName,
  id: string,
): Promise<ReadonlyMap<number, Told>> {
  const steps = await Promise.all(entries.map(entry => stepOfRecord(entry, id)))
  const names = await recordNames(steps.flatMap(step => idsNamedBy(table, step?.before, step?.after)))
  return new Map(
    steps.flatMap(step => (step ? [[step.seq, { step, diffs: diffsOfStep(step, names) }] as const] : [])),
  )
}
