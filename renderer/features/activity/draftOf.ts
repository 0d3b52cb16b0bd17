import type { About } from '../../state/actions.ts'

/** The name an unsaved form about a record is kept under. */
export const draftOf = (kind: string, { partnerId, dealId }: About): string =>
  [kind, 'new', partnerId, dealId].filter(Boolean).join('.')
