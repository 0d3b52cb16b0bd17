import { inOrder } from '@shared/domain/engagement/decide.ts'
import type { EngagementRule } from '@shared/domain/engagement/schema.ts'
import type { RuleWords } from '@shared/domain/engagement/sentence.ts'
import { useMemo } from 'react'
import { useDay } from '../../data/dayClock.ts'
import { useAll, useWorkspace } from '../../data/live.ts'
import { formatMoney } from '../../ui/format/numbers.ts'

/** The rules in their order and the words for what they name. undefined: not read yet. */
export function useRules() {
  const rows = useAll('engagementRules')
  const products = useAll('products')
  const lists = useAll('accountLists')
  const workspace = useWorkspace()
  const today = useDay()
  return useMemo(() => {
    if (!rows || !products || !lists || !workspace) return undefined
    const productNames = new Map<string, string>(products.map(({ id, name }) => [id, name]))
    const listNames = new Map<string, string>(lists.map(({ id, name }) => [id, name]))
    const words: RuleWords = {
      product: id => productNames.get(id) ?? 'a product that is gone',
      accountList: id => listNames.get(id) ?? 'a list that is gone',
      money: amount => formatMoney(amount, 'whole'),
    }
    return { rules: inOrder(rows), products, lists, workspace, words, today }
  }, [rows, products, lists, workspace, today])
}

export type RulesView = NonNullable<ReturnType<typeof useRules>>

/** What keeps a rule from counting today, in a word; undefined for one that counts. */
export function idleWord(rule: EngagementRule, today: string): 'Off' | 'Not yet' | 'Ended' | undefined {
  if (!rule.enabled) return 'Off'
  if (rule.effectiveFrom !== undefined && rule.effectiveFrom > today) return 'Not yet'
  return rule.effectiveTo !== undefined && rule.effectiveTo < today ? 'Ended' : undefined
}
