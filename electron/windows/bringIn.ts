import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseLink } from '@shared/domain/link/link.ts'
import type { Events } from '@shared/ipc/contract.ts'
import type { FileGrants } from '../ipc/files/fileGrants.ts'
import { inPlainWords } from '../ipc/plainError.ts'
import type { Outside } from './outside.ts'

/**
 * What the page is told of something from outside: a grant for a file, never its path; a link taken apart,
 * never its text; or why neither is possible.
 */
export async function broughtIn(outside: Outside, grants: FileGrants): Promise<Events['outside']> {
  if (outside.kind === 'link') {
    const link = parseLink(outside.text)
    return link.ok ? { kind: 'link', link: link.value } : { kind: 'refused', message: link.error.message }
  }
  const name = shown(basename(outside.path))
  try {
    const found = await stat(outside.path)
    if (!found.isFile()) return { kind: 'refused', message: `${name} is not a file.` }
    return { kind: 'file', file: grants.give(outside.path, found.size) }
  } catch (error) {
    return { kind: 'refused', message: `${name} cannot be opened. ${inPlainWords(error).message}` }
  }
}

/** As much of a name as a message holds: whoever hands a file over may call it what they like. */
function shown(name: string): string {
  const letters = [...name]
  return letters.length > MOST_SHOWN ? `${letters.slice(0, MOST_SHOWN).join('')}…` : name
}

const MOST_SHOWN = 200
