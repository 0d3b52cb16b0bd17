import { runAction } from '../../state/actions.ts'

/**
 * A snapshot of the book as it is before an import. An import can be undone, so one that cannot be taken (said
 * where it failed) keeps nobody from importing.
 */
export async function keepBefore(): Promise<void> {
  try {
    await runAction('keepSnapshot', 'import')
  } catch {}
}
