import { sampleChanges } from '@shared/domain/sample/generate.ts'
import type { Id, NewId } from '@shared/lib/ids.ts'
import type { DomainError, Result } from '@shared/lib/result.ts'
import { vi } from 'vitest'
import { openBatch } from '../../../renderer/data/batch.ts'
import { db } from '../../../renderer/data/db.ts'
import { openStore } from '../../../renderer/data/open.ts'
import { idsOf, readAll } from '../../../renderer/data/rows.ts'
import { writeWorkspaceFile } from '../../../renderer/data/workspace-file/write.ts'
import { countingIds, optionsOf } from '../../unit/sample/book.ts'

/** An empty store, as on a new laptop. */
export async function freshStore(): Promise<void> {
  // Node 20 has none; the store asks it not to be evicted.
  vi.stubGlobal('navigator', { storage: { persist: async () => true } })
  await db.open()
  await Promise.all(db.tables.map(table => table.clear()))
  await openStore()
}

/** Fills the store with the sample book as one intent. */
export async function fillStore(seed = 7, partners = 12): Promise<void> {
  const batch = await openBatch({ command: 'sample.load', label: 'Load the sample', actor: 'Test' })
  const ids = countingIds()
  const newId: NewId = type => `${ids(type)}-${seed}` as Id<typeof type>
  const saved = (await readAll('workspace'))[0]
  const changes = sampleChanges({
    ...optionsOf(seed, { partners, newId }),
    intent: batch.intent,
    workspace: saved,
    snapshotIds: await idsOf('pipelineSnapshots'),
    // A rate's id follows from its day, so a second book has the same ones.
  }).filter(({ table }) => table !== 'rates' || !saved)
  for (let at = 0; at < changes.length; at += 500) await batch.append(changes.slice(at, at + 500))
  await batch.finish()
}

/** The file of the store as it is now. */
export async function fileOfStore(): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  await writeWorkspaceFile(bytes => void parts.push(bytes), { appVersion: '0.0.0' })
  return new Uint8Array(Buffer.concat(parts))
}

export function must<T>(answer: Result<T, DomainError>): T {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`)
  return answer.value
}
