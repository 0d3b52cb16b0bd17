import { readdirSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../../settings/log/log.ts'
import { wholeLength } from './tornLog.ts'

/** The log of changes, and that of which files there are. */
const LOG = /^(\d+\.log|MANIFEST-\d+)$/

/**
 * Takes away the half of a record that a kill or a power cut left at the end of the store's logs; to be called while nothing has the store open.
 * Chromium passes over it at the next start, but goes on writing behind it: at the start after that it meets half a
 * record in the middle, takes the store for damaged, and drops all of it. Answers how many bytes went.
 */
export function mendStore(profile: string): number {
  const top = join(profile, 'IndexedDB')
  let gone = 0
  for (const store of names(top).filter(name => name.endsWith('.leveldb')))
    for (const name of names(join(top, store)).filter(name => LOG.test(name)))
      gone += mend(join(top, store, name))
  return gone
}

/** Before anything opens the store. */
export function mendAndNote(profile: string, log: Log): void {
  const bytes = mendStore(profile)
  if (bytes > 0) log.note('storeMended', { bytes })
}

function mend(path: string): number {
  try {
    const log = readFileSync(path)
    const whole = wholeLength(log)
    if (whole === undefined || whole === log.length) return 0
    truncateSync(path, whole)
    return log.length - whole
  } catch {
    // It stays as it is: what a store cannot give is offered from its snapshots.
    return 0
  }
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
