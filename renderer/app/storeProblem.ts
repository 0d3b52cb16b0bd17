import { NewerStoreError } from '../data/newerStore.ts'

interface StoreProblem {
  readonly title: string
  readonly text: string
  readonly detail: string
}

const KEPT = 'Nothing was changed or deleted: your book is still on this laptop as it was.'

/** What a failed opening means for the person in front of it. */
export function storeProblem(error: unknown): StoreProblem {
  const name = error instanceof Error ? error.name : ''
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  if (name.includes('Version'))
    return {
      title: 'This book was saved by a newer Tandem',
      text: `This version cannot read it. ${KEPT} Install the newer version and open it there.`,
      detail: error instanceof NewerStoreError ? error.versions : detail,
    }
  if (name.includes('Quota'))
    return {
      title: 'The disk is full',
      text: `Tandem could not open your book for writing. ${KEPT} Free some space, then try again.`,
      detail,
    }
  return {
    title: 'Your book could not be opened',
    text: `${KEPT} Close other windows of Tandem and try again; if it stays like this, restart the laptop.`,
    detail,
  }
}
