import { createTally, type Tally } from '@shared/domain/import/counts.ts'
import type { ImportProgress, ImportSettings } from '@shared/domain/import/engine.ts'
import { createPlanner } from '@shared/domain/import/plan.ts'
import type { BookRows, RowPlan } from '@shared/domain/import/rowPlan.ts'
import type { TypedRow } from '@shared/domain/import/typed.ts'
import type { Similarity } from '@shared/domain/matching/kind.ts'
import type { NewId } from '@shared/lib/ids.ts'
import { jaroWinkler } from '@skyra/jaro-winkler'
import type { Breath } from './breath.ts'
import type { Shaped } from './shape.ts'
import { mappedColumns, typedRow } from './typedRows.ts'

export interface PlanningInput {
  readonly shaped: Shaped
  readonly settings: ImportSettings
  readonly book: BookRows
  readonly currency: string
  readonly intent: string
  readonly now: string
  readonly newId: NewId
}

/** Empty texts make the library's score undefined; equal texts need no library. */
export const similarity: Similarity = (a, b) => (a === b ? 1 : a === '' || b === '' ? 0 : jaroWinkler(a, b))

/** Plans every row in file order, pausing so that a cancel can arrive; `onRow` sees each row and its plan. */
export async function planRows(
  input: PlanningInput,
  breath: Breath,
  onRow: (plan: RowPlan, row: TypedRow, at: number) => void,
  onProgress?: (progress: ImportProgress) => void,
): Promise<Tally> {
  const { shaped } = input
  const columns = mappedColumns(shaped, input.settings)
  const planner = createPlanner({ ...input, similarity })
  const tally = createTally()
  const of = shaped.rows.length
  let done = 0
  for (const at of shaped.rows) {
    const row = typedRow(shaped, columns, at, input.settings.otherwise)
    const plan = planner.plan(row)
    tally.add(plan)
    onRow(plan, row, at)
    done++
    if (await breath.take()) onProgress?.({ phase: 'matching', done, of })
  }
  onProgress?.({ phase: 'matching', done: of, of })
  return tally
}
