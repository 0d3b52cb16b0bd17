import type { Process } from '@shared/domain/automation/schema.ts'
import type { RuleDraft } from '@shared/domain/automation/starters.ts'
import type { TriggerName } from '@shared/domain/automation/triggers.ts'
import type { RuleToBegin } from './ruleToBegin.ts'

const STEP_WORDS: Readonly<Record<Process, Readonly<Record<string, string>>>> = {
  registration: {
    create: 'Write a registration',
    submit: 'Submit',
    review: 'Take into review',
    route: 'Ask approvers',
    requestInfo: 'Ask for information',
    answerInfo: 'Take in the information',
    conflictFound: 'Check for conflicts',
    decide: 'Decide a conflict',
    approvePart: 'Approve as one of several',
    approve: 'Approve',
    reject: 'Reject',
    extend: 'Extend protection',
    expire: 'Let expire',
    withdraw: 'Withdraw',
    convert: 'Make a deal of it',
    win: 'Close with its deal, won',
    lose: 'Close with its deal, lost',
  },
  lead: {
    enter: 'Enter a lead',
    offer: 'Offer a lead',
    accept: 'Note an acceptance',
    decline: 'Note a refusal',
    lapse: 'Take back an unanswered offer',
    reassign: 'Give to another partner',
    convert: 'Make a deal of it',
    close: 'Close a lead',
    reopen: 'Open again',
  },
  deal: { stage: 'Move to another stage', win: 'Win', lose: 'Lose' },
}

/** A step as a person says it; steps of later versions by their own name. */
export const stepInWords = (process: Process, step: string): string =>
  STEP_WORDS[process][step] ?? step.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)

interface Way {
  readonly trigger: TriggerName
  readonly kind: string
}

/** How a step may be done by rule: what starts it and which action it is. Others have no action yet. */
const WAYS: Readonly<Record<Process, Readonly<Record<string, Way>>>> = {
  registration: {
    approve: { trigger: 'registration.submitted', kind: 'approve' },
    review: { trigger: 'registration.submitted', kind: 'routeToApprovers' },
    route: { trigger: 'registration.submitted', kind: 'routeToApprovers' },
    requestInfo: { trigger: 'registration.submitted', kind: 'requestInfo' },
    expire: { trigger: 'registration.protectionOver', kind: 'expire' },
    convert: { trigger: 'registration.approved', kind: 'convertToDeal' },
  },
  lead: {
    offer: { trigger: 'lead.created', kind: 'offerLead' },
    lapse: { trigger: 'lead.offerLapsed', kind: 'passOn' },
    decline: { trigger: 'lead.declined', kind: 'offerLead' },
  },
  deal: {},
}

export const canBeRule = ({ process, step }: RuleToBegin): boolean => WAYS[process][step] !== undefined

/** A rule to begin with for a step people do by hand. */
export function draftFor({ process, step }: RuleToBegin): RuleDraft {
  const way = WAYS[process][step] ?? { trigger: 'deal.stageEntered' as const, kind: 'createTask' }
  return {
    name: `${stepInWords(process, step)} by rule`,
    enabled: false,
    process,
    trigger: way.trigger,
    conditions: way.kind === 'approve' ? [{ field: 'hasConflict', operator: 'is', values: ['no'] }] : [],
    actions: [{ kind: way.kind }],
  }
}
