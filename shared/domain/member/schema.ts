import { z } from 'zod'
import { calendarDateField, idField, rowFields, shortText } from '../fields/schema.ts'

/** What somebody of the own side is in the team. */
export const MEMBER_ROLES = ['channelAccountManager', 'partnerManager', 'manager', 'other'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

export const MEMBER_ROLE_LABELS: Readonly<Record<MemberRole, string>> = {
  channelAccountManager: 'Channel account manager',
  partnerManager: 'Partner manager',
  manager: 'Manager',
  other: 'Other',
}

/** Somebody of the team; partners name their owner by name, as files do. */
export const memberFields = z.object({
  name: shortText,
  role: z.enum(MEMBER_ROLES).default('channelAccountManager'),
  email: z
    .string()
    .trim()
    .max(300)
    .regex(/^[^\s@]+@[^\s@]+$/, 'An address looks like name@example.com.')
    .optional(),
  /** Other ways files and people write the name. */
  spellings: z.array(z.string().trim().min(1).max(200)).max(50).default([]),
  /** The last day in the team; no day while there is none. */
  activeUntil: calendarDateField.optional(),
})
export type MemberFields = z.infer<typeof memberFields>

export const member = memberFields.extend({ id: idField('member'), ...rowFields })
export type Member = z.infer<typeof member>
