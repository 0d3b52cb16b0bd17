import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** How many files there are at most (two or more), and how large one grows, in bytes. */
export const LOG_FILES = 3
export const LOG_BYTES = 512 * 1024

export interface RotatingFile {
  /** Adds a line. A disk that takes no more writes loses it and says nothing: the log never stops the app. */
  append(line: string): void
  /** The newest lines, at most so many, the oldest first. */
  tail(most: number): readonly string[]
}

/** `tandem.log`, then the older `tandem.1.log`, … A full one is renamed; the oldest goes. */
export function openRotatingFile(
  folder: string,
  { files = LOG_FILES, bytes = LOG_BYTES } = {},
): RotatingFile {
  const pathOf = (age: number) => join(folder, age === 0 ? 'tandem.log' : `tandem.${age}.log`)
  let size = statSync(pathOf(0), { throwIfNoEntry: false })?.size ?? 0

  function rotate(): void {
    for (let age = files - 1; age > 0; age -= 1)
      if (statSync(pathOf(age - 1), { throwIfNoEntry: false })) renameSync(pathOf(age - 1), pathOf(age))
    size = 0
  }

  return {
    append(line) {
      const text = `${line}\n`
      const length = Buffer.byteLength(text)
      try {
        if (size > 0 && size + length > bytes) rotate()
        mkdirSync(folder, { recursive: true })
        appendFileSync(pathOf(0), text, { mode: 0o600 })
        size += length
      } catch {}
    },
    tail(most) {
      const lines: string[] = []
      for (let age = 0; age < files && lines.length < most; age += 1) lines.unshift(...linesOf(pathOf(age)))
      return lines.slice(-most)
    },
  }
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter(line => line !== '')
  } catch {
    return []
  }
}
