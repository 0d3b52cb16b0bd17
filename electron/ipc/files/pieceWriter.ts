import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { PlainError } from '../plainError.ts'
import { syncFolder, temporaryFor } from './atomicWrite.ts'

/** Files written piece by piece: the path holds the old bytes until all of the new ones are on the disk. */
export interface PieceWriter {
  begin(path: string): Promise<{ save: string; name: string }>
  add(save: string, bytes: Uint8Array): Promise<void>
  end(save: string): Promise<{ path: string; bytes: number }>
  drop(save: string): Promise<void>
}

interface Writing {
  readonly path: string
  readonly temporary: string
  readonly file: FileHandle
  bytes: number
}

export function createPieceWriter(): PieceWriter {
  const writings = new Map<string, Writing>()
  const of = (save: string): Writing => {
    const writing = writings.get(save)
    if (!writing) throw new PlainError('unknown-save', 'Choose again where to save.')
    return writing
  }
  const drop = async (save: string): Promise<void> => {
    const writing = writings.get(save)
    writings.delete(save)
    await writing?.file.close().catch(() => {})
    if (writing) await rm(writing.temporary, { force: true })
  }
  return {
    async begin(path) {
      const temporary = temporaryFor(path)
      const save = randomUUID()
      writings.set(save, { path, temporary, file: await open(temporary, 'wx'), bytes: 0 })
      return { save, name: basename(path) }
    },
    async add(save, bytes) {
      const writing = of(save)
      await writing.file.writeFile(bytes)
      writing.bytes += bytes.length
    },
    async end(save) {
      const { path, temporary, file, bytes } = of(save)
      try {
        await file.sync()
        await file.close()
        await rename(temporary, path)
      } catch (error) {
        await drop(save)
        throw error
      }
      writings.delete(save)
      await syncFolder(dirname(path))
      return { path, bytes }
    },
    drop,
  }
}
