import type { Dexie } from 'dexie'

/** Deleting a customer or person finds what hangs on it. */
export function activityLinks(db: Dexie): void {
  db.version(3).stores({
    interactions: 'id, partnerId, customerId, dealId, *contactIds, externalKey',
    tasks: 'id, partnerId, customerId, dealId, contactId, interactionId, externalKey',
  })
}
