import { useEffect, useState } from 'react'
import { watchLastSeq } from '../data/watch.ts'

/**
 * What a worker answers, asked anew after every commit; undefined until the first answer. `key` says what is
 * asked: a new one drops the old answer. A failed read is shown by the nearest error page.
 */
export function useAnswer<T>(key: string, ask: () => Promise<T>): T | undefined {
  const [held, setHeld] = useState<{ readonly key: string; readonly answer: T }>()
  const [fault, setFault] = useState<unknown>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is asked
  useEffect(() => {
    let turn = 0
    const stop = watchLastSeq(() => {
      const mine = ++turn
      ask()
        .then(answer => mine === turn && setHeld({ key, answer }))
        .catch(setFault)
    }, setFault)
    return () => {
      turn = -1
      stop()
    }
  }, [key])
  if (fault !== undefined) throw fault
  return held?.key === key ? held.answer : undefined
}
