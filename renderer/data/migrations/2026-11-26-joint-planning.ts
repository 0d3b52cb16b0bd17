import type { Dexie } from 'dexie'

/** Joint business plans with their parts, versions and sessions; what both sides owe, give and expect; packs. */
export function jointPlanning(db: Dexie): void {
  db.version(6).stores({
    plans: 'id, partnerId, status',
    planParts: 'id, planId, customerId',
    planVersions: 'id, planId, partnerId, hash',
    sessions: 'id, partnerId, planId, on',
    sessionItems: 'id, sessionId',
    strategies: 'id',
    exchanges: 'id, partnerId',
    expectations: 'id, partnerId',
    packs: 'id, partnerId, planId',
    packAnswers: 'id, packId, partnerId, hash',
    tasks:
      'id, partnerId, customerId, dealId, registrationId, leadId, contactId, interactionId, externalKey, dueOn, remindAt, promise, planId, sessionId',
  })
}
