import { type Captured, type CaptureKind, interactionKindOf } from '@shared/domain/task/capture.ts'
import type { CalendarDate } from '@shared/lib/calendarDate.ts'
import { formatTimeOf } from '../../ui/format/dates.ts'
import { instantAt } from './localDay.ts'
import { dayInWords } from './viewModelTimeline.ts'

export const CAPTURE_LABELS: Readonly<Record<CaptureKind, string>> = {
  note: 'Note',
  call: 'Call',
  mail: 'Mail',
  meeting: 'Meeting',
  task: 'Task',
}

/** What Enter would save, said before it is: `Call, with a task due Fri 27 Nov`. */
export function capturedInWords(captured: Captured, today: CalendarDate): string {
  const { kind, direction, promise, dueOn, remindTime } = captured
  const at =
    dueOn === undefined || remindTime === undefined
      ? ''
      : `, with a reminder at ${formatTimeOf(instantAt(dueOn, remindTime))}`
  const due = dueOn === undefined ? '' : ` due ${inSentence(dayInWords(dueOn, today))}${at}`
  if (interactionKindOf(captured) === undefined) {
    const what = promise === 'ours' ? 'Our promise' : promise === 'theirs' ? 'Their promise' : 'Task'
    return `${what}${due}`
  }
  const way = direction === 'in' ? ' from them' : ''
  return `${CAPTURE_LABELS[kind]}${way}${dueOn === undefined ? '' : `, with a task${due}`}`
}

const inSentence = (day: string): string =>
  /^(Today|Tomorrow|Yesterday)$/.test(day) ? day.toLowerCase() : day

/** Keys that mean something on a record's page by themselves; every other letter starts a note. */
const PAGE_KEYS = 'ejkngx/?'

/** Whether a plain key pressed with nothing focused is the first one of a note. */
export const startsNote = (key: string): boolean =>
  [...key].length === 1 && key !== ' ' && !PAGE_KEYS.includes(key)
