import { useCallback, useMemo, useState } from 'react'
import { Lines } from './lines.ts'
import type { Segment } from './types.ts'

/** Which groups are folded, and the lines that leaves. A new way of grouping starts unfolded. */
export function useFolds(count: number, segments: readonly Segment[] | undefined, grouping: unknown) {
  const [state, setState] = useState<{ of: unknown; folded: ReadonlySet<string> }>({
    of: grouping,
    folded: NONE,
  })
  const folded = state.of === grouping ? state.folded : NONE
  const lines = useMemo(() => new Lines(count, segments, folded), [count, segments, folded])
  const fold = useCallback(
    (value: string, on: boolean) =>
      setState(before => {
        const next = new Set(before.of === grouping ? before.folded : NONE)
        if (on) next.add(value)
        else next.delete(value)
        return { of: grouping, folded: next }
      }),
    [grouping],
  )
  return { lines, fold }
}

const NONE: ReadonlySet<string> = new Set()
