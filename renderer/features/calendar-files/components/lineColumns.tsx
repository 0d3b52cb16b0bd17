import { Badge, type Tone } from '../../../ui/badge/Badge.tsx'
import type { TableColumn } from '../../../ui/table/types.ts'
import type { FileLine, LineOutcome } from '../plan/types.ts'
import { OUTCOME_WORDS, whenWords } from '../viewModel.ts'

const TONES: Readonly<Record<LineOutcome, Tone>> = {
  new: 'good',
  filled: 'accent',
  changed: 'accent',
  known: 'neutral',
  left: 'watch',
}

/** The preview of a file, line by line. */
export const LINE_COLUMNS: readonly TableColumn<FileLine>[] = [
  {
    id: 'name',
    header: 'What',
    width: 240,
    grow: 1,
    fixed: true,
    value: line => line.name,
    cell: line => <span dir="auto">{line.name}</span>,
    title: line => line.name,
  },
  {
    id: 'when',
    header: 'When or role',
    width: 190,
    value: line => line.startAt ?? line.on ?? line.about,
    cell: line => <span dir="auto">{whenWords(line)}</span>,
    title: whenWords,
  },
  {
    id: 'linked',
    header: 'Belongs to',
    width: 200,
    value: line => line.linked,
    cell: line => <span dir="auto">{line.linked ?? ''}</span>,
    title: line => line.linked,
  },
  {
    id: 'outcome',
    header: 'Becomes',
    width: 190,
    value: line => OUTCOME_WORDS[line.outcome],
    cell: line => <Badge tone={TONES[line.outcome]}>{OUTCOME_WORDS[line.outcome]}</Badge>,
    title: line => line.reason,
  },
]
