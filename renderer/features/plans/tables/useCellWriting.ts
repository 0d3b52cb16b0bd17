import type { Command } from '@shared/domain/command.ts'
import { useEffect, useMemo, useState } from 'react'
import type { z } from 'zod'
import { cellWritings } from '../../../data/cellWritings.ts'
import { addWriting } from '../../../data/liveWritings.ts'

interface CellWriting<Row> {
  /** With what was just written in them, until it is read back. */
  readonly rows: readonly Row[]
  onTyping(row: Row, patch: object | undefined, column: string): void
  onCommit(row: Row, patch: object, column: string): void
  onDrop(row: Row, column: string): void
}

/** Cells of a table: kept at each pause of typing, each by itself, one change when they are left. */
export function useCellWriting<Row extends { readonly id: string }, I extends z.ZodType>(
  command: Command<I>,
  about: string,
  what: string,
  rows: readonly Row[],
  input: (row: Row, patch: object) => z.input<I>,
  /** What a cell is kept as; one for all where the rows are one list of one record. */
  keptAs: (row: Row, column: string) => string = rowAndColumn,
): CellWriting<Row> {
  const writings = useMemo(() => cellWritings(command, about, what), [command, about, what])
  const [shown, setShown] = useState<{ readonly id: string; readonly patch: object }>()
  useEffect(() => {
    const remove = addWriting(writings)
    return () => {
      // Until all is saved a closing window waits for it; what failed is tried once more then.
      void writings.settle().then(saved => saved && remove())
    }
  }, [writings])
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that came from the store say it themselves
  useEffect(() => setShown(undefined), [rows])
  return useMemo(
    () => ({
      rows: shown
        ? rows.map(row => (row.id === shown.id ? { ...row, ...withoutNull(shown.patch) } : row))
        : rows,
      onTyping: (row, patch, column) =>
        writings.of(keptAs(row, column)).note(() => (patch ? input(row, patch) : undefined)),
      onCommit: (row, patch, column) => {
        setShown({ id: row.id, patch })
        const writing = writings.of(keptAs(row, column))
        writing.note(() => input(row, patch))
        void writing.settle().then(answer => {
          if (answer && !(answer.ok && answer.value.ids.length > 0)) setShown(undefined)
        })
      },
      onDrop: (row, column) => void writings.of(keptAs(row, column)).drop(),
    }),
    [rows, shown, writings, input, keptAs],
  )
}

const rowAndColumn = ({ id }: { readonly id: string }, column: string): string => `${id}/${column}`

const withoutNull = (patch: object): object =>
  Object.fromEntries(Object.entries(patch).map(([key, value]) => [key, value === null ? undefined : value]))
