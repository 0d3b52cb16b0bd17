import { isAbsolute, resolve } from 'node:path'
import { looksLikeLink } from '@shared/domain/link/link.ts'
import { EXTENSION } from '@shared/domain/workspace-file/format.ts'

/** What the system hands to Tandem from outside: a file to open, or the text of a link. */
export type Outside =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'link'; readonly text: string }

const FILE = new RegExp(`\\.${EXTENSION}$`, 'i')

/**
 * Files and links among a command line's arguments; switches and everything else are left alone. `folder`
 * is what relative paths are relative to.
 */
export function outsideOf(argv: readonly string[], folder: string): readonly Outside[] {
  return argv.slice(1).flatMap((argument): Outside[] => {
    if (looksLikeLink(argument)) return [{ kind: 'link', text: argument }]
    if (argument.startsWith('-') || !FILE.test(argument)) return []
    return [{ kind: 'file', path: isAbsolute(argument) ? argument : resolve(folder, argument) }]
  })
}
