import type { Contact } from '@shared/domain/contact/schema.ts'
import type { Customer } from '@shared/domain/customer/schema.ts'
import type { Interaction } from '@shared/domain/interaction/schema.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import type { Partner } from '@shared/domain/partner/schema.ts'
import type { Task } from '@shared/domain/task/schema.ts'
import type { NewId } from '@shared/lib/ids.ts'

/** The rows of the book a file may meet. */
export interface FileBook {
  readonly partners: readonly Partner[]
  readonly customers: readonly Customer[]
  readonly contacts: readonly Contact[]
  /** Those that came from a calendar before, by key. */
  readonly interactions: readonly Interaction[]
  readonly tasks: readonly Task[]
}

export interface PlanTools {
  readonly now: string
  readonly intent: string
  readonly newId: NewId
}

/** What becomes of the people of an organisation the book does not have. */
export type NewOrganisation = 'customer' | 'partner' | 'skip'

export interface Choices {
  /** By the organisation's key; without one: customer. */
  readonly organisations: Readonly<Record<string, NewOrganisation>>
  /** The organisation of people whose card names none, and of meetings without anybody of the book; empty: left out. */
  readonly nobodys: string
}

export const NO_CHOICES: Choices = { organisations: {}, nobodys: '' }

/** new · known: nothing to add · filled, changed: the record there gets something · left: does not come in. */
export type LineOutcome = 'new' | 'filled' | 'changed' | 'known' | 'left'

/** One thing of the file as the preview shows it. */
export interface FileLine {
  readonly id: string
  readonly kind: 'person' | 'meeting' | 'task'
  readonly line: number
  readonly name: string
  /** Day, or job title. */
  readonly on?: string
  readonly startAt?: string
  readonly about?: string
  /** Name of the organisation it is linked to. */
  readonly linked?: string
  readonly outcome: LineOutcome
  readonly reason?: string
}

/** An organisation the cards name and the book does not have: a person decides. */
export interface OpenOrganisation {
  readonly key: string
  readonly name: string
  readonly people: number
  readonly choice: NewOrganisation
}

export interface FilePlan {
  readonly lines: readonly FileLine[]
  readonly organisations: readonly OpenOrganisation[]
  /** Cards that name no organisation and whose address belongs to none. */
  readonly nobodys: number
  /** Meetings without anybody of the book: they have to belong somewhere. */
  readonly unlinked: number
  readonly changes: readonly Change[]
}
