import type { CalendarDate } from '../../lib/calendarDate.ts'
import type { TimeOfDay } from '../../lib/localTime.ts'
import type { Direction, InteractionKind } from '../interaction/schema.ts'
import { momentInWords } from './dueWords.ts'
import type { PromiseSide } from './schema.ts'

export const CAPTURE_KINDS = ['note', 'call', 'mail', 'meeting', 'task'] as const
/** What a captured line becomes. */
export type CaptureKind = (typeof CAPTURE_KINDS)[number]

/** What was understood of a captured text. */
export interface Captured {
  readonly kind: CaptureKind
  /** The first line without its marks, at most as long as a subject may be. */
  readonly title: string
  /** The lines after it. */
  readonly body?: string
  readonly direction?: Direction
  readonly promise?: PromiseSide
  /** A task: due then. Anything else: a task that follows from it, due then. */
  readonly dueOn?: CalendarDate
  /** On that day, where a time was said. */
  readonly remindTime?: TimeOfDay
}

export interface CaptureStart {
  readonly today: CalendarDate
  /** The kind chosen beside the text; a prefix in it wins. */
  readonly kind?: CaptureKind
  readonly direction?: Direction
}

interface Prefix {
  readonly kind: CaptureKind
  readonly direction?: Direction
  readonly promise?: PromiseSide
}

/** Written before a colon; `todo` also stands alone. */
const PREFIXES: Readonly<Record<string, Prefix>> = {
  note: { kind: 'note' },
  call: { kind: 'call' },
  called: { kind: 'call', direction: 'out' },
  'call in': { kind: 'call', direction: 'in' },
  mail: { kind: 'mail' },
  email: { kind: 'mail' },
  'mail in': { kind: 'mail', direction: 'in' },
  meeting: { kind: 'meeting' },
  met: { kind: 'meeting' },
  todo: { kind: 'task' },
  task: { kind: 'task' },
  promise: { kind: 'task', promise: 'ours' },
  'we promise': { kind: 'task', promise: 'ours' },
  'they promise': { kind: 'task', promise: 'theirs' },
}

const LONGEST = 300

/**
 * Reads a line as it was typed: a kind before a colon, `todo …`, a day after `>` at the end of the first line,
 * with a time to be reminded at. A note with a day is a task. What is not understood stays in the text. Undefined when there is nothing.
 */
export function readCapture(
  text: string,
  { today, kind = 'note', direction }: CaptureStart,
): Captured | undefined {
  const [first = '', ...rest] = text.trim().split(/\r?\n/)
  const { prefix, line } = withoutPrefix(first)
  const { dueOn, remindTime, line: words } = withoutDue(line, today)
  const title = words.trim()
  if (title === '') return undefined
  const wanted = prefix?.kind ?? kind
  const from = prefix?.direction ?? direction
  const body = [...(title.length > LONGEST ? [title] : []), ...rest].join('\n').trim()
  return {
    kind: wanted === 'note' && dueOn !== undefined ? 'task' : wanted,
    title: shortened(title),
    ...(body !== '' && { body }),
    ...((wanted === 'call' || wanted === 'mail') && { direction: from ?? 'out' }),
    ...(prefix?.promise && { promise: prefix.promise }),
    ...(dueOn !== undefined && { dueOn }),
    ...(remindTime !== undefined && { remindTime }),
  }
}

function withoutPrefix(line: string): { readonly prefix?: Prefix; readonly line: string } {
  const colon = /^\s*([\p{L} ]{3,12}):(?!\/\/)\s*(.*)$/u.exec(line)
  const marked = colon && PREFIXES[(colon[1] ?? '').toLowerCase().trim()]
  if (marked) return { prefix: marked, line: colon[2] ?? '' }
  const todo = /^\s*todo\s+(.*)$/i.exec(line)
  return todo ? { prefix: { kind: 'task' }, line: todo[1] ?? '' } : { line }
}

export interface Due {
  readonly dueOn?: CalendarDate
  readonly remindTime?: TimeOfDay
  readonly line: string
}

/** Takes a day after `>` off the end of a line. */
export function withoutDue(line: string, today: CalendarDate): Due {
  const match = /^(.*?)(?:^|\s)>\s*([^>]{1,32})$/u.exec(line)
  const moment = match && momentInWords(match[2] ?? '', today)
  if (!moment) return { line }
  const { day, time } = moment
  return { dueOn: day, ...(time !== undefined && { remindTime: time }), line: match[1] ?? '' }
}

/** Cut between words; the whole stays in the body. */
export function shortened(title: string): string {
  if (title.length <= LONGEST) return title
  const cut = title.slice(0, LONGEST - 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > LONGEST / 2 ? space : undefined).trimEnd()}…`
}

/** The kind of interaction a captured line is; undefined for a task. */
export const interactionKindOf = ({ kind }: Captured): InteractionKind | undefined =>
  kind === 'task' ? undefined : kind
