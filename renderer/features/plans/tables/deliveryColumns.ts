import { DELIVERY_LABELS } from '@shared/domain/plan/labels.ts'
import { DELIVERY_KINDS, type PartOf } from '@shared/domain/plan/partSchema.ts'
import type { KnownPerson } from '@shared/domain/plan/people.ts'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { choiceColumn, optionsOf, personColumn, textColumn } from './cells.ts'

export const deliveryColumns = (
  known: readonly KnownPerson[],
): readonly EntryColumn<PartOf<'delivery'>>[] => [
  choiceColumn(
    'what',
    { header: 'About', width: 120 },
    optionsOf(DELIVERY_KINDS, DELIVERY_LABELS),
    row => row.what,
    what => ({ what }),
  ),
  textColumn(
    'title',
    { header: 'What is agreed', width: 170, grow: 2 },
    row => row.title,
    title => ({ title }),
    { required: true },
  ),
  textColumn(
    'detail',
    { header: 'Detail', width: 180, grow: 3 },
    row => row.detail,
    detail => ({ detail }),
    { long: true },
  ),
  personColumn(
    'owner',
    { header: 'Owner', width: 132, grow: 1 },
    known,
    row => row.owner,
    owner => ({ owner }),
  ),
]
