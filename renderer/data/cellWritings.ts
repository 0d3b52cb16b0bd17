import type { Command } from '@shared/domain/command.ts'
import type { z } from 'zod'
import type { KeptWriting } from './keptWriting.ts'
import { recordWriting } from './recordWriting.ts'

export interface CellWritings<Input> {
  of(cell: string): KeptWriting<Input>
  /** Answers whether nothing is left unsaved. */
  settle(): Promise<boolean>
}

/** The cells of a table, each kept by itself: what was refused of one is not overwritten by typing in the next. */
export function cellWritings<I extends z.ZodType>(
  command: Command<I>,
  about: string,
  what: string,
): CellWritings<z.input<I>> {
  const writings = new Map<string, KeptWriting<z.input<I>>>()
  return {
    of(cell) {
      const writing =
        writings.get(cell) ?? recordWriting(command, { about: `${about}/${cell}`, what, idleMs: 0 })
      writings.set(cell, writing)
      return writing
    },
    async settle() {
      const answers = await Promise.all([...writings.values()].map(writing => writing.settle()))
      return answers.every(answer => !answer || answer.ok)
    },
  }
}
