import type { JournalEntry } from '@shared/domain/journal/schema.ts'
import type { TableName, TableRow } from '@shared/domain/tables.ts'
import type { Workspace } from '@shared/domain/workspace/schema.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { db } from './db.ts'
import { historyOf, recentEntries } from './journal.ts'
import { getRow, readAll, rowsBy } from './rows.ts'
import { readUndoStack } from './undoStack.ts'
import { currentWorkspace } from './workspace.ts'

/** Live reads for views: single records and small pages. undefined = not read yet. */

/** null when there is no such record. */
export const useRow = <T extends TableName>(table: T, id: string): TableRow<T> | null | undefined =>
  useLiveQuery(async () => (await getRow(table, id)) ?? null, [table, id])

export const useRowsBy = <T extends TableName>(
  table: T,
  index: string,
  value: string,
): TableRow<T>[] | undefined => useLiveQuery(() => rowsBy(table, index, value), [table, index, value])

/** Only for tables that stay small (templates, presets, rates, issued scorecards). */
export const useAll = <T extends 'templates' | 'presets' | 'rates' | 'scorecards'>(
  table: T,
): TableRow<T>[] | undefined => useLiveQuery(() => readAll<T>(table), [table])

export const useWorkspace = (): Workspace | undefined => useLiveQuery(currentWorkspace, [])

export const useRecentEntries = (count: number): JournalEntry[] | undefined =>
  useLiveQuery(() => recentEntries(count), [count])

export const useHistory = (id: string, createdIn: string): JournalEntry[] | undefined =>
  useLiveQuery(() => historyOf(id, createdIn), [id, createdIn])

export interface UndoState {
  /** What would be undone or redone next, in the user's words. */
  readonly undo?: string
  readonly redo?: string
}

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
