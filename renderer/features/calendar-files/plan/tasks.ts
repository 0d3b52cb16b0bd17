import type { PlanContext } from '@shared/domain/import/planContext.ts'
import { creation, replacement, stamped } from '@shared/domain/journal/changes.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import type { TaskDraft } from '../read/types.ts'
import { idOfUid } from '../uid.ts'
import { isTitleOf } from '../write/entry.ts'
import { peopleOf } from './links.ts'
import type { DatedPlan } from './meetings.ts'
import type { FileLine, PlanTools } from './types.ts'

/** To-dos → tasks, found again by their key. What was done here stays done. */
export function planTasks(
  context: PlanContext,
  tasks: readonly TaskDraft[],
  inBook: readonly Task[],
  tools: PlanTools,
): Pick<DatedPlan, 'lines' | 'changes'> {
  const byKey = new Map(
    inBook.flatMap(row => (row.externalKey === undefined ? [] : [[row.externalKey, row]])),
  )
  const byId = new Map<string, (typeof inBook)[number]>(inBook.map(row => [row.id, row]))
  const lines: FileLine[] = []
  const changes: Change[] = []
  for (const [i, draft] of tasks.entries()) {
    const people = peopleOf(context, draft.emails)
    const [contact] = people.contacts
    const base = {
      id: `task:${i}`,
      kind: 'task',
      line: draft.line,
      name: draft.title,
      ...(draft.dueOn !== undefined && { on: draft.dueOn }),
      ...(draft.doneAt !== undefined && { about: 'done' }),
      ...(people.place && { linked: people.place.name }),
    } as const
    const own = idOfUid(draft.key)
    const before = byKey.get(draft.key) ?? (own === undefined ? undefined : byId.get(own))
    const links = {
      ...(people.place?.partnerId && { partnerId: people.place.partnerId }),
      ...(people.place?.customerId && { customerId: people.place.customerId }),
      ...(contact && { contactId: contact.id }),
    }
    const notes = draft.notes === undefined ? {} : { notes: draft.notes }
    const said = { title: draft.title, ...(draft.dueOn !== undefined && { dueOn: draft.dueOn }) }
    const done = draft.doneAt === undefined ? {} : { doneAt: draft.doneAt }
    if (!before) {
      const fields = { ...said, ...notes, ...done, ...links, externalKey: draft.key }
      changes.push(creation('tasks', stamped(fields, tools.newId('task'), tools)))
      lines.push({ ...base, outcome: 'new' })
      continue
    }
    const { dueOn: _, ...kept } = before
    const title = isTitleOf(before, draft.title) ? before.title : draft.title
    const after: Task = { ...notes, ...links, ...done, ...kept, ...said, title }
    if (canonicalJson(after) === canonicalJson(before)) {
      lines.push({ ...base, outcome: 'known' })
      continue
    }
    changes.push(replacement('tasks', before, after, tools))
    lines.push({ ...base, outcome: 'changed' })
  }
  return { lines, changes }
}
