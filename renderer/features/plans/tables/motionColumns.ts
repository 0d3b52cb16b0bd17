import { MOTION_LABELS, MOTIONS } from '@shared/domain/deal/schema.ts'
import type { PartOf } from '@shared/domain/plan/partSchema.ts'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { choiceColumn, optionsOf, textColumn } from './cells.ts'

export const MOTION_COLUMNS: readonly EntryColumn<PartOf<'motion'>>[] = [
  choiceColumn(
    'motion',
    { header: 'Motion', width: 100 },
    optionsOf(MOTIONS, MOTION_LABELS),
    row => row.motion,
    motion => ({ motion }),
  ),
  textColumn(
    'trigger',
    { header: 'Trigger', width: 150, grow: 2 },
    row => row.trigger,
    trigger => ({ trigger }),
  ),
  textColumn(
    'ourRole',
    { header: 'We', width: 140, grow: 2 },
    row => row.ourRole,
    ourRole => ({ ourRole }),
  ),
  textColumn(
    'theirRole',
    { header: 'They', width: 140, grow: 2 },
    row => row.theirRole,
    theirRole => ({ theirRole }),
  ),
  textColumn(
    'rule',
    { header: 'Registration rule', width: 160, grow: 2 },
    row => row.registrationRule,
    registrationRule => ({ registrationRule }),
    { long: true },
  ),
]
