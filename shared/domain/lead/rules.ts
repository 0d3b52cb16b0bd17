import type { Instant } from '../../lib/calendarDate.ts'
import type { DomainError } from '../../lib/result.ts'
import { type Lead, type LeadFields, type LeadOffer, openOffer } from './schema.ts'

/** What keeps a lead from being saved. Codes: `email`. */
export const leadProblems = ({ contactEmail }: LeadFields): readonly DomainError[] =>
  contactEmail !== undefined && !/^[^\s@]+@[^\s@]+$/.test(contactEmail)
    ? [{ code: 'email', message: 'This is not an e-mail address.', at: 'contactEmail' }]
    : []

/** Whether an offer's time to answer is over; an answer that comes at the last moment still counts. */
export const isOverdue = ({ answerBy }: Pick<LeadOffer, 'answerBy'>, now: Instant): boolean =>
  Date.parse(answerBy) < Date.parse(now)

/** What a lead waits for now. `overdue`: its offer was not answered in time and is to be taken back. */
export const LEAD_WAITS = ['toGive', 'offered', 'overdue', 'accepted', 'over'] as const
export type LeadWait = (typeof LEAD_WAITS)[number]

export function waitOf(lead: Pick<Lead, 'state' | 'offers'>, now: Instant): LeadWait {
  if (lead.state === 'new') return 'toGive'
  if (lead.state === 'accepted') return 'accepted'
  const offer = lead.state === 'offered' ? openOffer(lead) : undefined
  if (!offer) return 'over'
  return isOverdue(offer, now) ? 'overdue' : 'offered'
}

/** The day a lead came: as told, or when it was entered. */
export const cameOn = ({ receivedOn, createdAt }: Pick<Lead, 'receivedOn' | 'createdAt'>): string =>
  receivedOn ?? createdAt.slice(0, 10)
