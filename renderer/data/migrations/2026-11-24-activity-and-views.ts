import type { Dexie } from 'dexie'

/** Interactions, tasks and saved views. Done tasks keep their rows: what was promised stays on record. */
export function activityAndViews(db: Dexie): void {
  db.version(2).stores({
    interactions: 'id, partnerId, dealId, *contactIds, externalKey',
    tasks: 'id, partnerId, dealId, interactionId, externalKey',
    views: 'id',
  })
}
