import type { Found } from '@shared/domain/search/found.ts'
import { startTransition, useEffect, useState } from 'react'
import { findCaughtUp, findRecords } from '../../columns/search/find.ts'

/** Records listed at once; more is a better word away. */
const LIMIT = 10
/** How long the list waits for records before it goes on with commands alone, in ms. */
const PATIENCE = 80

interface Answer {
  /** The text the list is for. */
  readonly text: string
  readonly found: readonly Found[]
  /** False while the records still are those of an earlier text. */
  readonly complete: boolean
  /** The search could not be asked. */
  readonly trouble?: string
}

/**
 * The records for a text, and the newest answer until there is one: typing waits for nothing. The letter comes
 * to the screen before the search is asked and the list drawn. undefined text: records are not asked.
 */
export function useFound(text: string | undefined, recent: readonly string[]): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>()
  useEffect(() => {
    if (text === undefined) return
    let current = true
    const tell = (next: (before: Answer | undefined) => Answer) =>
      current && startTransition(() => setAnswer(next))
    const late = setTimeout(
      () =>
        tell(before =>
          before?.text === text ? before : { text, found: before?.found ?? [], complete: false },
        ),
      PATIENCE,
    )
    const stop = afterPaint(() =>
      ask(text, recent).then(
        found => found && tell(() => ({ text, found, complete: true })),
        error => tell(() => ({ text, found: [], complete: true, trouble: inWords(error) })),
      ),
    )
    return () => {
      current = false
      clearTimeout(late)
      stop()
    }
  }, [text, recent])
  return answer
}

/** Runs when the frame that is due is on its way to the screen. Answers how to call it off. */
function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run, 0)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** Before it is said that nothing is called so, the index is as new as the book. */
async function ask(text: string, recent: readonly string[]): Promise<readonly Found[] | undefined> {
  const options = { limit: LIMIT, recent }
  const found = await findRecords(text, options)
  if (!found || found.some(({ guessed }) => !guessed) || !(await findCaughtUp())) return found
  return findRecords(text, options)
}

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error))
