import type { CommandContext } from '../command.ts'
import { creation, stamped } from '../journal/changes.ts'
import type { Change } from '../journal/schema.ts'
import type { Process } from './schema.ts'

/**
 * The log line of one step of a process, to be written by the command that does the step. Who did it comes
 * from the context alone: no command can claim a rule's work.
 */
export const logStep = (process: Process, step: string, recordId: string, context: CommandContext): Change =>
  creation(
    'processSteps',
    stamped(
      {
        process,
        step,
        recordId,
        at: context.now,
        by: context.actor,
        ...(context.rule && { ruleId: context.rule.id }),
      },
      context.newId('processStep'),
      context,
    ),
  )
