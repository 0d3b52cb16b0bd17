import { approveRegistration, approversNow } from '@shared/domain/registration/approveCommand.ts'
import type { Clock } from '@shared/domain/registration/clocks.ts'
import { convertRegistration } from '@shared/domain/registration/convertCommand.ts'
import { mayStart, type RegistrationEvent } from '@shared/domain/registration/machine.ts'
import { expireRegistrations, extendRegistration } from '@shared/domain/registration/protectCommands.ts'
import {
  rejectRegistration,
  requestInfo,
  takeIntoReview,
} from '@shared/domain/registration/reviewCommands.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import type { DomainError } from '@shared/lib/result.ts'
import { refusalOf } from '../../data/refusal.ts'

/** What can be asked for with a button, in the order of the buttons; the first that fits is the main one. */
export const OFFERED = [
  'submit',
  'approve',
  'answerInfo',
  'convert',
  'expire',
  'extend',
  'review',
  'requestInfo',
  'reject',
  'withdraw',
] as const satisfies readonly RegistrationEvent[]
export type Offered = (typeof OFFERED)[number]

/** The events the machine knows from here; expiring is offered once the protection is over. */
export function offersOf(row: Registration, clocks: readonly Clock[]): readonly Offered[] {
  const isOver = clocks.some(({ kind, state }) => kind === 'protection' && state === 'over')
  return OFFERED.filter(event => mayStart(event, row).ok && (event !== 'expire' || isOver))
}

export type Refusals = Readonly<Partial<Record<Offered, DomainError>>>

/** Why each of them would be refused now, asked of the commands themselves: one rule, said twice. */
export async function refusalsOf(row: Registration, offers: readonly Offered[]): Promise<Refusals> {
  const { id } = row
  const reason = 'asked'
  const [approver] = approversNow(row)
  const ask: Readonly<Record<Offered, () => Promise<DomainError | undefined>>> = {
    submit: async () => undefined,
    answerInfo: async () => undefined,
    withdraw: async () => undefined,
    approve: () => refusalOf(approveRegistration, { id, found: [], ...(approver && { as: approver.name }) }),
    convert: () => refusalOf(convertRegistration, { id }),
    expire: () => refusalOf(expireRegistrations, { ids: [id] }),
    extend: () => refusalOf(extendRegistration, { id, reason }),
    review: () => refusalOf(takeIntoReview, { id }),
    requestInfo: () => refusalOf(requestInfo, { id, reason }),
    reject: () => refusalOf(rejectRegistration, { id, reason }),
  }
  const answers = await Promise.all(offers.map(async event => [event, await ask[event]()] as const))
  return Object.fromEntries(answers.filter(([, error]) => error !== undefined))
}
