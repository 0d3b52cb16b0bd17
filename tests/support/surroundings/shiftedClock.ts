import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface ShiftedClock {
  /** For the processes whose wall clock it is. */
  readonly env: Record<string, string>
  /** From now on it stands so many days off, in all of them at once. */
  set(days: number): void
  remove(): void
}

/** A wall clock of one's own for a started app; words when it cannot be made here. */
export function shiftedClock(): ShiftedClock | string {
  if (process.platform !== 'linux') return 'only Linux lets a test give a program another clock'
  const folder = mkdtempSync(join(tmpdir(), 'tandem-clock-'))
  const library = join(folder, 'clock.so')
  const file = join(folder, 'shift')
  const source = fileURLToPath(new URL('clock.c', import.meta.url))
  const made = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'], {
    encoding: 'utf8',
  })
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    return `there is no C compiler that makes the clock (${made.error?.message ?? made.stderr})`
  }
  // Written in place: the processes look at this very file.
  const write = (days: number) => {
    const bytes = Buffer.alloc(8)
    bytes.writeBigInt64LE(BigInt(days * 86_400))
    const handle = openSync(file, 'a+')
    closeSync(handle)
    const inPlace = openSync(file, 'r+')
    writeSync(inPlace, bytes, 0, 8, 0)
    closeSync(inPlace)
  }
  write(0)
  return {
    env: { LD_PRELOAD: library, TANDEM_TEST_CLOCK: file },
    set: write,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
