import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { type CommandContext, defineCommand, type LoadedRows } from '../command.ts'
import { gone } from '../fields/rules.ts'
import { idField, optionalText, shortText } from '../fields/schema.ts'
import { SIDES } from '../fields/side.ts'
import { replacement } from '../journal/changes.ts'
import { type ClockState, clockState } from './clock.ts'
import type { ClockEvent, Session } from './schema.ts'

const input = z.object({ id: idField('session') })
const needs = ({ id }: { readonly id: string }) => [{ table: 'sessions' as const, ids: [id] }]
const titleOf = (rows: LoadedRows, id: string): string => `“${rows.get('sessions', id)?.title ?? ''}”`

const NOT_NOW: Readonly<Record<ClockState, string>> = {
  notStarted: 'The session has not started yet.',
  running: 'The session is running already.',
  paused: 'The session is paused already.',
  ended: 'The session has ended. Undo the end to go on.',
}

/** Appends what happened to the clock, where the session is in one of these states. */
function append(
  session: Session | undefined,
  event: ClockEvent,
  from: readonly ClockState[],
  context: CommandContext,
) {
  if (!session) return gone('session')
  const state = clockState(session)
  if (!from.includes(state)) return err('notNow', NOT_NOW[state])
  return ok([replacement('sessions', session, { ...session, clock: [...session.clock, event] }, context)])
}

/** Goes to a block of the agenda; the first one starts the clock. A paused clock stays paused. Errors: `gone`, `notNow`. */
export const goToBlock = defineCommand({
  name: 'session.goToBlock',
  input: input.extend({ blockId: z.string().min(1).max(60) }),
  label: ({ id, blockId }, rows) => {
    const session = rows.get('sessions', id)
    const block = session?.agenda.find(one => one.id === blockId)
    return session?.clock.length === 0
      ? `Start the session ${titleOf(rows, id)}`
      : `Go to the block “${block?.title ?? ''}”`
  },
  needs,
  run: (rows, { id, blockId }, context) => {
    const session = rows.get('sessions', id)
    if (session && !session.agenda.some(block => block.id === blockId)) return gone('block')
    const event = { what: 'block' as const, at: context.now, blockId }
    return append(session, event, ['notStarted', 'running', 'paused'], context)
  },
})

/** Stops the clock for a break. Errors: `gone`, `notNow`. */
export const pauseSession = defineCommand({
  name: 'session.pause',
  input,
  label: ({ id }, rows) => `Pause the session ${titleOf(rows, id)}`,
  needs,
  run: (rows, { id }, context) =>
    append(rows.get('sessions', id), { what: 'pause', at: context.now }, ['running'], context),
})

/** Lets the clock run on. Errors: `gone`, `notNow`. */
export const resumeSession = defineCommand({
  name: 'session.resume',
  input,
  label: ({ id }, rows) => `Resume the session ${titleOf(rows, id)}`,
  needs,
  run: (rows, { id }, context) =>
    append(rows.get('sessions', id), { what: 'resume', at: context.now }, ['paused'], context),
})

/** Ends the session; what follows is the recap. Errors: `gone`, `notNow`. */
export const endSession = defineCommand({
  name: 'session.end',
  input,
  label: ({ id }, rows) => `End the session ${titleOf(rows, id)}`,
  needs,
  run: (rows, { id }, context) =>
    append(rows.get('sessions', id), { what: 'end', at: context.now }, ['running', 'paused'], context),
})

/** One side agrees to the recap, once the session has ended; each side may sign once. Errors: `gone`, `notNow`, `twice`. */
export const signOffSession = defineCommand({
  name: 'session.signOff',
  input: input.extend({ side: z.enum(SIDES), name: shortText, role: optionalText }),
  label: ({ id, name }, rows) => `Sign off the recap of ${titleOf(rows, id)} for ${name}`,
  needs,
  run: (rows, { id, side, name, role }, context) => {
    const session = rows.get('sessions', id)
    if (!session) return gone('session')
    if (clockState(session) !== 'ended')
      return err('notNow', 'The recap is signed off once the session has ended.')
    if (session.signedOff.some(one => one.side === side))
      return err('twice', `${side === 'ours' ? 'Our' : 'Their'} side has signed off already.`, 'name')
    const signature = { side, name, ...(role && { role }), at: context.now }
    const row = { ...session, signedOff: [...session.signedOff, signature] }
    return ok([replacement('sessions', session, row, context)])
  },
})
