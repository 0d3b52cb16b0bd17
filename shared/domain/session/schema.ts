import { z } from 'zod'
import {
  calendarDateField,
  idField,
  instantField,
  longText,
  optionalText,
  rowFields,
  shortText,
} from '../fields/schema.ts'
import { personRef, SIDES } from '../fields/side.ts'
import { PLAN_SECTIONS } from '../plan/schema.ts'

/** A session builds a plan; a QBR reviews it and opens with last quarter's actions (field guide 4b, 4c). */
export const SESSION_KINDS = ['jbp', 'qbr'] as const
export type SessionKind = (typeof SESSION_KINDS)[number]

export const SESSION_KIND_LABELS: Readonly<Record<SessionKind, string>> = { jbp: 'JBP session', qbr: 'QBR' }

const key = z.string().min(1).max(60)

/** `14:30`, the time of the place. */
const timeField = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time looks like 14:30.')

export const agendaBlock = z.object({
  id: key,
  title: shortText,
  minutes: z.number().int().min(1).max(600),
  /** The section of the plan it works on, and others beside it. */
  section: z.enum(PLAN_SECTIONS).optional(),
  moreSections: z.array(z.enum(PLAN_SECTIONS)).max(6).optional(),
  /** What it looks at beside the plan. */
  shows: z.enum(['lastActions', 'recap']).optional(),
})
export type AgendaBlock = z.infer<typeof agendaBlock>

/** What is to be ready some days before. */
export const checkItem = z.object({
  id: key,
  title: shortText,
  daysBefore: z.number().int().min(0).max(60),
  doneAt: instantField.optional(),
})
export type CheckItem = z.infer<typeof checkItem>

export const ATTENDANCE = ['invited', 'present', 'late', 'left', 'absent'] as const
export type Attendance = (typeof ATTENDANCE)[number]

export const attendee = z.object({
  person: personRef,
  title: optionalText,
  state: z.enum(ATTENDANCE).default('invited'),
})
export type Attendee = z.infer<typeof attendee>

/** What happened to the clock, and when. Times are told from moments, never counted, so sleep makes no drift. */
export const clockEvent = z.discriminatedUnion('what', [
  z.object({ what: z.literal('block'), at: instantField, blockId: key }),
  z.object({ what: z.enum(['pause', 'resume', 'end']), at: instantField }),
])
export type ClockEvent = z.infer<typeof clockEvent>

export const sessionFields = z.object({
  kind: z.enum(SESSION_KINDS),
  title: shortText,
  partnerId: idField('partner'),
  planId: idField('plan').optional(),
  on: calendarDateField,
  at: timeField.optional(),
  place: optionalText,
  agenda: z.array(agendaBlock).min(1).max(40),
  checklist: z.array(checkItem).max(60).default([]),
  attendance: z.array(attendee).max(60).default([]),
  recap: longText,
  /** When the two sides meet next. */
  nextDates: z
    .array(z.object({ title: shortText, on: calendarDateField, at: timeField.optional() }))
    .max(20)
    .default([]),
})
export type SessionFields = z.infer<typeof sessionFields>

export const session = sessionFields.extend({
  id: idField('session'),
  /** Written by the steps of the clock alone. */
  clock: z.array(clockEvent).max(2_000).default([]),
  /** Both sides agreed to the recap. */
  signedOff: z
    .array(z.object({ side: z.enum(SIDES), name: shortText, role: optionalText, at: instantField }))
    .max(10)
    .default([]),
  ...rowFields,
})
export type Session = z.infer<typeof session>

/** What is captured while it runs; an action is a task that names the session. */
export const SESSION_ITEM_KINDS = ['decision', 'parking', 'note'] as const
export type SessionItemKind = (typeof SESSION_ITEM_KINDS)[number]

export const sessionItemFields = z.object({
  sessionId: idField('session'),
  kind: z.enum(SESSION_ITEM_KINDS),
  text: shortText,
  /** What did not fit into the text. */
  body: longText,
  /** The block of the agenda it came up in. */
  blockId: optionalText,
  at: instantField,
  /** Of the parking lot: taken up since. */
  settledAt: instantField.optional(),
})
export const sessionItem = sessionItemFields.extend({ id: idField('sessionItem'), ...rowFields })
export type SessionItem = z.infer<typeof sessionItem>
