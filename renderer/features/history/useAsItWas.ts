import { nameOfRow } from '@shared/domain/history/names.ts'
import type { RestorePlan } from '@shared/domain/history/plan.ts'
import type { JournalEntry } from '@shared/domain/journal/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import type { Result } from '@shared/lib/result.ts'
import { useEffect, useState } from 'react'
import { useLastSeq } from '../../data/live.ts'
import { entriesAt, rowAsOf, seqAtMoment, seqsOfRecord } from '../../data/recordHistory.ts'
import { recordNames } from '../../data/recordNames.ts'
import { planOf } from '../../data/restorePlan.ts'
import { getRow } from '../../data/rows.ts'
import { idsNamedBy, type Names } from './viewModelDiff.ts'

type Row = TableRow<TableName>

/** A record at a moment, beside what it is now. */
export interface AsItWas {
  /** The entry after which it was so; undefined before the first one. */
  readonly entry: JournalEntry | undefined
  readonly then: Row | undefined
  readonly now: Row | undefined
  readonly names: Names
  readonly name: string
  /** What restoring all of it would do; undefined where there is nothing to restore from. */
  readonly plan: Result<RestorePlan> | undefined
  /** How many entries are older and newer than this one. */
  readonly older: number
  readonly newer: number
}

export interface RecordPlace {
  readonly table: TableName
  readonly id: string
  readonly createdIn: string | undefined
}

/** The record as it was after an entry, and ways to other moments. Follows what happens meanwhile. */
export function useAsItWas({ table, id, createdIn }: RecordPlace, first: number) {
  const [seq, setSeq] = useState(first)
  const [view, setView] = useState<AsItWas>()
  const last = useLastSeq()
  useEffect(() => {
    let current = true
    // `last` is read so that the comparison with today stays true while the dialog is open.
    if (last !== undefined)
      void look({ table, id, createdIn }, seq).then(seen => {
        if (current) setView(seen)
      })
    return () => {
      current = false
    }
  }, [table, id, createdIn, seq, last])

  const step = async (by: number): Promise<void> => {
    const seqs = await seqsOfRecord(id, createdIn)
    const at = seqs.findLastIndex(each => each <= seq)
    setSeq(seqs[Math.min(at + by, seqs.length - 1)] ?? 0)
  }
  const goTo = async (moment: string): Promise<void> => {
    setSeq((await seqAtMoment(await seqsOfRecord(id, createdIn), moment)) ?? 0)
  }
  return { view, step, goTo }
}

async function look({ table, id, createdIn }: RecordPlace, seq: number): Promise<AsItWas> {
  const seqs = await seqsOfRecord(id, createdIn)
  const at = seqs.findLastIndex(each => each <= seq)
  const own = seqs[at]
  const [entry] = own === undefined ? [] : await entriesAt([own])
  const [then, now] = [await rowAsOf(table, id, own ?? 0), await getRow(table, id)]
  const names = await recordNames([...idsNamedBy(table, then, now), id])
  return {
    entry,
    then,
    now,
    names,
    name: nameOfRow(table, now ?? then ?? {}),
    plan: then && (await planOf(table, then)),
    older: at + 1,
    newer: seqs.length - 1 - at,
  }
}
