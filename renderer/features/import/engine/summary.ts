import type { DryRun, ImportSettings } from '@shared/domain/import/engine.ts'
import type { RowPlan } from '@shared/domain/import/rowPlan.ts'
import type { TypedRow } from '@shared/domain/import/typed.ts'
import { enumValue, wordsOfCell } from '@shared/domain/import/values.ts'
import type { MappedColumn } from './typedRows.ts'

/** Problems and notes grouped by what they say, most frequent first. Texts in quotes are the reason's detail. */
export function createProblems() {
  const byReason = new Map<string, { reason: string; rows: number; firstLine: number }>()
  return {
    add({ problem, notes, line }: RowPlan): void {
      for (const reason of problem === undefined ? notes : [problem]) {
        const known = byReason.get(reason)
        if (known) known.rows++
        else byReason.set(reason, { reason, rows: 1, firstLine: line })
      }
    },
    list: (): DryRun['problems'] =>
      [...byReason.values()].sort((a, b) => b.rows - a.rows || a.firstLine - b.firstLine),
  }
}

/** The words of enum columns with how many rows use them and what they are taken for. */
export function createWords(columns: readonly MappedColumn[], { kind, values }: ImportSettings) {
  const fields = [...new Set(columns.filter(column => column.type === 'enum').map(column => column.field))]
  const counts = new Map(fields.map(field => [field, new Map<string, number>()]))
  return {
    add(row: TypedRow): void {
      for (const [field, words] of counts) {
        const text = row.values[field]
        if (typeof text !== 'string') continue
        for (const word of wordsOfCell(kind, field, text, values[field]))
          words.set(word, (words.get(word) ?? 0) + 1)
      }
    },
    list: (): DryRun['values'] =>
      Object.fromEntries(
        [...counts].map(([field, words]) => [
          field,
          [...words]
            .sort((a, b) => b[1] - a[1])
            .map(([word, rows]) => {
              const to = enumValue(kind, field, word, values[field])
              return { word, rows, ...(to !== undefined && { to }) }
            }),
        ]),
      ),
  }
}
