import { errorTrace } from '@shared/lib/errorTrace.ts'
import { note } from './noteHappening.ts'

/** From now on every error of this page that nobody caught, or that was only said, leaves its trace in the log. */
export function noteErrors(): void {
  addEventListener('error', ({ error }) => {
    // Chromium's notices about layout come as events without an error.
    if (error !== null && error !== undefined) note({ kind: 'error', from: 'page', trace: errorTrace(error) })
  })
  addEventListener('unhandledrejection', ({ reason }) => {
    note({ kind: 'error', from: 'promise', trace: errorTrace(reason) })
  })
  // Upkeep that goes on after a fault says it here, and so does React of a page that could not be shown.
  const say = console.error
  console.error = (...said: unknown[]) => {
    say(...said)
    for (const one of said)
      if (one instanceof Error) note({ kind: 'error', from: 'said', trace: errorTrace(one) })
  }
}
