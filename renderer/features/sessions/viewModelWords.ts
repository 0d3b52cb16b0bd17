import type { Side } from '@shared/domain/fields/side.ts'
import type { ClockState } from '@shared/domain/session/clock.ts'

export const SIDE_WORDS: Readonly<Record<Side, string>> = { ours: 'ours', theirs: 'theirs' }
export const SIDE_LABELS: Readonly<Record<Side, string>> = { ours: 'Us', theirs: 'Them' }

export const STATE_LABELS: Readonly<Record<ClockState, string>> = {
  notStarted: 'Planned',
  running: 'Running',
  paused: 'Paused',
  ended: 'Ended',
}

/** What is captured, as it is tagged in lists and in the room. */
export const TAGS = { note: 'Note', decision: 'Decision', action: 'Action', parking: 'Later' } as const
