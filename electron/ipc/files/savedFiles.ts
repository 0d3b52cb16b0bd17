import { resolve } from 'node:path'
import { atomicWrite } from './atomicWrite.ts'

/** Writes files and remembers them for this run: only these may be shown in their folder. */
export interface SavedFiles {
  save(path: string, bytes: Uint8Array): Promise<{ kind: 'saved'; path: string; bytes: number }>
  /** A file that was written piece by piece. */
  note(path: string): void
  has(path: string): boolean
}

export function createSavedFiles(): SavedFiles {
  const paths = new Set<string>()
  return {
    async save(path, bytes) {
      await atomicWrite(path, bytes)
      paths.add(resolve(path))
      return { kind: 'saved', path, bytes: bytes.byteLength }
    },
    note: path => void paths.add(resolve(path)),
    has: path => paths.has(resolve(path)),
  }
}
