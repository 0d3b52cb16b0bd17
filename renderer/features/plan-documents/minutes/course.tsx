import { sideInWords } from '@shared/domain/plan/labels.ts'
import { ATTENDANCE_LABELS } from '@shared/domain/session/attendance.ts'
import { clockAt } from '@shared/domain/session/clock.ts'
import type { Attendee } from '@shared/domain/session/schema.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import { heading, note } from '../parts/heading.tsx'
import { tableOf } from '../parts/tableOf.tsx'
import { duration, type MinutesContext, timeOf } from './context.ts'

/** Who was there. */
export function attendanceBlocks({ session, partner }: MinutesContext): Block[] {
  if (session.attendance.length === 0) return []
  return [
    heading('attendance', 'Attendance'),
    tableOf<Attendee>({
      key: 'attendance-table',
      label: 'Attendance',
      dense: true,
      rows: session.attendance,
      rowKey: (_, i) => String(i),
      columns: [
        { head: 'Name', width: 32, cell: ({ person }) => <Name>{person.name}</Name> },
        {
          head: 'Side',
          width: 28,
          cell: ({ person }) => <Name>{sideInWords(person.side, partner.name)}</Name>,
        },
        { head: 'Title', width: 24, cell: ({ title }) => title && <Name>{title}</Name> },
        { head: 'Was', width: 16, cell: ({ state }) => ATTENDANCE_LABELS[state] },
      ],
    }),
  ]
}

/** How the time went against the agenda. */
export function timeBlocks(context: MinutesContext): Block[] {
  const { session } = context
  const last = session.clock.at(-1)
  if (!last) return [heading('time', 'Agenda'), agendaTable(context)]
  const view = clockAt(session, last.at)
  const titles = new Map(session.agenda.map(block => [block.id, block.title]))
  const difference = (seconds: number) =>
    Math.round(seconds / 60) === 0 ? 'in time' : `${seconds > 0 ? '+' : '−'}${duration(Math.abs(seconds))}`
  return [
    heading('time', 'Agenda, planned and actual'),
    tableOf<(typeof view.blocks)[number]>({
      key: 'time-table',
      label: 'Agenda with planned and actual time',
      dense: true,
      rows: view.blocks,
      rowKey: ({ id }) => id,
      columns: [
        { head: 'Block', width: 49, cell: ({ id }) => <Name>{titles.get(id) ?? ''}</Name>, sum: 'Sum' },
        {
          head: 'Planned',
          width: 17,
          number: true,
          cell: one => duration(one.planned),
          sum: duration(view.planned),
        },
        {
          head: 'Actual',
          width: 17,
          number: true,
          cell: one => (one.begun ? duration(one.actual) : 'not begun'),
          sum: duration(view.actual),
        },
        {
          head: 'Against plan',
          width: 17,
          number: true,
          cell: one => (one.begun ? difference(one.actual - one.planned) : '–'),
          sum: difference(view.actual - view.planned),
        },
      ],
    }),
    note(
      'time-note',
      `${view.startedAt ? `Began ${timeOf(view.startedAt, context)}` : 'Not begun'}${view.endedAt ? `, ended ${timeOf(view.endedAt, context)}` : ', not ended yet'}, ${duration(view.paused)} of pauses. Each block is rounded to minutes, the sum from seconds.`,
    ),
  ]
}

const agendaTable = ({ session }: MinutesContext): Block =>
  tableOf({
    key: 'agenda-table',
    label: 'Agenda',
    dense: true,
    rows: session.agenda,
    rowKey: ({ id }) => id,
    columns: [
      { head: 'Block', width: 80, cell: ({ title }) => <Name>{title}</Name> },
      { head: 'Planned', width: 20, number: true, cell: ({ minutes }) => duration(minutes * 60) },
    ],
  })
