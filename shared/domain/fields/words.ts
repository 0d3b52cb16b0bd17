const WORDS: Readonly<Record<string, string>> = {
  externalKey: 'external key',
  partnerId: 'partner',
  customerId: 'customer',
  productIds: 'products',
  openedOn: 'opening date',
  closeOn: 'close date',
  from: 'first day',
  to: 'last day',
  stack: 'systems',
  sellerKey: 'seller',
  stageProbability: 'stage probabilities',
  cadence: 'days between touches',
  cadenceDefault: 'days between touches of other tiers',
  dealId: 'deal',
  contactId: 'person',
  contactIds: 'people',
  interactionId: 'timeline entry',
  on: 'day',
  startAt: 'start',
  endAt: 'end',
  dueOn: 'due date',
  remindAt: 'reminder',
  silent: 'whether it reminds',
  doneAt: 'done',
  brokenOn: 'the day it was broken',
  renegotiated: 'days it was due before',
  spellings: 'other spellings',
  activeUntil: 'last day in the team',
}

/** A field's name as a person says it: `annualRevenue` → `annual revenue`. */
const fieldInWords = (field: string): string =>
  WORDS[field] ?? field.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)

const NAMED = 3

/** `tier, status and owner`; from the fourth on they are counted: `tier, status, owner and 2 more`. */
export const fieldsInWords = (fields: readonly string[]): string =>
  list([
    ...fields.slice(0, NAMED).map(fieldInWords),
    ...(fields.length > NAMED ? [`${fields.length - NAMED} more`] : []),
  ])

/** `a`, `a and b`, `a, b and c`. */
export const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

/** `a`, `a or b`, `a, b or c`. */
export const either = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`

/** `1 deal`, `12 deals`, `1,204 revenue lines`. */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`
