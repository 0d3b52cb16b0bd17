import type { Command } from '@shared/domain/command.ts'
import { useEffect, useMemo } from 'react'
import type { z } from 'zod'
import type { KeptWriting } from './keptWriting.ts'
import { addWriting } from './liveWritings.ts'
import { recordWriting, type WritingOf } from './recordWriting.ts'

/** Nothing typed is lost: at each pause what is written is on disk, and when it is left it is one change. */
export function useKeptWriting<I extends z.ZodType>(
  command: Command<I>,
  { about, what, idleMs }: WritingOf,
): KeptWriting<z.input<I>> {
  const writing = useMemo(
    () => recordWriting(command, { about, what, ...(idleMs !== undefined && { idleMs }) }),
    [command, about, what, idleMs],
  )
  useEffect(() => {
    const remove = addWriting(writing)
    return () => {
      // Until it is saved a closing window waits for it; what failed is tried once more then.
      void writing.settle().then(answer => {
        if (!answer || answer.ok) remove()
      })
    }
  }, [writing])
  return writing
}
