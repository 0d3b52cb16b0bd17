import { chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isComplete } from './manifest.mjs'

const MARK = '.part-'
const ABANDONED_MS = 30 * 60_000

/**
 * Fills a folder beside `target` and gives it that name when it is whole: nothing half made is ever seen, and
 * two set-ups at once do not disturb each other.
 * @param {string} target @param {(folder: string) => Promise<void> | void} fill
 */
export async function appear(target, fill) {
  const temporary = workFolder(target)
  try {
    await fill(temporary)
    if (isComplete(target)) return
    chmodSync(temporary, 0o755)
    rmSync(target, { recursive: true, force: true })
    renameSync(temporary, target)
  } catch (error) {
    if (!isComplete(target)) throw error
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** A new folder to work in; those that an interrupted set-up left behind are removed. @param {string} base */
export function workFolder(base) {
  const parent = dirname(base)
  mkdirSync(parent, { recursive: true })
  for (const name of readdirSync(parent)) {
    const path = join(parent, name)
    if (name.startsWith(basename(base) + MARK) && Date.now() - statSync(path).mtimeMs > ABANDONED_MS)
      rmSync(path, { recursive: true, force: true })
  }
  return mkdtempSync(base + MARK)
}
