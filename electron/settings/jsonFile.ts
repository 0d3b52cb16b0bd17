import { readFileSync } from 'node:fs'
import { atomicWriteSync } from '../ipc/files/atomicWrite.ts'

/** A small file of the profile folder, read once at start. What cannot be read counts as not there. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** Comfort settings only: a disk that takes no more writes must not keep the window from closing. */
export function writeJson(path: string, value: unknown): void {
  try {
    atomicWriteSync(path, `${JSON.stringify(value, null, 2)}\n`)
  } catch (error) {
    process.stderr.write(`${path} could not be written: ${String(error)}\n`)
  }
}
