import { z } from 'zod'
import { ok } from '../../lib/result.ts'
import { defineCommand } from '../command.ts'
import { idField, shortText } from '../fields/schema.ts'
import { goneRegistration } from './fields.ts'
import type { RegistrationEvent } from './machine.ts'
import { stepped } from './stepped.ts'
import { allowed, NEEDS_POLICY } from './who.ts'

const one = z.object({ id: idField('registration') })
const reasonField = z.string({ error: 'A reason is needed.' }).trim().min(1, 'A reason is needed.').max(300)

interface Move {
  readonly name: string
  readonly event: RegistrationEvent
  readonly words: (company: string) => string
}

/** A transition that needs nothing but the registration, or a reason. */
const move = <I extends z.ZodType<{ id: `registration:${string}`; reason?: string | undefined }>>(
  { name, event, words }: Move,
  input: I,
) =>
  defineCommand({
    name,
    input,
    label: ({ id }, rows) => words(rows.get('registrations', id)?.company ?? 'a company'),
    needs: ({ id }) => [{ table: 'registrations', ids: [id] }, NEEDS_POLICY],
    run: (rows, { id, reason }, context) => {
      const before = rows.get('registrations', id)
      if (!before) return goneRegistration()
      const may = allowed(rows, event, before, context)
      return may.ok ? ok(stepped(before, event, context, { reason })) : may
    },
  })

/** An approver takes a submitted one up. Errors: `gone`, `state`, `notAllowed`, `quota`; so for the next ones. */
export const takeIntoReview = move(
  {
    name: 'registration.review',
    event: 'review',
    words: company => `Take the registration of ${company} into review`,
  },
  one,
)

/** Asks the partner something; the approval clock stands until the answer. The question is needed. */
export const requestInfo = move(
  {
    name: 'registration.requestInfo',
    event: 'requestInfo',
    words: company => `Ask for information about ${company}`,
  },
  one.extend({ reason: shortText }),
)

/** The partner's answer is there; the approval clock goes on. */
export const answerInfo = move(
  {
    name: 'registration.answerInfo',
    event: 'answerInfo',
    words: company => `Information about ${company} is there`,
  },
  one.extend({ reason: z.string().trim().max(300).optional() }),
)

/** Turns it down; the reason is needed and stays (field guide 1b: always store a rejection reason). */
export const rejectRegistration = move(
  {
    name: 'registration.reject',
    event: 'reject',
    words: company => `Reject the registration of ${company}`,
  },
  one.extend({ reason: reasonField }),
)

/** The partner takes it back; needs a reason (field guide 1b, Channel Program). Ends every clock of it. */
export const withdrawRegistration = move(
  {
    name: 'registration.withdraw',
    event: 'withdraw',
    words: company => `Withdraw the registration of ${company}`,
  },
  one.extend({ reason: reasonField }),
)
