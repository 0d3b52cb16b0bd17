import { err } from '@shared/lib/result.ts'
import { releaseProxy, wrap } from 'comlink'
import type { FileEngine } from './engine/engine.ts'

export interface FileClient extends FileEngine {
  close(): void
}

/** A file that takes longer to read is given up: no file, however made, can hold the app. */
const LONGEST_MS = 60_000

/** Starts the reader in a worker of its own. */
export function createFileEngine(): FileClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'calendar file',
  })
  const remote = wrap<FileEngine>(worker)
  const close = () => {
    remote[releaseProxy]()
    worker.terminate()
  }
  return {
    open: (file, context, choices) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          close()
          resolve(
            err(
              'slow',
              `${file.name} could not be read within a minute and was given up. Nothing was changed.`,
            ),
          )
        }, LONGEST_MS)
        remote
          .open(file, context, choices)
          .then(resolve, reject)
          .finally(() => clearTimeout(timer))
      }),
    plan: choices => remote.plan(choices),
    run: (choices, actor) => remote.run(choices, actor),
    close,
  }
}
