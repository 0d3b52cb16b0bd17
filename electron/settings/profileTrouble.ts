import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFor } from '../ipc/files/atomicWrite.ts'

/** What a person is told when Tandem cannot work in its folder. */
export interface ProfileTrouble {
  readonly title: string
  readonly text: string
}

const WHY: Readonly<Record<string, string>> = {
  EROFS: 'The disk it is on can only be read',
  EACCES: 'You are not allowed to write there',
  EPERM: 'You are not allowed to write there',
  ENOTDIR: 'A part of its path is a file, not a folder',
  EEXIST: 'A file stands where the folder should be',
  ENOENT: 'The disk it is on is not there',
}

/**
 * Why nothing can be written into the folder the book lies in; undefined where it can. A full disk is none of it: the
 * book opens, and what does not fit is said where it does not.
 */
export function profileTrouble(profile: string): ProfileTrouble | undefined {
  const probe = temporaryFor(join(profile, 'writable'))
  try {
    mkdirSync(profile, { recursive: true })
    writeFileSync(probe, '', { flag: 'wx' })
    rmSync(probe, { force: true })
    return undefined
  } catch (error) {
    const why = WHY[(error as NodeJS.ErrnoException).code ?? '']
    if (why === undefined) return undefined
    return {
      title: 'Tandem cannot write to its folder',
      text: `${why}, so Tandem did not start: what you entered could not be saved. Nothing was changed or deleted.\n\n${profile}\n\nMake the folder writable, then start Tandem again.`,
    }
  }
}
