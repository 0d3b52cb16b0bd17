import type { Instant } from '@shared/lib/calendarDate.ts'
import type { SyncStatus } from '../../sync/status.ts'
import { formatTimeOf } from '../../ui/format/dates.ts'
import { formatCount } from '../../ui/format/numbers.ts'

/** Calm: nothing to do. Busy: at work. Wait: passes by itself. Bad: needs a person. */
export type StatusTone = 'calm' | 'busy' | 'wait' | 'bad'

export interface StatusWords {
  readonly tone: StatusTone
  /** A few words, for the foot of the rail. */
  readonly short: string
  /** The whole sentence, for Settings. */
  readonly long: string
}

const KEY_KINDS: ReadonlySet<string> = new Set(['passphraseNeeded', 'passphraseWrong'])

const time = (at: string): string => formatTimeOf(at as Instant)

/** What the status says, and how loud. */
export function statusInWords(status: SyncStatus): StatusWords {
  switch (status.kind) {
    case 'off':
      return { tone: 'wait', short: 'offline is fine', long: 'Off: nothing leaves this laptop.' }
    case 'paused':
      return {
        tone: 'wait',
        short: 'sync paused',
        long: 'Paused. What you change is kept here and sent when you go on.',
      }
    case 'metered':
      return {
        tone: 'wait',
        short: status.at === undefined ? 'metered' : `metered, alike at ${time(status.at)}`,
        long:
          status.at === undefined
            ? 'Metered network: nothing goes over it until you press Sync now.'
            : `Up to date at ${time(status.at)}. On a metered network the next time is when you press Sync now.`,
      }
    case 'syncing': {
      const of = `${formatCount(status.done)} of ${formatCount(status.of)}`
      return status.way === 'push'
        ? { tone: 'busy', short: `sending ${of}`, long: `Sending ${of} changes…` }
        : { tone: 'busy', short: `receiving ${of}`, long: `Receiving ${of} changes…` }
    }
    case 'upToDate':
      return {
        tone: 'calm',
        short: `up to date ${time(status.at)}`,
        long: `Up to date at ${time(status.at)}.`,
      }
    case 'waiting':
      return {
        tone: 'wait',
        short: status.failure.kind === 'offline' ? 'offline' : 'sync waits',
        long: `${status.failure.message} Your changes are kept; the next try is at ${time(status.nextAt)}.`,
      }
    case 'stopped':
      return {
        tone: 'bad',
        short: KEY_KINDS.has(status.failure.kind) ? 'passphrase needed' : 'sync stopped',
        long: `${status.failure.message} Nothing is sent until this is put right; your changes are kept here.`,
      }
    case 'otherWorkspace':
      return {
        tone: 'bad',
        short: 'sync stopped',
        long:
          status.name === undefined
            ? 'The database holds no workspace any more: it was made anew, or emptied. Choose below how to go on; nothing was sent or taken.'
            : `The database now holds another workspace, “${status.name}”. Choose below how to go on; nothing was sent or taken.`,
      }
  }
}
