import { typeOfId } from '@shared/lib/ids.ts'

/** Pages that show one record, by the type its id names. */
const PAGE_OF = {
  partner: '/partners',
  deal: '/deals',
  registration: '/registrations',
  lead: '/leads',
  plan: '/plans',
  session: '/sessions',
  packAnswer: '/answers',
} as const

/** The path of a record's page; undefined for records that have none of their own. */
export function pathOf(id: string): string | undefined {
  const type = typeOfId(id)
  const page = type && type in PAGE_OF ? PAGE_OF[type as keyof typeof PAGE_OF] : undefined
  return page && `${page}/${encodeURIComponent(id)}`
}

export const partnerPath = (id: string): string => `${PAGE_OF.partner}/${encodeURIComponent(id)}`
export const partnerHref = (id: string): string => `#${partnerPath(id)}`
export const dealPath = (id: string): string => `${PAGE_OF.deal}/${encodeURIComponent(id)}`
export const dealHref = (id: string): string => `#${dealPath(id)}`
export const registrationPath = (id: string): string => `${PAGE_OF.registration}/${encodeURIComponent(id)}`
export const registrationHref = (id: string): string => `#${registrationPath(id)}`
export const leadPath = (id: string): string => `${PAGE_OF.lead}/${encodeURIComponent(id)}`
export const planPath = (id: string): string => `${PAGE_OF.plan}/${encodeURIComponent(id)}`
export const planHref = (id: string): string => `#${planPath(id)}`
export const answerPath = (id: string): string => `${PAGE_OF.packAnswer}/${encodeURIComponent(id)}`
export const leadHref = (id: string): string => `#${leadPath(id)}`
export const sessionPath = (id: string): string => `${PAGE_OF.session}/${encodeURIComponent(id)}`
export const sessionHref = (id: string): string => `#${sessionPath(id)}`
