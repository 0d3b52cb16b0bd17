import type { Side } from '@shared/domain/fields/side.ts'
import type { PartOf } from '@shared/domain/plan/partSchema.ts'
import type { KnownPerson } from '@shared/domain/plan/people.ts'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { figureColumn, personColumn, textColumn } from './cells.ts'

type Resource = PartOf<'resource'>

export function resourceColumns(
  currency: string,
  known: readonly KnownPerson[],
  side: Side,
): readonly EntryColumn<Resource>[] {
  return [
    personColumn(
      'person',
      { header: 'Who', width: 160, grow: 2 },
      known,
      row => row.person,
      person => ({ person }),
      { required: true, side },
    ),
    textColumn(
      'role',
      { header: 'Role', width: 140, grow: 2 },
      row => row.role,
      role => ({ role }),
    ),
    figureColumn(
      'days',
      { header: 'Days', width: 72 },
      () => ({ kind: 'tenths' }),
      row => row.dayTenths || undefined,
      dayTenths => ({ dayTenths }),
      { least: 0 },
    ),
    figureColumn(
      'budget',
      { header: 'Budget', width: 110 },
      () => ({ kind: 'money', currency }),
      row => row.budget || undefined,
      budget => ({ budget }),
      { least: 0 },
    ),
  ]
}
