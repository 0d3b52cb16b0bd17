import type { Dexie } from 'dexie'

/** Deleting a customer or person finds what hangs on it; a timeline reads its newest entries and no more. */
export function activityLinks(db: Dexie): void {
  db.version(3).stores({
    interactions: 'id, partnerId, customerId, dealId, *contactIds, externalKey, [partnerId+on], [dealId+on]',
    tasks: 'id, partnerId, customerId, dealId, contactId, interactionId, externalKey',
  })
}
