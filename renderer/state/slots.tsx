import type { PlanSection } from '@shared/domain/plan/schema.ts'
import type { ViewLook } from '@shared/domain/view/look.ts'
import type { ViewPage } from '@shared/domain/view/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { type ComponentType, Suspense } from 'react'

/** Records that have a timeline of interactions and tasks. */
export type TimelineOf =
  | { readonly partnerId: Id<'partner'> }
  | { readonly dealId: Id<'deal'> }
  | { readonly registrationId: Id<'registration'> }

/** Tables whose records show their own history. */
export interface HistoryOf {
  readonly table: 'partners' | 'deals' | 'contacts' | 'customers' | 'registrations' | 'leads'
  readonly id: string
  /** The intent that made the record. */
  readonly createdIn: string
}

/** A view to begin with, where there is none yet. */
export interface Starter {
  readonly name: string
  readonly look: ViewLook
}

/** Saved views as tabs over a list. The list says how it looks now and takes another look over. */
export interface ViewTabsOf {
  readonly page: ViewPage
  /** The tab of the list without a view: `All partners`. */
  readonly all: string
  readonly look: ViewLook
  readonly starters: readonly Starter[]
  onShow(look: ViewLook): void
}

/** A part of a page that another feature draws; the shell names who does, so features need not know each other. */
interface Slots {
  timeline: { readonly of: TimelineOf }
  history: HistoryOf
  /** Settings: what is kept outside of the store. */
  safety: object
  /** One value of a field, as a person reads it. */
  fieldValue: { readonly field: string; readonly value: unknown }
  /** Settings: the team's endpoint and how sync stands. */
  sync: object
  /** Settings: the people of the team and their books. */
  team: object
  /** Over a list: whose book it shows; with its partners counted where they are what is listed. */
  bookChooser: { readonly counted?: boolean }
  /** Settings: when reminders may be shown. */
  reminders: object
  viewTabs: ViewTabsOf
  /** Partner page: its registrations with their clocks, the leads it was offered, what it is credited with. */
  partnerRegistrations: { readonly partnerId: Id<'partner'> }
  partnerLeads: { readonly partnerId: Id<'partner'> }
  partnerCredit: { readonly partnerId: Id<'partner'> }
  /** Partner page: its joint business plans. */
  partnerPlans: { readonly partnerId: Id<'partner'> }
  /** Partner page, what both sides agreed: promises with kept-rates, what they give, what they expect. */
  partnerCommitments: { readonly partnerId: Id<'partner'> }
  partnerExchange: { readonly partnerId: Id<'partner'> }
  partnerExpectations: { readonly partnerId: Id<'partner'> }
  /** Deal page: why it counts as it does. */
  dealCredit: { readonly dealId: Id<'deal'> }
  /** Registration page: its rivals and what was decided; who approves it. */
  registrationConflicts: { readonly registrationId: Id<'registration'> }
  registrationRoute: { readonly registrationId: Id<'registration'> }
  /** Plan page: its menu of files for others, and the pack of the partner. */
  planFiles: { readonly planId: Id<'plan'> }
  /** Plan page: the steps from review to both signatures. */
  planApproval: { readonly planId: Id<'plan'> }
  /** Today: how much of the work rules did. */
  todayAutomation: object
  /** Session mode: a section of the plan in large type, to be edited there. */
  planSection: { readonly planId: Id<'plan'>; readonly section: PlanSection }
  /** Partner page: its sessions, and the way to plan one. */
  partnerSessions: { readonly partnerId: Id<'partner'> }
  /** Plan page: a button to its next session, or to a new one. */
  planSessions: { readonly partnerId: Id<'partner'>; readonly planId: Id<'plan'> }
  /** Today: the next sessions. */
  todaySessions: object
}

const parts: { [N in keyof Slots]?: ComponentType<Slots[N]> } = {}

export function setSlot<N extends keyof Slots>(name: N, part: (typeof parts)[N]): void {
  parts[name] = part
}

/** Draws the part; nothing while its code is on the way or where nobody was named for it. */
export function Slot<N extends keyof Slots>({ name, ...props }: { readonly name: N } & Slots[N]) {
  const Part = parts[name] as ComponentType<Slots[N]> | undefined
  if (!Part) return null
  return (
    <Suspense fallback={null}>
      <Part {...(props as unknown as Slots[N] & object)} />
    </Suspense>
  )
}
