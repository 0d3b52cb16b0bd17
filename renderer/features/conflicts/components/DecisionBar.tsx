import { decideConflict } from '@shared/domain/conflict/commands.ts'
import { CONFLICT_DECISIONS, type ConflictDecision } from '@shared/domain/conflict/schema.ts'
import { DECISION_LABELS } from '@shared/domain/conflict/words.ts'
import type { ChannelPolicy } from '@shared/domain/workspace/channelPolicy.ts'
import type { Id } from '@shared/lib/ids.ts'
import { type FormEvent, useId, useState } from 'react'
import { act } from '../../../data/act.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { datesInWords } from '../../../ui/format/dates.ts'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import css from '../conflicts.module.css'
import { useDecision } from '../decisionDraft.ts'
import type { ConflictSides } from '../readConflicts.ts'
import { AdjudicatorPicker } from './AdjudicatorPicker.tsx'
import { EvidencePicker } from './EvidencePicker.tsx'

const OPTIONS = CONFLICT_DECISIONS.map(value => ({ value, label: DECISION_LABELS[value] }))

/** Settles a conflict: outcome, reason, evidence, and who decides it. */
export function DecisionBar({ sides, policy }: { sides: ConflictSides; policy: ChannelPolicy }) {
  const id = useId()
  const { conflict, about, work } = sides
  const { draft, change, drop } = useDecision(conflict.id, {
    decision: conflict.proposal ?? 'registration',
    reason: '',
    adjudicator: '',
    evidenceIds: [],
  })
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const answer = await act(decideConflict, {
      id: conflict.id,
      ...draft,
      evidenceIds: draft.evidenceIds as Id<'interaction'>[],
      about: {
        ...about,
        partnerIds: about.partnerIds as Id<'partner'>[],
        dealIds: about.dealIds as Id<'deal'>[],
      },
    })
    setBusy(false)
    if (answer.ok) drop()
    else setProblem(datesInWords(answer.error.message))
  }
  return (
    <form
      className={css.decision}
      onSubmit={event => void submit(event)}
      onKeyDown={event => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
      }}
    >
      <h3>Decide</h3>
      <Segmented<ConflictDecision>
        label="Outcome"
        options={OPTIONS}
        value={draft.decision}
        onChange={decision => change({ decision })}
      />
      <div className={css.reason}>
        <label htmlFor={id}>
          Reason <span className={css.quiet}>needed</span>
        </label>
        <textarea
          id={id}
          rows={2}
          dir="auto"
          value={draft.reason}
          placeholder={datesInWords(conflict.proposalReason ?? '')}
          onChange={event => change({ reason: event.target.value })}
        />
        {draft.reason === '' && conflict.proposal !== undefined && (
          <Button
            size="small"
            variant="quiet"
            onClick={() => change({ reason: datesInWords(conflict.proposalReason ?? '') })}
          >
            Take over what the rule says
          </Button>
        )}
      </div>
      <AdjudicatorPicker
        sides={sides}
        policy={policy}
        value={draft.adjudicator}
        onChange={adjudicator => change({ adjudicator })}
      />
      {work.length > 0 && (
        <EvidencePicker
          sides={sides}
          chosen={draft.evidenceIds}
          onChange={evidenceIds => change({ evidenceIds: [...evidenceIds] })}
        />
      )}
      <div className={css.decide}>
        <p className={css.problem} role="alert">
          {problem}
        </p>
        <Button variant="primary" type="submit" kbd="mod+enter" busy={busy}>
          Decide
        </Button>
      </div>
    </form>
  )
}
