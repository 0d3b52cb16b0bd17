import { z } from 'zod'
import { err, ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { gone } from '../fields/rules.ts'
import { idField, optionalText } from '../fields/schema.ts'
import { personRef, SIDES } from '../fields/side.ts'
import { replacement } from '../journal/changes.ts'
import { ATTENDANCE_LABELS } from './attendance.ts'
import { ATTENDANCE } from './schema.ts'

const id = idField('session')

/** Ticks a line of the checklist, or takes the tick back. Errors: `gone`. */
export const tickCheck = defineCommand({
  name: 'session.tickCheck',
  input: z.object({ id, itemId: z.string().max(60), done: z.boolean() }),
  label: ({ id, itemId, done }, rows) => {
    const item = rows.get('sessions', id)?.checklist.find(one => one.id === itemId)
    return `Set “${item?.title ?? ''}” to ${done ? 'done' : 'open'}`
  },
  needs: ({ id }) => [{ table: 'sessions', ids: [id] }],
  run: (rows, { id, itemId, done }, context) => {
    const session = rows.get('sessions', id)
    if (!session) return gone('session')
    const item = session.checklist.find(one => one.id === itemId)
    if (!item) return gone('line of the checklist')
    if ((item.doneAt !== undefined) === done) return ok([])
    const { doneAt: _, ...open } = item
    const next = done ? { ...open, doneAt: context.now } : open
    const checklist = session.checklist.map(one => (one === item ? next : one))
    return ok([replacement('sessions', session, { ...session, checklist }, context)])
  },
})

/** Adds somebody to those who are asked to come. Errors: `gone`, `twice`. */
export const addAttendee = defineCommand({
  name: 'session.addAttendee',
  input: z.object({
    id,
    person: personRef,
    title: optionalText,
    state: z.enum(ATTENDANCE).default('invited'),
  }),
  label: ({ person }) => `Add ${person.name} to the session`,
  needs: ({ id }) => [{ table: 'sessions', ids: [id] }],
  run: (rows, { id, ...attendee }, context) => {
    const session = rows.get('sessions', id)
    if (!session) return gone('session')
    const { name, side } = attendee.person
    if (session.attendance.some(one => one.person.name === name && one.person.side === side))
      return err('twice', `${name} is on the list already.`, 'name')
    const { title, ...rest } = attendee
    const attendance = [...session.attendance, title ? { ...rest, title } : rest]
    return ok([replacement('sessions', session, { ...session, attendance }, context)])
  },
})

const who = z.object({ id, name: z.string(), side: z.enum(SIDES) })

/** Says whether somebody is there. Errors: `gone`. */
export const setAttendance = defineCommand({
  name: 'session.setAttendance',
  input: who.extend({ state: z.enum(ATTENDANCE) }),
  label: ({ name, state }) => `${name}: ${ATTENDANCE_LABELS[state].toLowerCase()}`,
  needs: ({ id }) => [{ table: 'sessions', ids: [id] }],
  run: (rows, { id, name, side, state }, context) => {
    const session = rows.get('sessions', id)
    if (!session) return gone('session')
    const found = session.attendance.find(one => one.person.name === name && one.person.side === side)
    if (!found) return gone('person')
    if (found.state === state) return ok([])
    const attendance = session.attendance.map(one => (one === found ? { ...one, state } : one))
    return ok([replacement('sessions', session, { ...session, attendance }, context)])
  },
})

/** Takes somebody off the list. Errors: `gone`. */
export const removeAttendee = defineCommand({
  name: 'session.removeAttendee',
  input: who,
  label: ({ name }) => `Delete ${name} from the session`,
  needs: ({ id }) => [{ table: 'sessions', ids: [id] }],
  run: (rows, { id, name, side }, context) => {
    const session = rows.get('sessions', id)
    if (!session) return gone('session')
    const attendance = session.attendance.filter(({ person }) => person.name !== name || person.side !== side)
    if (attendance.length === session.attendance.length) return gone('person')
    return ok([replacement('sessions', session, { ...session, attendance }, context)])
  },
})
