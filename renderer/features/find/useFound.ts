import type { Found } from '@shared/domain/search/found.ts'
import { startTransition, useEffect, useState } from 'react'
import { findCaughtUp, findRecords } from '../../columns/search/find.ts'

/** Records listed at once; more is a better word away. */
const LIMIT = 10

interface Answer {
  /** The text it answers. */
  readonly text: string
  readonly found: readonly Found[]
  /** The search could not be asked. */
  readonly trouble?: string
}

/**
 * The records for a text, and the newest answer until there is one: typing waits for nothing. undefined text:
 * records are not asked.
 */
export function useFound(text: string | undefined, recent: readonly string[]): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>()
  useEffect(() => {
    if (text === undefined) return
    let current = true
    const tell = (answer: Answer) => current && startTransition(() => setAnswer(answer))
    ask(text, recent).then(
      found => found && tell({ text, found }),
      error => tell({ text, found: [], trouble: inWords(error) }),
    )
    return () => {
      current = false
    }
  }, [text, recent])
  return answer
}

/** Before it is said that nothing is called so, the index is as new as the book. */
async function ask(text: string, recent: readonly string[]): Promise<readonly Found[] | undefined> {
  const options = { limit: LIMIT, recent }
  const found = await findRecords(text, options)
  if (!found || found.some(({ guessed }) => !guessed) || !(await findCaughtUp())) return found
  return findRecords(text, options)
}

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error))
