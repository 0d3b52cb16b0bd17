import type { Dexie } from 'dexie'

/** Registrations and what settles them, leads, rules and their log, pipeline snapshots, locked credits. */
export function dealsThatHold(db: Dexie): void {
  db.version(5).stores({
    registrations: 'id, partnerId, customerId, dealId, externalKey, state, protectedUntil',
    conflicts: 'id, registrationId, rivalId',
    engagementRules: 'id',
    accountLists: 'id, partnerId',
    leads: 'id, partnerId, dealId, referredBy, externalKey, state',
    automationRules: 'id',
    ruleRuns: 'id, ruleId, recordId, at',
    processSteps: 'id, recordId, at',
    pipelineSnapshots: 'id, takenOn',
    attributions: 'id, dealId',
    interactions:
      'id, partnerId, customerId, dealId, *contactIds, externalKey, [partnerId+on], [dealId+on], [registrationId+on], startAt',
    tasks:
      'id, partnerId, customerId, dealId, registrationId, leadId, contactId, interactionId, externalKey, dueOn, remindAt',
  })
}
