import type { PartOf } from '@shared/domain/plan/partSchema.ts'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { textColumn } from './cells.ts'

export const SWOT_COLUMNS: readonly EntryColumn<PartOf<'swot'>>[] = [
  textColumn(
    'text',
    { header: 'Entry', width: 120, grow: 1 },
    row => row.text,
    text => ({ text }),
    { required: true },
  ),
]
