import type { DryRun, ImportProgress, MatchQuestion, PreviewRow } from '@shared/domain/import/engine.ts'
import { isWideField, missingFields } from '@shared/domain/import/fields.ts'
import { monthOfHeader } from '@shared/domain/import/periods.ts'
import type { Breath } from './breath.ts'
import { type PlanningInput, planRows } from './planRows.ts'
import { previewRow } from './preview.ts'
import { createProblems, createWords } from './summary.ts'
import { mappedColumns } from './typedRows.ts'

/** Rows shown: the first ones, and as many of those with something to say. */
const FIRST = 200
const TROUBLED = 200

/** Plans the whole import and writes nothing. */
export async function dryRunOf(
  input: PlanningInput,
  breath: Breath,
  onProgress?: (progress: ImportProgress) => void,
): Promise<DryRun> {
  const { settings, shaped, currency } = input
  const columns = mappedColumns(shaped, settings)
  const problems = createProblems()
  const words = createWords(columns, settings)
  const preview: PreviewRow[] = []
  const questions: MatchQuestion[] = []
  let [shown, troubled] = [0, 0]
  const tally = await planRows(
    input,
    breath,
    (plan, row) => {
      problems.add(plan)
      words.add(row)
      if (plan.question) questions.push(plan.question)
      const odd = plan.problem !== undefined || plan.notes.length > 0
      if (shown < FIRST || (odd && troubled < TROUBLED)) {
        preview.push(previewRow(row, plan, columns, settings, currency))
        shown++
        if (odd) troubled++
      }
    },
    onProgress,
  )
  const mapped = new Set([...columns.map(column => column.field), ...Object.keys(settings.otherwise ?? {})])
  const wide = columns.filter(column => isWideField(column.field))
  const dated = wide.length > 0 && wide.every(column => monthOfHeader(column.header)?.year !== undefined)
  return {
    counts: tally.counts(),
    preview,
    questions,
    problems: problems.list(),
    missing: missingFields(settings.kind, mapped, dated),
    values: words.list(),
  }
}
