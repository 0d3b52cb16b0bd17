import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { type CommandContext, defineCommand, type LoadedRows, type Need } from '../command.ts'
import { chosenRows } from '../fields/chosen.ts'
import { applyPatch, entryOf, patchOf } from '../fields/patch.ts'
import { gone, missing } from '../fields/rules.ts'
import { calendarDateField, idField, instantField } from '../fields/schema.ts'
import { count, fieldsInWords } from '../fields/words.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import { withRenegotiation } from './renegotiation.ts'
import { isOpenTask, type Task, type TaskFields, taskFields } from './schema.ts'

type Links = {
  readonly [K in 'partnerId' | 'customerId' | 'dealId' | 'contactId' | 'interactionId']?:
    | TaskFields[K]
    | null
    | undefined
}

const one = (id: string | null | undefined): readonly string[] => (id ? [id] : [])

const needsLinks = (links: Links): readonly Need[] => [
  { table: 'partners', ids: one(links.partnerId) },
  { table: 'customers', ids: one(links.customerId) },
  { table: 'deals', ids: one(links.dealId) },
  { table: 'contacts', ids: one(links.contactId) },
  { table: 'interactions', ids: one(links.interactionId) },
]

const LINKS = [
  ['partnerId', 'partners', 'partner'],
  ['customerId', 'customers', 'customer'],
  ['dealId', 'deals', 'deal'],
  ['contactId', 'contacts', 'person'],
  ['interactionId', 'interactions', 'entry'],
] as const

/** The first changed field that names a record which is not there. */
function brokenLink(rows: LoadedRows, fields: TaskFields, changed: readonly string[]) {
  const broken = LINKS.find(([field, table]) => {
    const id = fields[field]
    return changed.includes(field) && id !== undefined && !rows.get(table, id)
  })
  return broken && missing(broken[2], broken[0])
}

const forWhom = (rows: LoadedRows, { partnerId, dealId }: TaskFields): string => {
  const who = rows.get('partners', partnerId ?? '') ?? rows.get('deals', dealId ?? '')
  return who ? ` for ${who.name}` : ''
}

/** Adds a task or a promise. Errors: `missing`. */
export const createTask = defineCommand({
  name: 'task.create',
  input: entryOf(taskFields),
  label: (fields, rows) =>
    `Add the ${fields.promise ? 'promise' : 'task'} “${fields.title}”${forWhom(rows, fields)}`,
  needs: needsLinks,
  run: (rows, fields, context) =>
    brokenLink(rows, fields, Object.keys(fields)) ??
    ok([creation('tasks', stamped(fields, context.newId('task'), context))]),
})

/** Changes some fields of a task; another day of a promise is kept as a renegotiation. Errors: `gone`, `missing`. */
export const editTask = defineCommand({
  name: 'task.edit',
  input: z.object({ id: idField('task'), patch: patchOf(taskFields) }),
  label: ({ id, patch }, rows) => {
    const before = rows.get('tasks', id)
    return before
      ? `Edit “${before.title}”: ${fieldsInWords(applyPatch(taskFields, before, patch).changed)}`
      : ''
  },
  needs: ({ id, patch }) => [{ table: 'tasks', ids: [id] }, ...needsLinks(patch)],
  run: (rows, { id, patch }, context) => {
    const before = rows.get('tasks', id)
    if (!before) return gone('task')
    const { row, changed } = applyPatch(taskFields, before, patch)
    const broken = brokenLink(rows, row, changed)
    const after = withRenegotiation(before, row, context)
    return broken ?? ok(changed.length === 0 ? [] : [replacement('tasks', before, after, context)])
  },
})

const chosenTasks = z.array(idField('task')).min(1).max(20_000)

/** `“Send the sandbox”` for one, `3 tasks` for several. */
function tasksInWords(rows: LoadedRows, ids: readonly string[]): string {
  const found = chosenRows(rows, 'tasks', ids) ?? []
  const [only] = found
  return found.length === 1 && only ? `“${only.title}”` : count(found.length, 'task')
}

/** Lays the same change over each chosen task; those it does not change stay as they are. */
function changeTasks(
  rows: LoadedRows,
  ids: readonly string[],
  context: CommandContext,
  change: (task: Task) => Task,
) {
  const tasks = chosenRows(rows, 'tasks', ids)
  if (!tasks) return gone('task')
  return ok(
    tasks.flatMap(before => {
      const after = change(before)
      return after === before ? [] : [replacement('tasks', before, after, context)]
    }),
  )
}

/** Marks tasks done, now; those already done keep their time. What was broken and is done after all is broken no longer. Errors: `gone`. */
export const completeTasks = defineCommand({
  name: 'task.complete',
  input: z.object({ ids: chosenTasks }),
  label: ({ ids }, rows) => `Set ${tasksInWords(rows, ids)} to done`,
  needs: ({ ids }) => [{ table: 'tasks', ids }],
  run: (rows, { ids }, context) =>
    changeTasks(rows, ids, context, task => {
      if (task.doneAt && !task.brokenOn) return task
      const { brokenOn: _, ...rest } = task
      return { ...rest, doneAt: task.doneAt ?? context.now }
    }),
})

/** Opens tasks again. Errors: `gone`. */
export const reopenTasks = defineCommand({
  name: 'task.reopen',
  input: z.object({ ids: chosenTasks }),
  label: ({ ids }, rows) => `Set ${tasksInWords(rows, ids)} to open again`,
  needs: ({ ids }) => [{ table: 'tasks', ids }],
  run: (rows, { ids }, context) =>
    changeTasks(rows, ids, context, task => {
      if (isOpenTask(task)) return task
      const { doneAt: _, brokenOn: __, ...open } = task
      return open
    }),
})

/** Gives tasks another day; a reminder that stood for the old day goes, a promise keeps the old day. Errors: `gone`. */
export const postponeTasks = defineCommand({
  name: 'task.postpone',
  input: z.object({ ids: chosenTasks, dueOn: calendarDateField }),
  label: ({ ids, dueOn }, rows) => `Move ${tasksInWords(rows, ids)} to ${dueOn}`,
  needs: ({ ids }) => [{ table: 'tasks', ids }],
  run: (rows, { ids, dueOn }, context) =>
    changeTasks(rows, ids, context, task => {
      if (task.dueOn === dueOn) return task
      const { remindAt: _, ...rest } = task
      return withRenegotiation(task, { ...rest, dueOn }, context)
    }),
})

/** Brings open tasks up again at a moment; they stay due as they are. Errors: `gone`. */
export const remindTasks = defineCommand({
  name: 'task.remind',
  input: z.object({ ids: chosenTasks, at: instantField }),
  label: ({ ids, at }, rows) => `Set the reminder of ${tasksInWords(rows, ids)} to ${at}`,
  needs: ({ ids }) => [{ table: 'tasks', ids }],
  run: (rows, { ids, at }, context) =>
    changeTasks(rows, ids, context, task => {
      if (!isOpenTask(task) || (task.remindAt === at && !task.silent)) return task
      const { silent: _, ...rest } = task
      return { ...rest, remindAt: at }
    }),
})

/** Deletes tasks. Errors: `gone`. */
export const deleteTasks = defineCommand({
  name: 'task.delete',
  input: z.object({ ids: chosenTasks }),
  label: ({ ids }, rows) => `Delete ${tasksInWords(rows, ids)}`,
  needs: ({ ids }) => [{ table: 'tasks', ids }],
  run: (rows, { ids }) => {
    const tasks = chosenRows(rows, 'tasks', ids)
    return tasks ? ok(tasks.map(row => deletion('tasks', row))) : gone('task')
  },
})
