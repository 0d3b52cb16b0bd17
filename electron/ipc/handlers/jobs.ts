import type { JobSession } from '../../cli/jobSession.ts'
import type { HandlersOf } from '../handlers.ts'
import { PlainError } from '../plainError.ts'

/** The command line's job as its page sees it. Without one, only `jobs.current` has an answer. */
export function jobsHandlers(session: JobSession | undefined): HandlersOf<'jobs'> {
  const running = (): JobSession => {
    if (!session) throw new PlainError('no-job', 'No job of the command line is running.')
    return session
  }
  return {
    'jobs.current': () => session?.current() ?? { job: null, grant: null },
    'jobs.readFile': () => running().readFile(),
    'jobs.readPreset': () => running().readPreset(),
    'jobs.say'({ stream, text }) {
      running().say(stream, text)
      return {}
    },
    'jobs.done'(end) {
      running().done(end)
      return {}
    },
  }
}
