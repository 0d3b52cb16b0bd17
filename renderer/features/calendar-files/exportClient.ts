import { releaseProxy, wrap } from 'comlink'
import type { ExportEngine } from './engine/exportEngine.ts'

/** Asks the export's worker one thing, then ends it. */
export async function askExport<T>(
  ask: (engine: ReturnType<typeof wrap<ExportEngine>>) => Promise<T>,
): Promise<T> {
  const worker = new Worker(new URL('./exportWorker.ts', import.meta.url), {
    type: 'module',
    name: 'calendar',
  })
  const engine = wrap<ExportEngine>(worker)
  try {
    return await ask(engine)
  } finally {
    engine[releaseProxy]()
    worker.terminate()
  }
}
