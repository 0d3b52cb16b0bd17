import type { ImportProgress, ImportReport } from '@shared/domain/import/engine.ts'
import { coalesce } from '@shared/domain/journal/coalesce.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import type { Breath } from './breath.ts'
import { failuresCsv } from './failures.ts'
import { type PlanningInput, planRows } from './planRows.ts'
import { HalfWritten } from './stopped.ts'
import type { ImportBatch } from './store.ts'

/** Changes per transaction: long enough to be quick, short enough to cancel between. */
export const CHUNK = 5_000

/**
 * Plans the whole import, then writes it in chunks of one intent. When anything stops it, everything
 * already written is taken back and the error goes on.
 */
export async function runImport(
  input: Omit<PlanningInput, 'intent'>,
  batch: ImportBatch,
  about: { readonly file: string; readonly delimiter?: string },
  breath: Breath,
  onProgress?: (progress: ImportProgress) => void,
): Promise<ImportReport> {
  const started = performance.now()
  try {
    const changes: Change[] = []
    const failures: { at: number; reason: string }[] = []
    const tally = await planRows(
      { ...input, intent: batch.intent },
      breath,
      (plan, _, at) => {
        changes.push(...plan.changes)
        if (plan.outcome === 'fail') failures.push({ at, reason: plan.problem ?? '' })
      },
      onProgress,
    )
    await save(coalesce(changes), batch, breath, onProgress)
    await batch.finish()
    return {
      ...tally.counts(),
      file: about.file,
      kind: input.settings.kind,
      intent: batch.intent,
      leftOut: input.shaped.leftOut,
      seconds: (performance.now() - started) / 1000,
      failuresCsv: failuresCsv(input.shaped, failures, about.delimiter),
    }
  } catch (error) {
    await batch
      .rollback((done, of) => onProgress?.({ phase: 'undoing', done, of }))
      .catch(() => {
        throw new HalfWritten(error)
      })
    throw error
  }
}

async function save(
  changes: readonly Change[],
  batch: ImportBatch,
  breath: Breath,
  onProgress?: (progress: ImportProgress) => void,
): Promise<void> {
  for (let at = 0; at < changes.length; at += CHUNK) {
    await batch.append(changes.slice(at, at + CHUNK))
    onProgress?.({ phase: 'saving', done: Math.min(at + CHUNK, changes.length), of: changes.length })
    await breath.take()
    breath.check()
  }
}
