import { err, ok, type Result } from '../../lib/result.ts'
import { LEAD_STATE_LABELS, type LeadState } from './schema.ts'

/** What can happen to a lead. Passing on is a decline or a lapse, then an offer. */
export const LEAD_EVENTS = [
  'offer',
  'accept',
  'decline',
  'lapse',
  'reassign',
  'convert',
  'close',
  'reopen',
] as const
export type LeadEvent = (typeof LEAD_EVENTS)[number]

interface Transition {
  readonly from: readonly LeadState[]
  readonly to: LeadState
  /** As in "A lead that is converted cannot be …". */
  readonly words: string
}

/** A converted lead ends here: what became of it is the deal's story, and its origin stays. */
export const LEAD_TRANSITIONS: Readonly<Record<LeadEvent, Transition>> = {
  offer: { from: ['new'], to: 'offered', words: 'offered' },
  accept: { from: ['offered'], to: 'accepted', words: 'accepted' },
  decline: { from: ['offered'], to: 'new', words: 'declined' },
  lapse: { from: ['offered'], to: 'new', words: 'taken back as not answered' },
  reassign: { from: ['offered', 'accepted'], to: 'offered', words: 'given to another partner' },
  convert: { from: ['accepted'], to: 'converted', words: 'converted to a deal' },
  close: { from: ['new', 'offered', 'accepted'], to: 'closed', words: 'closed' },
  reopen: { from: ['closed'], to: 'new', words: 'opened again' },
}

const canDo = (state: LeadState, event: LeadEvent): boolean => LEAD_TRANSITIONS[event].from.includes(state)

/** The state after an event. Errors: `state` when a lead in this state cannot have it. */
export const stateAfter = (state: LeadState, event: LeadEvent): Result<LeadState> =>
  canDo(state, event)
    ? ok(LEAD_TRANSITIONS[event].to)
    : err(
        'state',
        `A lead that is ${LEAD_STATE_LABELS[state].toLowerCase()} cannot be ${LEAD_TRANSITIONS[event].words}.`,
      )
