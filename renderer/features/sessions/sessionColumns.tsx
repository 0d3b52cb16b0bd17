import { SESSION_KIND_LABELS } from '@shared/domain/session/schema.ts'
import { Badge } from '../../ui/badge/Badge.tsx'
import { formatDate } from '../../ui/format/dates.ts'
import type { TableColumn } from '../../ui/table/types.ts'
import { minutesInWords } from './viewModelClock.ts'
import type { SessionLine } from './viewModelList.ts'
import { STATE_LABELS } from './viewModelWords.ts'

const TONES = { notStarted: 'neutral', running: 'good', paused: 'watch', ended: 'neutral' } as const

export const sessionColumns: readonly TableColumn<SessionLine>[] = [
  {
    id: 'title',
    header: 'Session',
    width: 240,
    grow: 2,
    fixed: true,
    value: line => line.title,
    cell: line => <strong dir="auto">{line.title}</strong>,
    title: line => line.title,
  },
  {
    id: 'partner',
    header: 'Partner',
    width: 200,
    grow: 1,
    value: line => line.partner,
    title: line => line.partner,
  },
  { id: 'kind', header: 'Kind', width: 110, value: line => SESSION_KIND_LABELS[line.kind] },
  {
    id: 'when',
    header: 'Day',
    width: 160,
    value: line => line.rank,
    cell: line => [formatDate(line.on), line.at].filter(Boolean).join(', '),
  },
  {
    id: 'length',
    header: 'Length',
    width: 110,
    align: 'end',
    value: line => line.minutes,
    cell: line => minutesInWords(line.minutes),
  },
  {
    id: 'state',
    header: 'State',
    width: 110,
    value: line => STATE_LABELS[line.state],
    cell: line => <Badge tone={TONES[line.state]}>{STATE_LABELS[line.state]}</Badge>,
  },
  {
    id: 'ready',
    header: 'Ready',
    width: 120,
    definition: 'How much of the checklist is done before the session.',
    value: line => line.ready,
    cell: line => (
      <span>
        {line.ready} {line.late && <Badge tone="bad">late</Badge>}
      </span>
    ),
  },
]
