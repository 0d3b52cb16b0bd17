import type { RouteOutput } from '@shared/ipc/contract.ts'
import { expose } from 'comlink'
import { db, TandemDatabase } from '../../data/db.ts'
import { beginAnew, readIdentity } from '../../data/safety/identity.ts'
import { type Restored, type RestoreSource, restoreStore } from '../../data/safety/restoreStore.ts'
import { tablesThatDisagree } from '../../data/safety/tally.ts'
import type { OnFileProgress } from '../../data/workspace-file/progress.ts'
import { keyOfBytes } from '../../data/workspace-file/seal/fileKey.ts'
import { sealPiecesInto } from '../../data/workspace-file/seal/sealSink.ts'
import { writeWorkspaceFile } from '../../data/workspace-file/write.ts'
import type { Sink } from '../../data/workspace-file/zipWriter.ts'

type Seal = NonNullable<RouteOutput<'backup.begin'>['seal']>

const DRILL = 'tandem-drill'

/** What takes long, away from the screen: packing a snapshot, restoring one, the drill, counting. */
const work = {
  /** Packs the store as it is now into the sink, encrypted where `seal` says how. Answers what it holds. */
  async write(sink: Sink, appVersion: string, seal: Seal | null) {
    const before = await readIdentity(db)
    const sealing = seal && (await sealPiecesInto(sink, seal.header, await keyOfBytes(seal.key)))
    const manifest = await writeWorkspaceFile(sealing?.add ?? sink, { appVersion })
    await sealing?.end()
    const after = await readIdentity(db)
    if (!before || before.id !== after?.id) throw new Error('The workspace was replaced meanwhile.')
    const rows = Object.fromEntries(Object.entries(manifest.tables).map(([table, one]) => [table, one.rows]))
    return { storeId: before.id, seq: manifest.journalSeq, rows }
  },
  restore: (source: RestoreSource, onProgress?: OnFileProgress) => restoreStore(db, source, onProgress),
  /** Restores into a throw-away store and compares; the real one is not touched. */
  async drill(source: RestoreSource, onProgress?: OnFileProgress) {
    const throwAway = new TandemDatabase(DRILL)
    await throwAway.delete()
    try {
      await throwAway.open()
      return await restoreStore(throwAway, source, onProgress)
    } finally {
      throwAway.close()
      await throwAway.delete()
    }
  },
  /** Goes on with the store as it is; what is kept of the others is not offered any more. */
  beginAnew: async (letGo: readonly string[]) => {
    await beginAnew(letGo)
  },
  tablesThatDisagree: () => tablesThatDisagree(),
}

export type SafetyWork = typeof work
export type { Restored }

expose(work)
