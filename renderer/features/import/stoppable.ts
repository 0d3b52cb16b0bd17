import type { ImportEngine, OpenedFile } from '@shared/domain/import/engine.ts'
import { type DomainError, err, type Result } from '@shared/lib/result.ts'

export interface ImportClient extends ImportEngine {
  /** Ends the worker and forgets the file. */
  close(): void
}

/** An engine that can be ended whatever it is busy with. */
export interface EngineLine {
  readonly engine: ImportEngine
  end(): void
}

/** The largest file people have takes seconds; a damaged one may keep its reader busy for good. */
const PATIENCE_MS = 120_000

/**
 * An engine whose opening of a file can be stopped: a reader in the middle of a file hears nothing, so its worker is
 * ended and another one started. It stops for `cancel`, for another file, and after `patience` milliseconds.
 */
export function stoppable(start: () => EngineLine, patience = PATIENCE_MS): ImportClient {
  let line = start()
  let stop: ((why: Result<never>) => void) | undefined

  const open = (...[file, onProgress]: Parameters<ImportClient['open']>) =>
    new Promise<Result<OpenedFile, DomainError>>((resolve, reject) => {
      const giveUp = (why: Result<never>) => {
        ended()
        line.end()
        line = start()
        resolve(why)
      }
      const timer = setTimeout(() => giveUp(tooLong(file.name, patience)), patience)
      const ended = () => {
        clearTimeout(timer)
        if (stop === giveUp) stop = undefined
      }
      stop = giveUp
      line.engine.open(file, onProgress).then(
        answer => {
          ended()
          resolve(answer)
        },
        error => {
          ended()
          reject(error)
        },
      )
    })

  return {
    open(file, onProgress) {
      stop?.(err('cancelled', 'Another file was opened instead.'))
      return open(file, onProgress)
    },
    look: (sheet, headerRow) => line.engine.look(sheet, headerRow),
    suggest: (sheet, headerRow, kind) => line.engine.suggest(sheet, headerRow, kind),
    dryRun: (settings, onProgress) => line.engine.dryRun(settings, onProgress),
    run: (settings, actor, onProgress) => line.engine.run(settings, actor, onProgress),
    async cancel() {
      if (stop) stop(err('cancelled', 'Opening the file was stopped; nothing was read from it.'))
      else await line.engine.cancel()
    },
    close: () => line.end(),
  }
}

const tooLong = (name: string, patience: number): Result<never> =>
  err(
    'unreadable',
    `${name} could not be read in ${Math.round(patience / 60_000)} minutes; it seems to be damaged. Saving it again as .xlsx or .csv often helps. Nothing was read from it.`,
  )
