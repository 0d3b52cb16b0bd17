import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { type CommandContext, defineCommand, type LoadedRows } from '../command.ts'
import { gone } from '../fields/rules.ts'
import { calendarDateField, idField, longText, optionalText, shortText } from '../fields/schema.ts'
import { personRef, SIDES } from '../fields/side.ts'
import { count } from '../fields/words.ts'
import { creation, deletion, replacement, stamped } from '../journal/changes.ts'
import type { Change } from '../journal/schema.ts'
import { isOpenPlan } from '../plan/schema.ts'
import { withRenegotiation } from '../task/renegotiation.ts'
import type { Task } from '../task/schema.ts'
import { CAPTURED_KINDS, CAPTURED_LABELS } from './captureLine.ts'
import { refuseIfSigned } from './open.ts'
import type { Session, SessionItem } from './schema.ts'

const captured = z.object({
  kind: z.enum(CAPTURED_KINDS),
  text: shortText,
  body: longText,
  accountable: personRef.optional(),
  promise: z.enum(SIDES).optional(),
  dueOn: calendarDateField.optional(),
})
type Captured = z.output<typeof captured>

const anyItem = z.union([idField('sessionItem'), idField('task')])

/** The row captured before under this id, of this session. */
function earlier(rows: LoadedRows, sessionId: string, id: string) {
  const item = rows.get('sessionItems', id)
  if (item?.sessionId === sessionId) return { item }
  const task = rows.get('tasks', id)
  return task?.sessionId === sessionId ? { task } : undefined
}

/**
 * Keeps a captured line: a note, decision or open point, or an action as a task of the session. With `replaces` it
 * is what an earlier line became, of whatever kind. A locked plan takes no action; the session's task is kept all the
 * same. Errors: `gone`, `signed`.
 */
export const captureItem = defineCommand({
  name: 'session.capture',
  input: z.object({
    sessionId: idField('session'),
    blockId: optionalText,
    captured,
    replaces: anyItem.optional(),
  }),
  label: ({ captured: { kind, text }, replaces }) =>
    `${replaces ? 'Change' : 'Add'} the ${CAPTURED_LABELS[kind].toLowerCase()} “${text}”`,
  needs: ({ sessionId, replaces }) => [
    { table: 'sessions', ids: [sessionId] },
    { table: 'sessionItems', ids: replaces ? [replaces] : [] },
    { table: 'tasks', ids: replaces ? [replaces] : [] },
  ],
  thenNeeds: (_, rows) => {
    const planIds = rows.all('sessions').flatMap(({ planId }) => (planId ? [planId] : []))
    return [
      { table: 'plans', ids: planIds },
      { table: 'tasks', index: 'planId', anyOf: planIds },
    ]
  },
  run: (rows, { sessionId, blockId, captured: what, replaces }, context) => {
    const session = rows.get('sessions', sessionId)
    if (!session) return gone('session')
    const signed = refuseIfSigned(session)
    if (signed) return signed
    const before = replaces ? earlier(rows, sessionId, replaces) : undefined
    if (replaces && !before) return gone('line')
    return ok(
      what.kind === 'action'
        ? actionChanges(rows, session, what, before, context)
        : itemChanges(session, { ...what, kind: what.kind, blockId }, before, context),
    )
  },
})

type Earlier = ReturnType<typeof earlier>

function itemChanges(
  session: Session,
  { kind, text, body, blockId }: Pick<SessionItem, 'kind' | 'text' | 'body' | 'blockId'>,
  before: Earlier,
  context: CommandContext,
): Change[] {
  if (before?.item) {
    const { body: _, settledAt, ...rest } = before.item
    const stays = kind === 'parking' && settledAt ? { settledAt } : {}
    return [
      replacement(
        'sessionItems',
        before.item,
        { ...rest, kind, text, ...(body && { body }), ...stays },
        context,
      ),
    ]
  }
  const at = before?.task?.createdAt ?? context.now
  const row = { sessionId: session.id, kind, text, body, blockId, at }
  return [
    ...(before?.task ? [deletion('tasks', before.task)] : []),
    creation('sessionItems', stamped(row, context.newId('sessionItem'), context)),
  ]
}

