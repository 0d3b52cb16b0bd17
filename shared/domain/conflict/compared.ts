import { DEAL_MODEL } from '../matching/dealModel.ts'
import type { Turn } from '../matching/explain.ts'
import type { MatchRecord } from '../matching/record.ts'
import type { Near } from './conflictIndex.ts'
import { ofRegistration, type Registered } from './records.ts'
import type { MatchedField } from './schema.ts'

/** How alike two companies are, and how sure that is. */
export interface Comparison {
  readonly fields: readonly MatchedField[]
  readonly bits: number
  /** At or over the threshold, or chosen by hand. */
  readonly sure: boolean
  /** Of another company of the same group. */
  readonly relation?: string
  readonly turns: readonly string[]
}

/** A customer chosen by hand says as much as an equal number of a register. */
const CHOSEN_BITS = 12

/** The registered company beside a known record, field by field. */
export function compared(registered: Registered, { id, explanation, record }: Near): Comparison {
  const mine = ofRegistration(registered)
  const chosen = registered.customerId === id
  const fields = explanation.fields.flatMap(({ field, similarity, weight }): MatchedField[] =>
    similarity === undefined
      ? []
      : [{ field, mine: textOf(mine, field), theirs: textOf(record, field), similarity, bits: weight }],
  )
  const name = textOf(record, 'name')
  return {
    fields: chosen
      ? [{ field: 'customer', mine: name, theirs: name, similarity: 1, bits: CHOSEN_BITS }, ...fields]
      : fields,
    bits: explanation.total + (chosen ? CHOSEN_BITS : 0),
    sure: chosen || explanation.decision === 'match',
    turns: chosen
      ? []
      : explanation.turns.flatMap(turn => turnInWords(turn, explanation.decision === 'match')),
  }
}

const textOf = (record: MatchRecord, field: string): string => {
  const value = record[field]
  return typeof value === 'string' ? value : (value ?? []).join(', ')
}

const WORDS: Readonly<Record<string, string>> = {
  name: 'the company’s name',
  domain: 'the domain',
  phone: 'the phone number',
  address: 'the address',
  city: 'the city',
  country: 'the country',
}

/** Only what changes whether it is one company; a step between perhaps and not at all decides nothing. */
function turnInWords({ field, to, total, decision }: Turn, match: boolean): string[] {
  const word = WORDS[field]
  if (!word || (decision === 'match') === match) return []
  const bits = `${total.toFixed(1)} of ${DEAL_MODEL.match} points`
  return match
    ? to === 'different'
      ? [`Were ${word} another, the two would fall below the threshold (${bits}).`]
      : []
    : [`Were ${word} ${to === 'same' ? 'the same' : 'another'}, they would count as one company (${bits}).`]
}
