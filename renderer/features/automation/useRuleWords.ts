import type { RuleWords } from '@shared/domain/automation/sentence.ts'
import { useMemo } from 'react'
import { useProductNames } from '../../data/useProductChoices.ts'
import { formatMoney } from '../../ui/format/numbers.ts'

/** How rules are said on screen: amounts in the user's way of writing, products by their names. */
export function useRuleWords(): RuleWords {
  const products = useProductNames()
  return useMemo(() => ({ money: formatMoney, nameOf: id => products?.get(id) }), [products])
}
