import { type RuleDraft, starterRules } from '@shared/domain/automation/starters.ts'
import { Workflow } from 'lucide-react'
import { Button } from '../../../ui/button/Button.tsx'
import { EmptyState } from '../../../ui/empty/EmptyState.tsx'
import { useRuleWords } from '../useRuleWords.ts'
import type { RuleWorld } from '../viewModelChoices.ts'
import { RuleSentence } from './RuleSentence.tsx'
import css from './rules.module.css'

interface RuleStartersProps {
  readonly world: RuleWorld
  onBegin(draft?: RuleDraft): void
}

/** Where there is no rule yet: what rules are for, and five to begin with. */
export function RuleStarters({ world, onBegin }: RuleStartersProps) {
  const words = useRuleWords()
  const { currency, tiers, people } = world
  return (
    <div className={css.page}>
      <EmptyState
        icon={<Workflow aria-hidden />}
        title="Nothing happens by itself yet"
        actions={
          <Button variant="primary" kbd="n" onClick={() => onBegin()}>
            New rule…
          </Button>
        }
      >
        A rule answers what happens to a registration, a lead or a deal: it approves, asks people, passes on,
        reminds. It is tried on what has been before it acts, it never rejects, and one undo takes back what
        it did with what it answered.
      </EmptyState>
      <h2 className={css.startersHead}>Begin with one of these</h2>
      <ul className={css.starters}>
        {starterRules({ currency, tiers, approvers: people }).map(draft => (
          <li key={draft.name}>
            <button type="button" className={css.starter} onClick={() => onBegin(draft)}>
              <strong>{draft.name}</strong>
              <RuleSentence rule={draft} words={words} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
