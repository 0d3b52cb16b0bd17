import { sideOf } from '@shared/domain/conflict/rivals.ts'
import type { MatchedField } from '@shared/domain/conflict/schema.ts'
import { DEAL_STAGE_LABELS } from '@shared/domain/deal/schema.ts'
import { REGISTRATION_STATE_LABELS } from '@shared/domain/registration/schema.ts'
import type { Money } from '@shared/lib/money.ts'
import { formatDate, formatDayOf } from '../../ui/format/dates.ts'
import { formatMoney } from '../../ui/format/numbers.ts'
import type { ConflictSides } from './readConflicts.ts'

export type Strength = 'the same' | 'strong' | 'weak' | 'differs'

/** One line of the two sides beside each other. */
export interface SideLine {
  readonly label: string
  readonly mine: string | undefined
  readonly theirs: string | undefined
  /** Of a compared field only. */
  readonly strength?: Strength
  readonly bits?: number
}

const FIELD_LABELS: Readonly<Record<string, string>> = {
  customer: 'Customer',
  name: 'Company',
  domain: 'Domain',
  phone: 'Phone',
  address: 'Address',
  city: 'City',
  country: 'Country',
}

const SAME = 0.995

export const strengthOf = ({ similarity, bits }: MatchedField): Strength =>
  bits <= 0 ? 'differs' : similarity >= SAME ? 'the same' : bits >= 4 ? 'strong' : 'weak'

const money = (amount: Money | undefined): string | undefined => amount && formatMoney(amount, 'whole')

/** Who stands against whom, in words. */
export function partiesOf({ registration, rival, conflict, partnerNames }: ConflictSides): {
  readonly mine: string
  readonly theirs: string
} {
  const name = (id: string | undefined): string =>
    id === undefined ? 'Direct team' : (partnerNames.get(id) ?? 'A partner that is gone')
  const mine = name(registration.partnerId)
  if (!rival)
    return { mine, theirs: conflict.rivalTable === 'deals' ? 'A deal that is gone' : 'A rival that is gone' }
  return { mine, theirs: 'partners' in rival ? name(sideOf(rival)) : name(rival.partnerId) }
}

/** What the rival is, in words: `Deal “Retrofit”, opened 3 Mar 2026`. */
export function rivalInWords({ rival, conflict }: ConflictSides): string {
  if (!rival) return 'It is not there any more'
  if ('steps' in rival)
    return `Registration of “${rival.company}”, ${rival.submittedAt ? `submitted ${formatDayOf(rival.submittedAt)}` : 'not submitted'}`
  if ('stage' in rival)
    return `Deal “${rival.name}”${rival.openedOn ? `, opened ${formatDate(rival.openedOn)}` : ''}`
  const account = conflict.fields.find(({ field }) => field === 'name')?.theirs
  return `Named account${account ? ` “${account}”` : ''} on “${rival.name}”`
}

/** The two sides, line by line: first what was compared, then what both claim. */
export function sideLines(sides: ConflictSides): readonly SideLine[] {
  const { conflict, registration, rival, productNames } = sides
  const products = (ids: readonly string[]): string | undefined =>
    ids.length === 0 ? undefined : ids.map(id => productNames.get(id) ?? '?').join(', ')
  const compared = conflict.fields.map(
    (field): SideLine => ({
      label: FIELD_LABELS[field.field] ?? field.field,
      mine: field.mine,
      theirs: field.theirs,
      strength: strengthOf(field),
      bits: field.bits,
    }),
  )
  const theirs = theirClaim(sides)
  const claims: SideLine[] = [
    {
      label: 'Since',
      mine: registration.submittedAt && formatDayOf(registration.submittedAt),
      theirs: theirs.since,
    },
    { label: 'Stands at', mine: REGISTRATION_STATE_LABELS[registration.state], theirs: theirs.state },
    {
      label: 'Products',
      mine: products(registration.productIds),
      theirs: rival && 'productIds' in rival ? products(rival.productIds) : undefined,
    },
    { label: 'Amount', mine: money(registration.amount), theirs: theirs.amount },
    { label: 'Territory', mine: registration.territory, theirs: theirs.territory },
  ]
  return [...compared, ...claims.filter(({ mine, theirs }) => mine !== undefined || theirs !== undefined)]
}

function theirClaim({ rival }: ConflictSides) {
  if (!rival) return { state: 'Gone' }
  if ('steps' in rival)
    return {
      since: rival.submittedAt && formatDayOf(rival.submittedAt),
      state: REGISTRATION_STATE_LABELS[rival.state],
      amount: money(rival.amount),
      territory: rival.territory,
    }
  if ('stage' in rival)
    return {
      since: rival.openedOn && formatDate(rival.openedOn),
      state: DEAL_STAGE_LABELS[rival.stage],
      amount: money(rival.amount),
      territory: rival.territory,
    }
  return { state: 'Named account' }
}
