import type { Command } from '@shared/domain/command.ts'
import { editAction } from '@shared/domain/plan/actionCommands.ts'
import { editPlan } from '@shared/domain/plan/commands.ts'
import { addParts, editPart, writeText } from '@shared/domain/plan/partCommands.ts'
import { editSession } from '@shared/domain/session/sessionCommands.ts'
import type { z } from 'zod'

/** Commands whose input may be kept while it is written; at the next start they are found by their names. */
export const KEPT_COMMANDS: readonly Command<z.ZodType>[] = [
  writeText,
  addParts,
  editPart,
  editPlan,
  editAction,
  editSession,
] as unknown as readonly Command<z.ZodType>[]

export const keptCommand = (name: string): Command<z.ZodType> | undefined =>
  KEPT_COMMANDS.find(command => command.name === name)
