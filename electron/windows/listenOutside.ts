import { app } from 'electron'
import { type Outside, outsideOf } from './outside.ts'

export interface OutsideDoor {
  /** Says who takes what comes in; what came before is handed over at once. */
  open(take: (outside: Outside) => void): void
}

/**
 * Listens from the very start: macOS tells of a file or link before the app is ready, the others write it into
 * the command line of this process or, while Tandem runs, of a second one.
 */
export function listenOutside(): OutsideDoor {
  const waiting: Outside[] = [...outsideOf(process.argv, process.cwd())]
  let taker: ((outside: Outside) => void) | undefined
  const arrive = (outside: Outside) => (taker ? taker(outside) : waiting.push(outside))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    arrive({ kind: 'file', path })
  })
  app.on('open-url', (event, text) => {
    event.preventDefault()
    arrive({ kind: 'link', text })
  })
  app.on('second-instance', (_event, argv, folder) => {
    for (const outside of outsideOf(argv, folder)) arrive(outside)
  })
  // A clone's runtime is not Tandem: it would take the links of an installed one.
  if (app.isPackaged) app.setAsDefaultProtocolClient('tandem')
  return {
    open(take) {
      taker = take
      for (const outside of waiting.splice(0)) take(outside)
    },
  }
}
