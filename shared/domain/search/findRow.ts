import type { Contact } from '../contact/schema.ts'
import type { Customer } from '../customer/schema.ts'
import { type Deal, isOpen } from '../deal/schema.ts'
import type { Interaction } from '../interaction/schema.ts'
import type { Lead } from '../lead/schema.ts'
import type { Partner } from '../partner/schema.ts'
import { PLAN_STATUS_LABELS, type Plan } from '../plan/schema.ts'
import { canResubmit } from '../registration/machine.ts'
import { REGISTRATION_STATE_LABELS, type Registration } from '../registration/schema.ts'
import { SESSION_KIND_LABELS, type Session, type SessionItem } from '../session/schema.ts'
import type { TableRows } from '../tables.ts'
import { isOpenTask, type Task } from '../task/schema.ts'
import type { FoundKind } from './found.ts'

/** What a record is found by and shown with. */
export interface FindRow {
  readonly kind: FoundKind
  readonly id: string
  readonly title: string
  /** Texts always shown beside the title. */
  readonly shown: readonly string[]
  /** Texts shown where a match is in them; the first of a note always. */
  readonly more: readonly string[]
  /** Records whose names belong to it; the first two are always shown. */
  readonly about: readonly string[]
  /** Itself, or one of `about`: the record whose page shows it. */
  readonly openId?: string
  readonly ended: boolean
}

/** Companies are typed as one word or several; people and deals have too many names for that. */
export const isCompany = ({ kind }: Pick<FindRow, 'kind'>): boolean =>
  kind === 'partner' || kind === 'customer' || kind === 'registration' || kind === 'lead'

/** How many of the records it is about are always named beside a title. */
export const NAMED = 2

type FindTables = Pick<
  TableRows,
  | 'partners'
  | 'contacts'
  | 'customers'
  | 'deals'
  | 'registrations'
  | 'leads'
  | 'plans'
  | 'sessions'
  | 'sessionItems'
  | 'interactions'
  | 'tasks'
>
export type FindTable = keyof FindTables

/** What can be found of a row, by the table it is of. */
export const FIND_ROWS: { readonly [T in FindTable]: (row: FindTables[T]) => FindRow } = {
  partners: partnerRow,
  contacts: contactRow,
  customers: customerRow,
  deals: dealRow,
  registrations: registrationRow,
  leads: leadRow,
  plans: planRow,
  sessions: sessionRow,
  sessionItems: sessionItemRow,
  interactions: interactionRow,
  tasks: taskRow,
}

export const FIND_TABLES = Object.keys(FIND_ROWS) as FindTable[]

function partnerRow(row: Partner): FindRow {
  return {
    kind: 'partner',
    id: row.id,
    title: row.name,
    shown: placeOf(row),
    more: texts(...row.domains, row.owner, row.phone, row.externalKey, row.notes),
    about: [],
    openId: row.id,
    ended: row.status === 'ended',
  }
}

function contactRow(row: Contact): FindRow {
  return {
    kind: 'contact',
    id: row.id,
    title: row.name,
    shown: texts(row.title),
    more: texts(row.email, row.phone, row.externalKey, row.notes),
    about: texts(row.partnerId, row.customerId),
    ...(row.partnerId !== undefined && { openId: row.partnerId }),
    ended: false,
  }
}

function customerRow(row: Customer): FindRow {
  return {
    kind: 'customer',
    id: row.id,
    title: row.name,
    shown: placeOf(row),
    more: texts(row.parentName, ...row.domains, row.industry, row.externalKey, row.notes),
    about: [],
    ended: false,
  }
}

function dealRow(row: Deal): FindRow {
  const [first, ...others] = new Set(row.partners.map(part => part.partnerId))
  return {
    kind: 'deal',
    id: row.id,
    title: row.name,
    shown: [],
    more: texts(row.owner, row.externalKey, row.notes),
    about: texts(first, row.customerId, ...others),
    openId: row.id,
    ended: !isOpen(row.stage),
  }
}

function registrationRow(row: Registration): FindRow {
  return {
    kind: 'registration',
    id: row.id,
    title: row.company,
    shown: texts(REGISTRATION_STATE_LABELS[row.state]),
    more: texts(row.parentName, ...row.domains, row.contactName, row.territory, row.externalKey, row.notes),
    about: texts(row.partnerId),
    openId: row.id,
    ended: canResubmit(row.state) || row.state === 'lost',
  }
}

function leadRow(row: Lead): FindRow {
  return {
    kind: 'lead',
    id: row.id,
    title: row.company,
    shown: placeOf(row),
    more: texts(
      row.contactName,
      row.contactEmail,
      row.contactPhone,
      row.domain,
      row.source,
      row.externalKey,
      row.notes,
    ),
    about: texts(row.partnerId),
    openId: row.id,
    ended: row.state === 'closed' || row.state === 'converted',
  }
}

function planRow(row: Plan): FindRow {
  return {
    kind: 'plan',
    id: row.id,
    title: row.name,
    shown: texts(PLAN_STATUS_LABELS[row.status]),
    more: texts(...row.people.map(({ person }) => person.name)),
    about: texts(row.partnerId),
    openId: row.id,
    ended: row.status === 'superseded',
  }
}

function sessionRow(row: Session): FindRow {
  return {
    kind: 'session',
    id: row.id,
    title: row.title,
    shown: texts(SESSION_KIND_LABELS[row.kind]),
    more: texts(row.recap, ...row.attendance.map(({ person }) => person.name)),
    about: texts(row.partnerId),
    openId: row.id,
    ended: row.clock.some(({ what }) => what === 'end'),
  }
}

/** A decision, a note or what was parked stands on the page of its session. */
function sessionItemRow(row: SessionItem): FindRow {
  return {
    kind: 'session',
    id: row.id,
    title: row.text,
    shown: [],
    more: [],
    about: texts(row.sessionId),
    openId: row.sessionId,
    ended: row.settledAt !== undefined,
  }
}

function interactionRow(row: Interaction): FindRow {
  return noteRow(row, row.subject, texts(row.text, row.place), false)
}

function taskRow(row: Task): FindRow {
  return noteRow(row, row.title, texts(row.notes), !isOpenTask(row))
}

function noteRow(row: Interaction | Task, title: string, more: readonly string[], ended: boolean): FindRow {
  const page = row.partnerId ?? row.dealId
  return {
    kind: 'note',
    id: row.id,
    title,
    shown: [],
    more,
    about: texts(row.partnerId, row.dealId, row.customerId),
    ...(page !== undefined && { openId: page }),
    ended,
  }
}

const placeOf = ({ city, country }: { city?: string | undefined; country?: string | undefined }): string[] =>
  texts(texts(city, country).join(', '))

const texts = (...all: readonly (string | undefined)[]): string[] =>
  all.filter(text => text !== undefined && text.trim() !== '') as string[]
