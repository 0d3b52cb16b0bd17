const FIELD_WORDS: Readonly<Record<string, string>> = {
  externalKey: 'External key',
  partnerId: 'Partner',
  customerId: 'Customer',
  productId: 'Product',
  dealId: 'Deal',
  contactId: 'Person',
  contactIds: 'People',
  interactionId: 'Came out of',
  productIds: 'Products',
  openedOn: 'Opened on',
  closeOn: 'Close date',
  category: 'Forecast category',
  stagePath: 'Stages it went through',
  dueOn: 'Due on',
  remindAt: 'Reminder',
  silent: 'No reminder',
  doneAt: 'Done',
  brokenOn: 'Broken on',
  renegotiated: 'Days it was due before',
  startAt: 'Starts',
  endAt: 'Ends',
  stack: 'Systems',
  competitors: 'Competing lines',
  domains: 'Web domains',
  sellerKey: 'Seller',
  from: 'First day',
  to: 'Last day',
  tiers: 'Tiers',
  email: 'E-mail',
  spellings: 'Also written',
  activeUntil: 'In the team until',
}

/** What a field of a record is called on screen: `dueOn` → `Due on`. */
export const fieldWord = (field: string): string =>
  FIELD_WORDS[field] ??
  field.charAt(0).toUpperCase() + field.slice(1).replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
