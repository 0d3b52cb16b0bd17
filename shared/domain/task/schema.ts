import { z } from 'zod'
import type { CalendarDate, Instant } from '../../lib/calendarDate.ts'
import {
  calendarDateField,
  externalKeyField,
  idField,
  instantField,
  longText,
  rowFields,
  shortText,
} from '../fields/schema.ts'
import { personRef, SIDES } from '../fields/side.ts'

/** Who owes it, when a task is a promise between the two sides. */
export const PROMISE_SIDES = SIDES
export type PromiseSide = (typeof PROMISE_SIDES)[number]

/** How far an action of a plan is; done once `doneAt` is set. */
export const ACTION_PROGRESS = ['recommended', 'notStarted', 'inProgress'] as const

/** Something to do, or, with `promise`, something one side promised the other. */
export const taskFields = z.object({
  title: shortText,
  notes: longText,
  dueOn: calendarDateField.optional(),
  /** Its own moment; without one a task is brought up on the day it is due. */
  remindAt: instantField.optional(),
  /** Not to be brought up at all. */
  silent: z.literal(true).optional(),
  /** Set while it is done. */
  doneAt: instantField.optional(),
  promise: z.enum(PROMISE_SIDES).optional(),
  partnerId: idField('partner').optional(),
  customerId: idField('customer').optional(),
  dealId: idField('deal').optional(),
  registrationId: idField('registration').optional(),
  leadId: idField('lead').optional(),
  contactId: idField('contact').optional(),
  /** The meeting, call, mail or note it came out of. */
  interactionId: idField('interaction').optional(),
  /** The day it was given up or missed for good, with the side that owed it. */
  brokenOn: calendarDateField.optional(),
  /** Days it was due before, each with when and why the two sides moved it. */
  renegotiated: z
    .array(z.object({ dueOn: calendarDateField.optional(), at: instantField, reason: shortText }))
    .max(100)
    .optional(),
  /** An action of a plan, and the goal it serves. */
  planId: idField('plan').optional(),
  goalId: idField('planPart').optional(),
  /** The session it was agreed in. */
  sessionId: idField('session').optional(),
  startOn: calendarDateField.optional(),
  progress: z.enum(ACTION_PROGRESS).optional(),
  /** RACI: one answers for it (so there cannot be two), the others do it, are asked before, are told after. */
  accountable: personRef.optional(),
  responsible: z.array(personRef).max(20).optional(),
  consulted: z.array(personRef).max(20).optional(),
  informed: z.array(personRef).max(20).optional(),
  /** What shows that it was done. */
  evidence: longText,
  /** Where it stands in its plan, ascending. */
  order: z.number().optional(),
  externalKey: externalKeyField,
})
export type TaskFields = z.infer<typeof taskFields>

export const task = taskFields.extend({ id: idField('task'), ...rowFields })
export type Task = z.infer<typeof task>

/** Without a day of its own it is due when it is to be brought up, or it would be on no list of a day. */
export const dueDayOf = (
  { dueOn, remindAt }: Pick<Task, 'dueOn' | 'remindAt'>,
  dayOf: (at: Instant) => CalendarDate,
): CalendarDate | undefined => dueOn ?? (remindAt === undefined ? undefined : dayOf(remindAt))

/** Neither done nor, as a promise, broken. */
export const isOpenTask = ({ doneAt, brokenOn }: Pick<Task, 'doneAt' | 'brokenOn'>): boolean =>
  doneAt === undefined && brokenOn === undefined
