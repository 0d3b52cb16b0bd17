import { RHYTHM_LABELS } from '@shared/domain/plan/labels.ts'
import { type PartOf, RHYTHMS } from '@shared/domain/plan/partSchema.ts'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { choiceColumn, dateColumn, figureColumn, optionsOf, textColumn } from './cells.ts'

export const MEETING_COLUMNS: readonly EntryColumn<PartOf<'meeting'>>[] = [
  textColumn(
    'title',
    { header: 'Meeting', width: 170, grow: 2 },
    row => row.title,
    title => ({ title }),
    { required: true },
  ),
  choiceColumn(
    'every',
    { header: 'How often', width: 132 },
    optionsOf(RHYTHMS, RHYTHM_LABELS),
    row => row.every,
    every => ({ every }),
  ),
  dateColumn(
    'on',
    { header: 'First on', width: 120 },
    row => row.on,
    on => ({ on }),
    true,
  ),
  {
    id: 'at',
    header: 'At',
    width: 70,
    text: row => row.at ?? '',
    edit: {
      start: row => row.at ?? '',
      write: text => {
        const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim()) ?? []
        if (text.trim() === '') return { patch: { at: null } }
        return hours && minutes && Number(hours) < 24 && Number(minutes) < 60
          ? { patch: { at: `${hours.padStart(2, '0')}:${minutes}` } }
          : { problem: 'A time looks like 14:30.' }
      },
    },
  },
  figureColumn(
    'minutes',
    { header: 'Minutes', width: 80 },
    () => ({ kind: 'count' }),
    row => row.minutes,
    minutes => ({ minutes }),
    { least: 5, most: 1_440 },
  ),
  choiceColumn(
    'isQbr',
    { header: 'Kind', width: 92 },
    [
      { value: 'qbr', label: 'QBR' },
      { value: 'meeting', label: 'Meeting' },
    ],
    row => (row.isQbr ? 'qbr' : 'meeting'),
    value => ({ isQbr: value === 'qbr' }),
  ),
]
