import { randomUUID } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { PlainError } from '../plainError.ts'

/** A file a person opened in this run, as the page knows it. */
export interface GrantedFile {
  readonly grant: string
  readonly name: string
  readonly size: number
}

/** Files that may be read, by a name that says nothing of where they lie. */
export interface FileGrants {
  give(path: string, size: number): GrantedFile
  read(grant: string, from: number, length: number): Promise<Uint8Array<ArrayBuffer>>
}

export function createFileGrants(): FileGrants {
  const paths = new Map<string, string>()
  return {
    give(path, size) {
      const grant = randomUUID()
      paths.set(grant, path)
      return { grant, name: basename(path).slice(0, 200), size }
    },
    async read(grant, from, length) {
      const path = paths.get(grant)
      if (path === undefined) throw new PlainError('unknown-file', 'Open the file again.')
      const file = await open(path, 'r')
      try {
        const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, from)
        return buffer.slice(0, bytesRead)
      } finally {
        await file.close()
      }
    },
  }
}
