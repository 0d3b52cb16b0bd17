import type { AutomationRule } from '@shared/domain/automation/schema.ts'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { RulesPageView } from '../useRulesPage.ts'
import { useRuleWords } from '../useRuleWords.ts'
import { RuleRow } from './RuleRow.tsx'
import css from './rules.module.css'

interface RuleListProps {
  readonly view: RulesPageView
  onEdit(rule: AutomationRule): void
  onTry(rule: AutomationRule): void
}

/** The rules in the order they are asked. J/K moves, Enter edits, Space switches, D tries, Alt+arrows put elsewhere. */
export function RuleList({ view, onEdit, onTry }: RuleListProps) {
  const { rules = [], tallies, setEnabled, move, remove } = view
  const words = useRuleWords()
  const list = useRef<HTMLOListElement>(null)
  const [at, setAt] = useState(0)
  const current = Math.min(at, rules.length - 1)
  const focus = (index: number) => {
    const next = Math.max(0, Math.min(index, rules.length - 1))
    setAt(next)
    list.current?.querySelectorAll<HTMLElement>('[data-rule]')[next]?.focus()
  }
  const switchRule = (rule: AutomationRule) => (rule.enabled ? void setEnabled(rule, false) : onTry(rule))
  const moveTo = (rule: AutomationRule, to: number) => {
    void move(rule, to).then(done => done && requestAnimationFrame(() => focus(to)))
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, rule: AutomationRule, index: number) => {
    if (event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return
    const { key, altKey } = event
    if (altKey && key === 'ArrowDown') moveTo(rule, index + 1)
    else if (altKey && key === 'ArrowUp') moveTo(rule, index - 1)
    else if (altKey) return
    else if (key === 'j' || key === 'ArrowDown') focus(index + 1)
    else if (key === 'k' || key === 'ArrowUp') focus(index - 1)
    else if (key === 'Home') focus(0)
    else if (key === 'End') focus(rules.length - 1)
    else if (key === 'Enter' || key === 'e') onEdit(rule)
    else if (key === ' ') switchRule(rule)
    else if (key === 'd') onTry(rule)
    else if (key === 'Delete') void remove(rule)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={css.page}>
      <p className={css.lead}>
        The first rule that fits decides; rules below it may still add tasks. Nothing here rejects: that stays
        with people.
      </p>
      <ol ref={list} className={css.list} aria-label="Automation rules, in the order they are asked">
        {rules.map((rule, index) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            place={index + 1}
            tally={tallies?.get(rule.id)}
            words={words}
            tabbable={index === current}
            onFocus={() => setAt(index)}
            onKeyDown={event => onKeyDown(event, rule, index)}
            onSwitch={() => switchRule(rule)}
            onEdit={() => onEdit(rule)}
            onTry={() => onTry(rule)}
            onMove={by => moveTo(rule, index + by)}
            onRemove={() => void remove(rule)}
          />
        ))}
      </ol>
    </div>
  )
}