function actionChanges(
  rows: LoadedRows,
  session: Session,
  { text, body, accountable, promise, dueOn }: Captured,
  before: Earlier,
  context: CommandContext,
): Change[] {
  const said = {
    title: text,
    ...(body && { notes: body }),
    ...(accountable && { accountable }),
    ...(dueOn && { dueOn }),
    ...((accountable || promise) && { promise: accountable?.side ?? promise }),
  }
  if (before?.task) {
    const { notes: _, accountable: __, dueOn: ___, promise: ____, ...rest } = before.task
    const after = withRenegotiation(before.task, { ...rest, ...said }, context)
    return [replacement('tasks', before.task, after, context)]
  }
  const plan = rows.get('plans', session.planId ?? '')
  const inPlan = plan && isOpenPlan(plan) ? { planId: plan.id, order: nextOrder(rows, plan.id) } : {}
  const row: Omit<Task, 'id' | 'createdAt' | 'updatedAt' | 'createdIn'> = {
    ...said,
    ...inPlan,
    sessionId: session.id,
    partnerId: session.partnerId,
  }
  return [
    ...(before?.item ? [deletion('sessionItems', before.item)] : []),
    creation('tasks', stamped(row, context.newId('task'), context)),
  ]
}

const nextOrder = (rows: LoadedRows, planId: string): number =>
  Math.floor(
    Math.max(0, ...rows.all('tasks').map(task => (task.planId === planId ? (task.order ?? 0) : 0))),
  ) + 1

/** Deletes captured lines, actions included. Errors: `gone`, `signed`. */
export const deleteItems = defineCommand({
  name: 'session.deleteItems',
  input: z.object({ sessionId: idField('session'), ids: z.array(anyItem).min(1).max(2_000) }),
  label: ({ sessionId, ids: [first = '', ...more] }, rows) => {
    const found = earlier(rows, sessionId, first)
    return more.length === 0
      ? `Delete “${found?.item?.text ?? found?.task?.title ?? ''}”`
      : `Delete ${count(more.length + 1, 'captured line')}`
  },
  needs: ({ sessionId, ids }) => [
    { table: 'sessions', ids: [sessionId] },
    { table: 'sessionItems', ids },
    { table: 'tasks', ids },
  ],
  run: (rows, { sessionId, ids }) => {
    const session = rows.get('sessions', sessionId)
    if (!session) return gone('session')
    const signed = refuseIfSigned(session)
    if (signed) return signed
    const found = [...new Set(ids)].map(id => earlier(rows, sessionId, id))
    if (found.some(one => !one)) return gone('line')
    return ok(
      found.flatMap(one => [
        ...(one?.item ? [deletion('sessionItems', one.item)] : []),
        ...(one?.task ? [deletion('tasks', one.task)] : []),
      ]),
    )
  },
})

/** Says that an open point was taken up, or is open again. Errors: `gone`. */
export const settlePoint = defineCommand({
  name: 'session.settlePoint',
  input: z.object({ id: idField('sessionItem'), settled: z.boolean() }),
  label: ({ id, settled }, rows) =>
    `Set “${rows.get('sessionItems', id)?.text ?? ''}” to ${settled ? 'taken up' : 'open'}`,
  needs: ({ id }) => [{ table: 'sessionItems', ids: [id] }],
  run: (rows, { id, settled }, context) => {
    const before = rows.get('sessionItems', id)
    if (!before) return gone('point')
    if ((before.settledAt !== undefined) === settled) return ok([])
    const { settledAt: _, ...open } = before
    const row = settled ? { ...open, settledAt: context.now } : open
    return ok([replacement('sessionItems', before, row, context)])
  },
})
