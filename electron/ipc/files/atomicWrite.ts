import { randomBytes } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A name beside the file that no other writer uses; what a crash leaves of it is never taken for the file. */
export const temporaryFor = (path: string): string =>
  join(dirname(path), `.${basename(path).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`)

/**
 * Writes a file so that its path holds either the old bytes or all of the new ones, also when the power
 * fails. Makes its folder. Throws the system's error; nothing half written stays behind.
 */
export async function atomicWrite(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = temporaryFor(path)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/**
 * Makes a rename last through a power cut. Windows cannot open a folder, and some network drives cannot sync
 * one: the file itself is safe by then.
 */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {}
}

/** The same for a small file on the way out of the program, without waiting for the disk; `mode` as of `chmod`. */
export function atomicWriteSync(path: string, content: string, mode = 0o666): void {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = temporaryFor(path)
  try {
    writeFileSync(temporary, content, { flag: 'wx', mode })
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
