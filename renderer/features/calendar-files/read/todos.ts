import type { ReadOne } from './cards.ts'
import { addressOf } from './cards.ts'
import type { Block } from './components.ts'
import { contentKey, fittingKey } from './keys.ts'
import { propertiesOf } from './properties.ts'
import type { TaskDraft } from './types.ts'
import { whenOf } from './when.ts'
import type { Zones } from './zones.ts'

const WANTED = new Set(
  'uid summary description due completed status percent-complete attendee organizer dtstamp'.split(' '),
)

/** One VTODO → one task, or why not. `now` dates what is done without saying when. */
export function readTodo(block: Block, zones: Zones, now: string): ReadOne<TaskDraft> {
  const properties = propertiesOf(block, 'icalendar', WANTED)
  const { line } = block
  const title = properties.text('summary') ?? properties.text('description')?.split('\n')[0]?.trim()
  const what = title ?? 'Task'
  const status = properties.text('status')?.toUpperCase()
  if (status === 'CANCELLED')
    return { drafts: [], notes: [], refused: { line, what, reason: 'It was cancelled.' } }
  if (!title)
    return { drafts: [], notes: [], refused: { line, what, reason: 'It does not say what is to be done.' } }
  const due = whenOf(properties.first('due'), zones)
  const done = whenOf(properties.first('completed'), zones)
  const isDone = status === 'COMPLETED' || done !== undefined
  const text = properties.text('description')
  const notes = [...properties.bad]
  if (properties.first('due') && !due)
    notes.push({ line, what, reason: 'Its due date cannot be read; it comes in without one.' })
  const people = [...properties.all('attendee'), ...properties.all('organizer')]
  const draft: TaskDraft = {
    line,
    key: fittingKey(properties.text('uid') ?? contentKey('task', due?.parts.wall, title)),
    title: title.slice(0, 300),
    emails: [...new Set(people.flatMap(({ values }) => addressOf(values[0])?.toLowerCase() ?? []))],
    ...(text !== undefined && text !== title && { notes: text.slice(0, 20_000) }),
    ...(due && { dueOn: due.on }),
    ...(isDone && { doneAt: done?.at ?? (done ? zones.instantOf(`${done.on}T12:00:00`, undefined) : now) }),
  }
  return { drafts: [draft], notes }
}
