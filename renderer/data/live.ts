import type { JournalEntry } from '@shared/domain/journal/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import type { View } from '@shared/domain/view/schema.ts'
import type { Workspace } from '@shared/domain/workspace/schema.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { db } from './db.ts'
import { lastSeq, recentEntries } from './journal.ts'
import { entriesAt, seqsOfRecord } from './recordHistory.ts'
import { countRowsBy, getRow, readAll, rowsBy } from './rows.ts'
import { readUndoStack } from './undoStack.ts'
import { currentWorkspace } from './workspace.ts'

/** Live reads for views: single records and small pages. undefined = not read yet. */

/** null when there is no such record. */
export const useRow = <T extends TableName>(table: T, id: string): TableRow<T> | null | undefined =>
  useLiveQuery(async () => (await getRow(table, id)) ?? null, [table, id])

/** when: as in useWorkspace. */
export const useRowsBy = <T extends TableName>(
  table: T,
  index: string,
  value: string,
  when = true,
): TableRow<T>[] | undefined =>
  useLiveQuery(() => (when ? rowsBy(table, index, value) : undefined), [table, index, value, when])

/** How many rows hold a value in an index. */
export const useCountBy = (table: TableName, index: string, value: string): number | undefined =>
  useLiveQuery(() => countRowsBy(table, index, value), [table, index, value])

/** Only for tables that stay small (templates, presets, rates, issued scorecards, rules, lists). */
export const useAll = <
  T extends
    | 'templates'
    | 'presets'
    | 'rates'
    | 'scorecards'
    | 'engagementRules'
    | 'accountLists'
    | 'plans'
    | 'sessions'
    | 'strategies'
    | 'products'
    | 'members',
>(
  table: T,
): TableRow<T>[] | undefined => useLiveQuery(() => readAll<T>(table), [table])

/** when: false until the store may be read, for what is on screen before it is open. */
export const useWorkspace = (when = true): Workspace | undefined =>
  useLiveQuery(() => (when ? currentWorkspace() : undefined), [when])

/** The journal's last position. */
export const useLastSeq = (): number | undefined => useLiveQuery(lastSeq, [])

/** Saved views of all pages; there are few. when: as in useWorkspace. */
export const useViews = (when: boolean): View[] | undefined =>
  useLiveQuery(() => (when ? readAll('views') : undefined), [when])

export const useRecentEntries = (count: number): JournalEntry[] | undefined =>
  useLiveQuery(() => recentEntries(count), [count])

export interface RecordEntries {
  /** The newest, newest first. */
  readonly entries: readonly JournalEntry[]
  readonly of: number
}

/** The newest entries about a record, at most `count` of them. */
export const useRecordEntries = (id: string, createdIn: string, count: number): RecordEntries | undefined =>
  useLiveQuery(async () => {
    // Read so that the query is told of new entries: keys alone are not watched (see `lastSeq`).
    await lastSeq()
    const seqs = await seqsOfRecord(id, createdIn)
    return { entries: await entriesAt(seqs.slice(-count).reverse()), of: seqs.length }
  }, [id, createdIn, count])

export interface UndoState {
  /** What would be undone or redone next, in the user's words. */
  readonly undo?: string
  readonly redo?: string
}

/** The intents that Undo and Redo would take next. */
export const useNextIntents = (): { readonly undo?: string; readonly redo?: string } | undefined =>
  useLiveQuery(async () => {
    const { undo, redo } = await readUndoStack()
    const [back, forth] = [undo.at(-1), redo.at(-1)]
    return { ...(back !== undefined && { undo: back }), ...(forth !== undefined && { redo: forth }) }
  }, [])

export const useUndoState = (): UndoState | undefined =>
  useLiveQuery(async () => {
    const stack = await readUndoStack()
    const label = async (intent: string | undefined) =>
      intent === undefined ? undefined : (await db.journal.where('intent').equals(intent).first())?.label
    const [undo, redo] = [await label(stack.undo.at(-1)), await label(stack.redo.at(-1))]
    return {
      ...(undo !== undefined && { undo }),
      ...(redo !== undefined && { redo }),
    }
  }, [])
