import type { CommandContext } from '../command.ts'
import type { FoundConflict } from '../conflict/found.ts'
import type { Conflict } from '../conflict/schema.ts'
import { creation, stamped } from '../journal/changes.ts'
import type { Change } from '../journal/schema.ts'
import type { Registration } from './schema.ts'

/** What a check found, as rows of its own: each is to be decided. */
export const conflictRows = (
  found: readonly FoundConflict[],
  { id }: Registration,
  moment: Conflict['moment'],
  context: CommandContext,
): readonly Change[] =>
  found.map(conflict =>
    creation(
      'conflicts',
      stamped(
        { ...conflict, registrationId: id, moment, foundAt: context.now, evidenceIds: [] },
        context.newId('conflict'),
        context,
      ),
    ),
  )
