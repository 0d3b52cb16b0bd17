import { dropStrategy, publishStrategy, writeStrategy } from '@shared/domain/strategy/commands.ts'
import { type Strategy, type StrategyFields, strategyFields } from '@shared/domain/strategy/schema.ts'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import { act, actOrSay } from '../../../data/act.ts'
import { useLinkedGoals } from '../../../data/linkedGoals.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { ReasonDialog } from '../../../ui/dialog/ReasonDialog.tsx'
import { DateField } from '../../../ui/forms/DateField.tsx'
import { dropOnceTaken } from '../../../ui/forms/dropOnceTaken.ts'
import { FieldGrid, Wide } from '../../../ui/forms/Field.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useDraftForm } from '../../../ui/forms/useDraftForm.ts'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import css from '../strategy.module.css'
import { nextKey } from '../viewModel.ts'
import { Changes, Links } from './StrategyRead.tsx'

interface StrategyFormProps {
  readonly row: Strategy
  readonly rows: readonly Strategy[]
}

/** The version in work: written, saved, and published with the reason it was changed for. */
export function StrategyForm({ row, rows }: StrategyFormProps) {
  const first: StrategyFields = { vision: row.vision, mission: row.mission, goals: row.goals }
  const { form, problem, send } = useDraftForm<StrategyFields, StrategyFields>(row.id, first, strategyFields)
  const { control, formState } = form
  const goals = useFieldArray({ control, name: 'goals' })
  const [publishing, setPublishing] = useState(false)
  const save = send(
    fields => act(writeStrategy, { id: row.id, fields }),
    () => undefined,
  )
  // What is on screen is published, not what was saved before; where it is refused nothing is published.
  const askToPublish = send(
    fields => act(writeStrategy, { id: row.id, fields }),
    () => setPublishing(true),
  )
  const linked = useLinkedGoals()
  return (
    <form className={css.document} onSubmit={event => void save(event)}>
      <FieldGrid>
        <Wide>
          <TextField control={control} name="vision" label="Vision" lines={2} />
        </Wide>
        <Wide>
          <TextField control={control} name="mission" label="Mission" lines={3} />
        </Wide>
      </FieldGrid>
      <Section
        title="Goals"
        actions={
          <Button
            size="small"
            icon={<Plus aria-hidden />}
            onClick={() => goals.append({ key: nextKey(rows, form.getValues('goals') ?? []), title: '' })}
          >
            New goal
          </Button>
        }
      >
        <ul className={css.goals}>
          {goals.fields.map((goal, at) => (
            <li key={goal.id}>
              <Panel>
                <FieldGrid>
                  <TextField control={control} name={`goals.${at}.title`} label={`Goal ${at + 1}`} required />
                  <DateField control={control} name={`goals.${at}.by`} label="By" />
                  <Wide>
                    <TextField
                      control={control}
                      name={`goals.${at}.detail`}
                      label="What is meant"
                      lines={2}
                    />
                  </Wide>
                </FieldGrid>
                <div className={css.goalFoot}>
                  <Links of={goal.key} among={linked} />
                  <IconButton label={`Remove goal ${at + 1}`} onClick={() => goals.remove(at)}>
                    <Trash2 aria-hidden />
                  </IconButton>
                </div>
              </Panel>
            </li>
          ))}
        </ul>
      </Section>
      <Changes row={row} rows={rows} />
      {problem && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={css.actions}>
        <Button
          variant="danger"
          onClick={() => {
            void dropOnceTaken(row.id, actOrSay(dropStrategy, { id: row.id }))
          }}
        >
          Delete draft
        </Button>
        <Button type="submit" kbd="mod+enter" busy={formState.isSubmitting}>
          Save
        </Button>
        <Button variant="primary" onClick={() => void askToPublish()}>
          Publish…
        </Button>
      </div>
      {publishing && (
        <ReasonDialog
          title={`Publish version ${row.version}`}
          lead="It stays as it is from then on. Goals of plans link to it."
          label="What changed, and why"
          submit="Publish"
          onGive={async reason => {
            const answer = await act(publishStrategy, { id: row.id, reason })
            return answer.ok ? undefined : answer.error.message
          }}
          onClose={() => setPublishing(false)}
        />
      )}
    </form>
  )
}
