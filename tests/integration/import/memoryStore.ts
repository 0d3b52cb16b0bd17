import type { BookRows } from '@shared/domain/import/rowPlan.ts'
import { type Change, inverseOf } from '@shared/domain/journal/schema.ts'
import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import type { ImportStore } from '../../../renderer/features/import/engine/store.ts'

/** An import store in memory that is as strict as the real one about what a change says it changes. */
export class MemoryStore implements ImportStore {
  readonly tables = new Map<TableName, Map<string, TableRow<TableName>>>()
  /** Finished intents with their changes, oldest first. */
  readonly done: { intent: string; label: string; actor: string; changes: Change[] }[] = []
  appends = 0
  /** Called before each append; may throw or cancel. */
  onAppend: (n: number) => void | Promise<void> = () => {}

  constructor(readonly money = 'USD') {}

  rows<T extends TableName>(table: T): TableRow<T>[] {
    return [...(this.tables.get(table)?.values() ?? [])] as TableRow<T>[]
  }

  async loadBook(tables: readonly TableName[]): Promise<BookRows> {
    return Object.fromEntries(tables.map(table => [table, this.rows(table)])) as BookRows
  }

  async currency(): Promise<string> {
    return this.money
  }

  async begin(_command: string, label: string, actor: string) {
    const intent = `intent-${this.done.length + 1}`
    const changes: Change[] = []
    return {
      intent,
      append: async (chunk: readonly Change[]) => {
        await this.onAppend(++this.appends)
        for (const change of chunk) this.apply(change)
        changes.push(...chunk)
      },
      finish: async () => {
        this.done.push({ intent, label, actor, changes })
      },
      rollback: async (onProgress?: (done: number, of: number) => void) => {
        for (const change of changes.reverse()) this.apply(inverseOf(change))
        onProgress?.(changes.length, changes.length)
      },
    }
  }

  /** Takes back the latest finished intent. */
  undo(): void {
    for (const change of this.done.pop()?.changes.reverse() ?? []) this.apply(inverseOf(change))
  }

  private apply({ table, id, before, after }: Change): void {
    const rows = this.tables.get(table) ?? new Map<string, TableRow<TableName>>()
    this.tables.set(table, rows)
    const current = rows.get(id)
    if (before === undefined && current !== undefined) throw new Error(`${id} exists already`)
    if (before !== undefined && current?.updatedAt !== before.updatedAt) throw new Error(`${id} is stale`)
    if (after === undefined) rows.delete(id)
    else rows.set(id, after)
  }
}
