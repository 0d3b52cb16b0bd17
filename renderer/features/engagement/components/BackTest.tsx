import { DECISION_LABELS } from '@shared/domain/conflict/words.ts'
import type { ChangedDecision } from '@shared/domain/engagement/backTest.ts'
import type { Proposal } from '@shared/domain/engagement/decide.ts'
import type { EngagementRule } from '@shared/domain/engagement/schema.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { datesInWords } from '../../../ui/format/dates.ts'
import { formatCount } from '../../../ui/format/numbers.ts'
import { tryRules } from '../tryRules.ts'
import type { RuleForm } from '../viewModelRuleForm.ts'
import css from './ruleForm.module.css'

interface BackTestProps {
  readonly rule: EngagementRule | undefined
  readonly rules: readonly EngagementRule[]
  values(): RuleForm
}

interface Tried {
  readonly changed: readonly ChangedDecision[]
  readonly of: number
  /** The rule as it was tried: another one has to be tried again. */
  readonly problem?: string
}

/** Which past conflicts this rule would have decided otherwise; asked for, because it reads them all. */
export function BackTest({ rule, rules, values }: BackTestProps) {
  const [tried, setTried] = useState<Tried>()
  const [busy, setBusy] = useState(false)
  const run = async () => {
    setBusy(true)
    try {
      setTried(await tryRules(rules, rule, values()))
    } finally {
      setBusy(false)
    }
  }
  return (
    <section className={css.test} aria-label="Past registrations">
      <div className={css.testHead}>
        <p role="status">{tried ? inWords(tried) : 'What would this rule have decided otherwise?'}</p>
        <Button busy={busy} onClick={() => void run()}>
          Test against past registrations
        </Button>
      </div>
      {tried && tried.changed.length > 0 && (
        <table className={css.changes}>
          <thead>
            <tr>
              <th scope="col">Conflict</th>
              <th scope="col">As it is</th>
              <th scope="col">With this rule</th>
            </tr>
          </thead>
          <tbody>
            {tried.changed.map(({ past, before, after }) => (
              <tr key={past.id}>
                <td dir="auto">
                  {past.title}
                  {past.decided && <span>Decided: {DECISION_LABELS[past.decided]}</span>}
                </td>
                <td>
                  <Outcome of={before} />
                </td>
                <td>
                  <Outcome of={after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Outcome({ of }: { of: Proposal }) {
  return (
    <>
      {of.wins ? DECISION_LABELS[of.wins] : `${of.adjudicator ?? 'An adjudicator'} decides`}
      <span dir="auto">
        {of.ruleName}: {datesInWords(of.reason)}
      </span>
    </>
  )
}

function inWords({ changed, of, problem }: Tried): string {
  if (problem) return problem
  if (of === 0) return 'There is no past conflict to try it on.'
  const all = `${formatCount(of)} past ${of === 1 ? 'conflict' : 'conflicts'}`
  return changed.length === 0
    ? `Of ${all} none would be decided otherwise.`
    : `Of ${all} ${formatCount(changed.length)} would be decided otherwise.`
}
