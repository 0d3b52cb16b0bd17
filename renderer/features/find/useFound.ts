import type { Found } from '@shared/domain/search/found.ts'
import { useEffect, useState } from 'react'
import { findRecords } from '../../columns/search/find.ts'

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
    findRecords(text, { limit: LIMIT, recent }).then(
      found => current && found && setAnswer({ text, found }),
      error => current && setAnswer({ text, found: [], trouble: inWords(error) }),
    )
    return () => {
      current = false
    }
  }, [text, recent])
  return answer
}

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error))
