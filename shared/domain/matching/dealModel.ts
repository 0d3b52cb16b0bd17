import type { Model } from './model.ts'

/**
 * How deals, registrations and customers are compared until a workspace has decisions enough to learn from. Not
 * estimated but set: bits of the order linkage studies report, so that a name alone is at most asked about unless it
 * is equal letter by letter, and two hard facts (name, domain, phone, number) make a match. One hard fact under another
 * name is asked about: firms trade under several names.
 */
export const DEAL_MODEL: Model = {
  fields: [
    { id: 'name', kind: 'company', weights: [9, 6, 4, -2, -4.5] },
    { id: 'domain', kind: 'domain', weights: [9, 6, 3, -2, -2] },
    { id: 'phone', kind: 'phone', weights: [8, 6, 3, 0, -1] },
    { id: 'number', kind: 'code', weights: [12, 4, 0, -6, -8] },
    { id: 'address', kind: 'address', weights: [6, 4, 2, -1, -2] },
    { id: 'postcode', kind: 'code', lookedUp: false, weights: [3, 1, 0, -1, -1] },
    { id: 'city', kind: 'place', weights: [2, 1, 0.5, -1, -1] },
    { id: 'country', kind: 'place', weights: [0.5, 0, 0, -3, -3] },
  ],
  match: 9,
  possible: 3.5,
}
