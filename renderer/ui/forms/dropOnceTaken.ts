import { dropDraft } from './useDraft.ts'

/** The draft of a form goes with its record, but only once the delete was taken: a refused one keeps what was typed. */
export async function dropOnceTaken(
  draft: string,
  taken: Promise<boolean>,
  close?: () => void,
): Promise<void> {
  if (!(await taken)) return
  dropDraft(draft)
  close?.()
}
