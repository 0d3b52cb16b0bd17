import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SmallDisk {
  readonly folder: string
  /** Bytes that can still be written. */
  free(): number
  /** Fills it to the last byte, or until so many are left. */
  fill(left?: number): void
  /** Removes what filled it. */
  makeRoom(): void
  readOnly(): void
  writable(): void
  remove(): void
}

const mount = (...args: string[]) => spawnSync('mount', args, { encoding: 'utf8' })

/** A disk of its own, in memory; words when this system does not let the test have one. */
export function smallDisk(megabytes: number): SmallDisk | string {
  if (process.platform !== 'linux') return 'only Linux has disks in memory that a test can mount'
  const folder = mkdtempSync(join(tmpdir(), 'tandem-disk-'))
  const made = mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    return `mounting is refused (${made.error?.message ?? made.stderr.trim()})`
  }
  const ballast = join(folder, 'ballast')
  const free = () => {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  }
  return {
    folder,
    free,
    fill(left = 0) {
      const file = openSync(ballast, 'a')
      try {
        while (free() > left) writeSync(file, Buffer.alloc(Math.min(1 << 20, free() - left)))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      } finally {
        closeSync(file)
      }
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    readOnly: () => void mount('-o', 'remount,ro', folder),
    writable: () => void mount('-o', 'remount,rw', folder),
    remove() {
      spawnSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
