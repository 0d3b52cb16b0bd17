import { z } from 'zod'
import {
  calendarDateField,
  externalKeyField,
  idField,
  instantField,
  longText,
  optionalText,
  rowFields,
  shortText,
} from '../fields/schema.ts'

export const INTERACTION_KINDS = ['meeting', 'call', 'mail', 'note'] as const
export type InteractionKind = (typeof INTERACTION_KINDS)[number]

export const INTERACTION_KIND_LABELS: Readonly<Record<InteractionKind, string>> = {
  meeting: 'Meeting',
  call: 'Call',
  mail: 'Mail',
  note: 'Note',
}

/** Who wrote or called: `in` came from the other side and waits for our answer. */
export const DIRECTIONS = ['in', 'out'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** What took place (or, for a meeting ahead, will) between us and a partner or customer. */
export const interactionFields = z.object({
  kind: z.enum(INTERACTION_KINDS),
  subject: shortText,
  text: longText,
  /** The day where the user was. */
  on: calendarDateField,
  /** Only where a time of day is known. */
  startAt: instantField.optional(),
  endAt: instantField.optional(),
  place: optionalText,
  direction: z.enum(DIRECTIONS).optional(),
  partnerId: idField('partner').optional(),
  customerId: idField('customer').optional(),
  dealId: idField('deal').optional(),
  registrationId: idField('registration').optional(),
  contactIds: z.array(idField('contact')).max(200).default([]),
  /** Where it came from a calendar: the event's UID. */
  externalKey: externalKeyField,
})
export type InteractionFields = z.infer<typeof interactionFields>

export const interaction = interactionFields.extend({ id: idField('interaction'), ...rowFields })
export type Interaction = z.infer<typeof interaction>

/** A note is written by oneself; the other kinds reach the partner and count as a touch. */
export const isTouch = (kind: InteractionKind): boolean => kind !== 'note'
