import { WORKSPACE_ID } from '@shared/domain/workspace/schema.ts'
import { openBatch } from '../data/batch.ts'
import { newId } from '../data/context.ts'
import { getRow, idsOf } from '../data/rows.ts'
import { today } from '../data/today.ts'

const CHUNK = 5_000
/** The sample is the same book for everybody. */
const SEED = 2026

/** Fills the workspace with the made-up sample book, as one intent that can be undone. */
export async function loadSample(onProgress?: (done: number, of: number) => void): Promise<void> {
  const { sampleChanges } = await import('@shared/domain/sample/generate.ts')
  const batch = await openBatch({
    command: 'sample.load',
    label: 'Load the sample workspace',
    actor: 'Tandem',
  })
  try {
    const changes = sampleChanges({
      seed: SEED,
      today: today(),
      now: new Date().toISOString(),
      intent: batch.intent,
      newId,
      workspace: await getRow('workspace', WORKSPACE_ID),
      snapshotIds: await idsOf('pipelineSnapshots'),
    })
    for (let at = 0; at < changes.length; at += CHUNK) {
      await batch.append(changes.slice(at, at + CHUNK))
      onProgress?.(Math.min(at + CHUNK, changes.length), changes.length)
    }
    await batch.finish()
  } catch (error) {
    await batch.rollBack()
    throw error
  }
}
