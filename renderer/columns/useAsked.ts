import { useEffect, useState } from 'react'

/**
 * What a worker answers, asked anew whenever `key` changes; the last answer stays until the next one is there, but
 * never under another `subject`. A failed read is shown by the nearest error page.
 */
export function useAsked<T>(
  ask: (() => Promise<T | undefined>) | undefined,
  key: unknown,
  subject = '',
): T | undefined {
  const [held, setHeld] = useState<{ readonly subject: string; readonly answer: T }>()
  const [fault, setFault] = useState<unknown>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: key and subject say when to ask again
  useEffect(() => {
    if (!ask) return
    let current = true
    ask()
      .then(answer => {
        if (current && answer !== undefined) setHeld({ subject, answer })
      })
      .catch(error => current && setFault(error))
    return () => {
      current = false
    }
  }, [key, subject])
  if (fault !== undefined) throw fault
  return held?.subject === subject ? held.answer : undefined
}
