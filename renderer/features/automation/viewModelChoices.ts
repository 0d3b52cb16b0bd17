import type { AutomationCondition } from '@shared/domain/automation/schema.ts'
import { valueInWords } from '@shared/domain/automation/sentence.ts'
import { CONFLICT_DECISIONS } from '@shared/domain/conflict/schema.ts'
import { DEAL_STAGE_LABELS, MOTION_LABELS } from '@shared/domain/deal/schema.ts'
import { PARTNER_TYPE_LABELS } from '@shared/domain/partner/schema.ts'

/** What conditions are chosen from. */
export interface RuleWorld {
  readonly currency: string
  readonly tiers: readonly string[]
  readonly territories: readonly string[]
  readonly people: readonly string[]
  readonly products: ReadonlyMap<string, string>
}

interface Choice {
  readonly value: string
  readonly label: string
}

const labelled = (labels: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

const plain = (values: readonly string[]): readonly Choice[] => values.map(value => ({ value, label: value }))

/** Values a fact can have, as far as they are known; others may be typed where it is a text. */
export function choicesOf(field: string, world: RuleWorld): readonly Choice[] {
  switch (field) {
    case 'partnerTier':
      return plain(world.tiers)
    case 'partnerType':
      return labelled(PARTNER_TYPE_LABELS)
    case 'stage':
      return labelled(DEAL_STAGE_LABELS)
    case 'motion':
      return labelled(MOTION_LABELS)
    case 'conflictDecision':
      return CONFLICT_DECISIONS.map(value => ({ value, label: valueInWords(field, value) }))
    case 'territory':
      return plain(world.territories)
    case 'product':
      return [...world.products].map(([value, label]) => ({ value, label }))
    default:
      return []
  }
}

export const OPERATOR_WORDS: Readonly<Record<AutomationCondition['operator'], string>> = {
  is: 'is',
  isNot: 'is not',
  under: 'is under',
  over: 'is over',
  isSet: 'is known',
  isNotSet: 'is not known',
}
