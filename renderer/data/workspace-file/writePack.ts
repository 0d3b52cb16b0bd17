import { isDomainTable } from '@shared/domain/workspace-file/format.ts'
import type { Manifest } from '@shared/domain/workspace-file/manifest.ts'
import { gatherPack } from './gatherPack.ts'
import { takeMoment } from './moment.ts'
import type { OnFileProgress } from './progress.ts'
import { once, writeFile } from './writeFile.ts'
import type { Sink } from './zipWriter.ts'

/**
 * Writes a handover pack: the accounts of one member as a workspace of its own, without history and undo list, which
 * tell of others too. It has an id of its own, so that it is never taken for the workspace it came from. Throws an
 * AbortError when cancelled, and what the store or the sink throws.
 */
export async function writePackFile(
  sink: Sink,
  { appVersion, memberId }: { readonly appVersion: string; readonly memberId: string },
  onProgress?: OnFileProgress,
  signal?: AbortSignal,
): Promise<Manifest> {
  const pack = await gatherPack(await takeMoment(), memberId, onProgress, signal)
  if (!pack) throw new Error('This person is not in the team any more.')
  const { member, rows } = pack
  let total = 0
  for (const some of rows.values()) total += some.length
  return writeFile(
    sink,
    {
      about: {
        appVersion,
        workspace: { id: crypto.randomUUID(), name: `Accounts of ${member.name}`.slice(0, 300) },
        journalSeq: 0,
        accountsOf: member.name,
      },
      total,
      runs: table => once(isDomainTable(table) ? (rows.get(table) ?? []) : []),
    },
    onProgress,
    signal,
  )
}
