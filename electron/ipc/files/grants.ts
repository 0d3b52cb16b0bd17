import { randomUUID } from 'node:crypto'

/** Folders a person (or the command line) chose in this run. Pages know them by a name, never by path. */
export interface Grants {
  give(folder: string): string
  folderOf(grant: string): string | undefined
}

export function createGrants(): Grants {
  const folders = new Map<string, string>()
  return {
    give(folder) {
      const grant = randomUUID()
      folders.set(grant, folder)
      return grant
    },
    folderOf: grant => folders.get(grant),
  }
}
