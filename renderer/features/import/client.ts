import type { ImportEngine, ImportProgress } from '@shared/domain/import/engine.ts'
import { proxy, releaseProxy, wrap } from 'comlink'
import { type EngineLine, type ImportClient, stoppable } from './stoppable.ts'

type OnProgress = ((progress: ImportProgress) => void) | undefined

/** Starts the import engine in a worker of its own; one that a damaged file keeps busy is given up for another. */
export const createImportEngine = (): ImportClient => stoppable(startWorker)

function startWorker(): EngineLine {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'import' })
  const remote = wrap<ImportEngine>(worker)
  // A callback cannot be cloned into the worker; a proxy of it can.
  const told = (onProgress: OnProgress) => (onProgress ? [proxy(onProgress)] : [])
  return {
    engine: {
      open: (file, onProgress) => remote.open(file, ...told(onProgress)),
      look: (sheet, headerRow) => remote.look(sheet, headerRow),
      suggest: (sheet, headerRow, kind) => remote.suggest(sheet, headerRow, kind),
      dryRun: (settings, onProgress) => remote.dryRun(settings, ...told(onProgress)),
      run: (settings, actor, onProgress) => remote.run(settings, actor, ...told(onProgress)),
      cancel: () => remote.cancel(),
    },
    end: () => {
      remote[releaseProxy]()
      worker.terminate()
    },
  }
}
