import { isDiskFull } from '../../../data/diskFull.ts'

/** What was written of an import could not be taken back yet. */
export class HalfWritten extends Error {
  constructor(cause: unknown) {
    super('A part of the import is in the book.', { cause })
  }
}

/** Why an import came to no end, and what became of what was written of it. */
export async function stoppedInWords(error: unknown): Promise<string> {
  const half = error instanceof HalfWritten
  const cause = half ? error.cause : error
  if (await isDiskFull(cause))
    return `The disk of this laptop is full, so the import stopped. ${half ? AT_START : 'Nothing was changed.'} Free some space, ${half ? 'then start Tandem again' : 'then import again'}.`
  const why = cause instanceof Error ? cause.message : String(cause)
  return half ? `The import stopped: ${why} ${AT_START}` : `The import stopped: ${why}`
}

const AT_START =
  'What it had written could not be taken back yet: Tandem does that by itself at its next start.'
