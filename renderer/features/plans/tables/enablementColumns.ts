import type { PartOf } from '@shared/domain/plan/partSchema.ts'
import type { KnownPerson } from '@shared/domain/plan/people.ts'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { dateColumn, personColumn, textColumn } from './cells.ts'

export const enablementColumns = (
  known: readonly KnownPerson[],
): readonly EntryColumn<PartOf<'enablement'>>[] => [
  personColumn(
    'person',
    { header: 'Who', width: 160, grow: 2 },
    known,
    row => row.person,
    person => ({ person }),
    { required: true, side: 'theirs' },
  ),
  textColumn(
    'certificate',
    { header: 'Certificate', width: 160, grow: 2 },
    row => row.certificate,
    certificate => ({ certificate }),
    { required: true },
  ),
  dateColumn(
    'byOn',
    { header: 'By', width: 116 },
    row => row.byOn,
    byOn => ({ byOn }),
  ),
  dateColumn(
    'doneOn',
    { header: 'Reached', width: 116 },
    row => row.doneOn,
    doneOn => ({ doneOn }),
  ),
]
