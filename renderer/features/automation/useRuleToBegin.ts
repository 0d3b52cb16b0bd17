import type { RuleDraft } from '@shared/domain/automation/starters.ts'
import { useEffect } from 'react'
import { useBeginning } from './ruleToBegin.ts'
import { draftFor } from './viewModelSteps.ts'

/** Opens the rule that was asked for on the way here: `Make a rule` beside a step. */
export function useRuleToBegin(begin: (draft: RuleDraft) => void): void {
  const { asked, done } = useBeginning()
  useEffect(() => {
    if (!asked) return
    done()
    begin(draftFor(asked))
  }, [asked, done, begin])
}
