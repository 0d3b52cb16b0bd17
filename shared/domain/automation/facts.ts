import type { Money } from '../../lib/money.ts'
import type { AutomationCondition } from './schema.ts'

/** What kind of thing a fact is; it decides how a condition may ask for it. */
export type FactKind = 'choice' | 'text' | 'list' | 'number' | 'money' | 'yesNo'

interface FactType {
  readonly label: string
  readonly kind: FactKind
  /** What a number counts. */
  readonly unit?: string
}

/** Everything a condition may ask for, with its type. */
export const FACTS = {
  partnerTier: { label: 'Partner tier', kind: 'choice' },
  partnerType: { label: 'Partner type', kind: 'list' },
  territory: { label: 'Territory', kind: 'text' },
  country: { label: 'Country', kind: 'text' },
  segment: { label: 'Segment', kind: 'text' },
  industry: { label: 'Industry', kind: 'text' },
  source: { label: 'Source', kind: 'text' },
  product: { label: 'Product', kind: 'list' },
  amount: { label: 'Amount', kind: 'money' },
  hasConflict: { label: 'Open conflict', kind: 'yesNo' },
  conflictDecision: { label: 'Decision', kind: 'choice' },
  knownCustomer: { label: 'Customer in the book', kind: 'yesNo' },
  hasDeal: { label: 'Deal made from it', kind: 'yesNo' },
  daysLeft: { label: 'Protection left', kind: 'number', unit: 'days' },
  extensions: { label: 'Extensions so far', kind: 'number', unit: 'times' },
  employees: { label: 'Employees', kind: 'number', unit: 'people' },
  offers: { label: 'Partners asked so far', kind: 'number', unit: 'partners' },
  referred: { label: 'Referred by a partner', kind: 'yesNo' },
  stage: { label: 'Stage', kind: 'choice' },
  motion: { label: 'Motion', kind: 'choice' },
  daysLate: { label: 'Days past its close date', kind: 'number', unit: 'days' },
} as const satisfies Readonly<Record<string, FactType>>

export type FactName = keyof typeof FACTS

export const factType = (name: string): FactType | undefined =>
  (FACTS as Readonly<Record<string, FactType>>)[name]

/** A fact that is not there is unknown, which fits no condition but `isNotSet`. */
export type FactValue = string | number | boolean | readonly string[] | Money
export type Facts = { readonly [F in FactName]?: FactValue | undefined }

type Operator = AutomationCondition['operator']

/** How each kind of fact may be asked for, in the order of the form. */
export const OPERATORS_OF: Readonly<Record<FactKind, readonly Operator[]>> = {
  choice: ['is', 'isNot', 'isSet', 'isNotSet'],
  text: ['is', 'isNot', 'isSet', 'isNotSet'],
  list: ['is', 'isNot', 'isSet', 'isNotSet'],
  number: ['under', 'over', 'is', 'isNot', 'isSet', 'isNotSet'],
  money: ['under', 'over', 'isSet', 'isNotSet'],
  yesNo: ['is'],
}
