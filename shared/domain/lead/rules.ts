import type { Instant } from '../../lib/calendarDate.ts'
import type { DomainError } from '../../lib/result.ts'
import type { Lead, LeadFields, LeadOffer } from './schema.ts'

/** What keeps a lead from being saved. Codes: `email`. */
export const leadProblems = ({ contactEmail }: LeadFields): readonly DomainError[] =>
  contactEmail !== undefined && !/^[^\s@]+@[^\s@]+$/.test(contactEmail)
    ? [{ code: 'email', message: 'This is not an e-mail address.', at: 'contactEmail' }]
    : []

/** Whether an offer's time to answer is over; an answer that comes at the last moment still counts. */
export const isOverdue = ({ answerBy }: Pick<LeadOffer, 'answerBy'>, now: Instant): boolean =>
  Date.parse(answerBy) < Date.parse(now)

/** What a lead waits for now. `overdue`: its offer was not answered in time and is to be taken back. */
export type LeadWait = 'toGive' | 'offered' | 'overdue' | 'accepted' | 'over'

/** The day a lead came: as told, or when it was entered. */
export const cameOn = ({ receivedOn, createdAt }: Pick<Lead, 'receivedOn' | 'createdAt'>): string =>
  receivedOn ?? createdAt.slice(0, 10)
