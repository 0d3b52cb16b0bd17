import type { Dexie } from 'dexie'

/** What comes due is found by its moment: one look reads the few rows of the next hours and no more. */
export function reminders(db: Dexie): void {
  db.version(4).stores({
    interactions:
      'id, partnerId, customerId, dealId, *contactIds, externalKey, [partnerId+on], [dealId+on], startAt',
    tasks: 'id, partnerId, customerId, dealId, contactId, interactionId, externalKey, dueOn, remindAt',
  })
}
