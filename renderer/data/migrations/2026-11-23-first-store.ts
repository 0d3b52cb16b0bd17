import type { Dexie } from 'dexie'

/**
 * The first store. Few indexes: each costs about a twentieth of an insert. `partnerIds` of a deal is
 * derived on writing (see `stored.ts`), because IndexedDB cannot index into a list of objects.
 */
export function firstStore(db: Dexie): void {
  db.version(1).stores({
    partners: 'id, externalKey',
    contacts: 'id, partnerId, customerId',
    customers: 'id, externalKey',
    products: 'id, externalKey',
    deals: 'id, externalKey, customerId, *partnerIds',
    revenue: 'id, partnerId',
    targets: 'id, partnerId',
    rates: 'id',
    templates: 'id',
    scorecards: 'id, partnerId',
    presets: 'id',
    workspace: 'id',
    journal: '++seq, intent, *recordIds',
    journalChanges: 'seq',
    meta: 'key',
    derived: 'key',
  })
}
