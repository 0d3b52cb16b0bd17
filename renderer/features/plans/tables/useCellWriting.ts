import type { Command } from '@shared/domain/command.ts'
import { useEffect, useMemo, useState } from 'react'
import type { z } from 'zod'
import { useKeptWriting } from '../../../data/useKeptWriting.ts'

interface CellWriting<Row> {
  /** With what was just written in them, until it is read back. */
  readonly rows: readonly Row[]
  onTyping(row: Row, patch: object | undefined): void
  onCommit(row: Row, patch: object): void
  onDrop(): void
}

/** Cells of a table: kept at each pause of typing, one change when they are left. */
export function useCellWriting<Row extends { readonly id: string }, I extends z.ZodType>(
  command: Command<I>,
  about: string,
  what: string,
  rows: readonly Row[],
  input: (row: Row, patch: object) => z.input<I>,
): CellWriting<Row> {
  const writing = useKeptWriting(command, { about, what, idleMs: 0 })
  const [shown, setShown] = useState<{ readonly id: string; readonly patch: object }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that came from the store say it themselves
  useEffect(() => setShown(undefined), [rows])
  return useMemo(
    () => ({
      rows: shown
        ? rows.map(row => (row.id === shown.id ? { ...row, ...withoutNull(shown.patch) } : row))
        : rows,
      onTyping: (row, patch) => writing.note(() => (patch ? input(row, patch) : undefined)),
      onCommit: (row, patch) => {
        setShown({ id: row.id, patch })
        writing.note(() => input(row, patch))
        void writing.settle().then(answer => {
          if (answer && !(answer.ok && answer.value.ids.length > 0)) setShown(undefined)
        })
      },
      onDrop: () => void writing.drop(),
    }),
    [rows, shown, writing, input],
  )
}

const withoutNull = (patch: object): object =>
  Object.fromEntries(Object.entries(patch).map(([key, value]) => [key, value === null ? undefined : value]))
