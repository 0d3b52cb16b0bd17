import { err, ok, type Result } from '../../lib/result.ts'
import { REGISTRATION_STATE_LABELS, type Registration, type RegistrationState } from './schema.ts'

/** Who may do a transition. The partner's side is spoken for by its CAM. */
export const REGISTRATION_ROLES = ['partner', 'approver', 'rule', 'clock', 'deal'] as const
export type RegistrationRole = (typeof REGISTRATION_ROLES)[number]

/** The clocks of a registration, kept apart (field guide 1b). */
export const CLOCK_KINDS = ['approval', 'protection', 'extension', 'dispute', 'attribution'] as const
export type ClockKind = (typeof CLOCK_KINDS)[number]

/** What must be given or hold, beside the state it starts from. */
export type TransitionNeed = 'reason' | 'question' | 'noConflict' | 'activity' | 'inWindow' | 'afterWindow'

export interface Transition {
  readonly from: readonly RegistrationState[]
  readonly to: RegistrationState
  readonly by: readonly RegistrationRole[]
  readonly needs: readonly TransitionNeed[]
  /** As a button says it. */
  readonly verb: string
  /** As a line of the past says it. */
  readonly past: string
}

const WAITING = ['submitted', 'underReview', 'infoRequested'] as const
const PROTECTED = ['approved', 'extended'] as const

/**
 * The state machine of a registration: which event leads from where to where, who may cause it, what it needs.
 * `clocks.ts` tells which clocks run from it. Sources, field guide 1b: states of Oracle Fusion [15] and ServiceNow [25];
 * withdrawal needs a reason [27], so does a rejection [53]; an extension is gated on activity and asked for
 * before the end [49][51]; one registration per opportunity is approved, rivals wait until it expires [16].
 */
export const TRANSITIONS = {
  submit: {
    from: ['draft'],
    to: 'submitted',
    by: ['partner', 'rule'],
    needs: [],
    verb: 'Submit',
    past: 'Submitted',
  },
  review: {
    from: ['submitted'],
    to: 'underReview',
    by: ['approver', 'rule'],
    needs: [],
    verb: 'Take into review',
    past: 'Taken into review',
  },
  requestInfo: {
    from: ['submitted', 'underReview'],
    to: 'infoRequested',
    by: ['approver', 'rule'],
    needs: ['question'],
    verb: 'Ask for information',
    past: 'Information requested',
  },
  answerInfo: {
    from: ['infoRequested'],
    to: 'underReview',
    by: ['partner', 'rule'],
    needs: [],
    verb: 'Information is there',
    past: 'Information given',
  },
  /** A check on approval found what was not known on submission. */
  conflictFound: {
    from: ['submitted', 'underReview'],
    to: 'underReview',
    by: ['approver', 'rule'],
    needs: [],
    verb: 'Check',
    past: 'Approval stopped by a conflict',
  },
  /** One of several approvers, not yet the last. */
  approvePart: {
    from: ['submitted', 'underReview'],
    to: 'underReview',
    by: ['approver'],
    needs: ['noConflict'],
    verb: 'Approve',
    past: 'Approved by one of the approvers',
  },
  approve: {
    from: ['submitted', 'underReview'],
    to: 'approved',
    by: ['approver', 'rule'],
    needs: ['noConflict'],
    verb: 'Approve',
    past: 'Approved',
  },
  reject: {
    from: WAITING,
    to: 'rejected',
    by: ['approver', 'rule'],
    needs: ['reason'],
    verb: 'Reject',
    past: 'Rejected',
  },
  extend: {
    from: PROTECTED,
    to: 'extended',
    by: ['approver', 'rule'],
    needs: ['reason', 'inWindow', 'activity', 'noConflict'],
    verb: 'Extend',
    past: 'Extended',
  },
  expire: {
    from: PROTECTED,
    to: 'expired',
    by: ['clock', 'approver', 'rule'],
    needs: ['afterWindow'],
    verb: 'Let expire',
    past: 'Expired',
  },
  withdraw: {
    from: [...WAITING, ...PROTECTED],
    to: 'withdrawn',
    by: ['partner'],
    needs: ['reason'],
    verb: 'Withdraw',
    past: 'Withdrawn',
  },
  convert: {
    from: PROTECTED,
    to: 'converted',
    by: ['partner', 'approver', 'rule'],
    needs: ['inWindow'],
    verb: 'Convert to a deal',
    past: 'Converted to a deal',
  },
  win: {
    from: ['converted', 'lost'],
    to: 'won',
    by: ['deal'],
    needs: [],
    verb: 'Win',
    past: 'Won with its deal',
  },
  lose: {
    from: ['converted', 'won'],
    to: 'lost',
    by: ['deal'],
    needs: [],
    verb: 'Lose',
    past: 'Lost with its deal',
  },
  reopen: {
    from: ['won', 'lost'],
    to: 'converted',
    by: ['deal'],
    needs: [],
    verb: 'Reopen',
    past: 'Open again with its deal',
  },
} as const satisfies Readonly<Record<string, Transition>>

export type RegistrationEvent = keyof typeof TRANSITIONS

export const transitionOf = (event: RegistrationEvent): Transition => TRANSITIONS[event]

/** What a past step is called; steps of later versions are shown by their own name. */
export const stepInWords = (event: string): string =>
  event === 'create' ? 'Written' : event in TRANSITIONS ? TRANSITIONS[event as RegistrationEvent].past : event

/** States in which somebody has to decide. */
export const isWaiting = (state: RegistrationState): boolean =>
  (WAITING as readonly RegistrationState[]).includes(state)

/** States in which the protection window counts down. */
export const isProtected = (state: RegistrationState): boolean =>
  (PROTECTED as readonly RegistrationState[]).includes(state)

/** States from which a new draft may be copied: it was rejected, ran out or was taken back (field guide 1b, Oracle). */
export const canResubmit = (state: RegistrationState): boolean =>
  state === 'rejected' || state === 'expired' || state === 'withdrawn'

/** Fields may be changed while the partner's side has it. */
export const isEditable = (state: RegistrationState): boolean =>
  state === 'draft' || state === 'infoRequested'

/** Whether an event may start from a state. Errors: `state`. */
export function mayStart(
  event: RegistrationEvent,
  { state, company }: Pick<Registration, 'state' | 'company'>,
): Result<Transition> {
  const transition = transitionOf(event)
  return transition.from.includes(state)
    ? ok(transition)
    : err(
        'state',
        `${company} is ${REGISTRATION_STATE_LABELS[state].toLowerCase()}: “${transition.verb}” is for ${transition.from
          .map(from => REGISTRATION_STATE_LABELS[from].toLowerCase())
          .join(' or ')} ones.`,
      )
}
