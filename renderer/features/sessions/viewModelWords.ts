import type { Side } from '@shared/domain/fields/side.ts'
import type { ClockState } from '@shared/domain/session/clock.ts'
import type { Attendance } from '@shared/domain/session/schema.ts'

export const SIDE_WORDS: Readonly<Record<Side, string>> = { ours: 'ours', theirs: 'theirs' }
export const SIDE_LABELS: Readonly<Record<Side, string>> = { ours: 'Us', theirs: 'Them' }

export const ATTENDANCE_LABELS: Readonly<Record<Attendance, string>> = {
  invited: 'Invited',
  present: 'Present',
  late: 'Came late',
  left: 'Left early',
  absent: 'Absent',
}

export const STATE_LABELS: Readonly<Record<ClockState, string>> = {
  notStarted: 'Planned',
  running: 'Running',
  paused: 'Paused',
  ended: 'Ended',
}

/** What is captured, as it is tagged in lists and in the room. */
export const TAGS = { note: 'Note', decision: 'Decision', action: 'Action', parking: 'Later' } as const
