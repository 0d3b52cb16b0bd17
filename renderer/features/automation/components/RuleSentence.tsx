import type { AutomationRuleFields } from '@shared/domain/automation/schema.ts'
import { type RuleWords, ruleInWords } from '@shared/domain/automation/sentence.ts'
import css from './rules.module.css'

/** When, if, then: a rule as people say it. */
export function RuleSentence({
  rule,
  words,
}: {
  rule: Pick<AutomationRuleFields, 'trigger' | 'triggerDays' | 'conditions' | 'actions'>
  words: RuleWords
}) {
  const { when, condition, action } = ruleInWords(rule, words)
  return (
    <p className={css.sentence} dir="auto">
      {when}
      {condition !== '' && (
        <>
          {' '}
          if <em>{condition}</em>
        </>
      )}
      <span className={css.arrow} aria-hidden>
        →
      </span>
      <span className="visually-hidden">then </span>
      <b>{action}</b>
    </p>
  )
}
