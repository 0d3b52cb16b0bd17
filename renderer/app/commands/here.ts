import { type Id, typeOfId } from '@shared/lib/ids.ts'

/** Where the window is. */
export interface Here {
  /** The page's path without the record: `/partners`. */
  readonly page: string
  readonly partnerId?: Id<'partner'>
  readonly dealId?: Id<'deal'>
  readonly registrationId?: Id<'registration'>
  readonly leadId?: Id<'lead'>
  readonly planId?: Id<'plan'>
  readonly sessionId?: Id<'session'>
  /** Chosen in the palette: what is asked for is a change of the book, never of a field that is typed into. */
  readonly inPalette?: boolean
}

const PATH = /^#?(\/[^/?]*)(?:\/([^/?]+))?/

/** Reads the window's place from its hash. */
export function hereOf(hash: string): Here {
  const [, page = '', written] = PATH.exec(hash) ?? []
  if (written === undefined) return { page }
  const id = decoded(written)
  const type = typeOfId(id)
  if (type === 'partner') return { page, partnerId: id as Id<'partner'> }
  if (type === 'deal') return { page, dealId: id as Id<'deal'> }
  if (type === 'registration') return { page, registrationId: id as Id<'registration'> }
  if (type === 'lead') return { page, leadId: id as Id<'lead'> }
  if (type === 'plan') return { page, planId: id as Id<'plan'> }
  if (type === 'session') return { page, sessionId: id as Id<'session'> }
  // A page beside another one: `/insights/forecast`.
  return { page: /^[a-z]+$/.test(written) ? `${page}/${written}` : page }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export const onPartner = ({ partnerId }: Here): boolean => partnerId !== undefined
export const onDeal = ({ dealId }: Here): boolean => dealId !== undefined
export const onRegistration = ({ registrationId }: Here): boolean => registrationId !== undefined
export const onLead = ({ leadId }: Here): boolean => leadId !== undefined
export const onPlan = ({ planId }: Here): boolean => planId !== undefined
export const onRecord = (here: Here): boolean =>
  onPartner(here) || onDeal(here) || onRegistration(here) || onLead(here) || onPlan(here)
/** A list, not one of its records. */
export const onList =
  (page: string) =>
  (here: Here): boolean =>
    here.page === page && !onRecord(here) && here.sessionId === undefined
