import { DEAL_STAGE_LABELS, DEAL_STAGES, isOpen } from '@shared/domain/deal/schema.ts'
import type { Workspace } from '@shared/domain/workspace/schema.ts'
import { type FormEvent, type KeyboardEvent, useEffect } from 'react'
import { useWorkspace } from '../../../data/live.ts'
import { FieldGrid, Wide } from '../../../ui/forms/Field.tsx'
import { NumberField } from '../../../ui/forms/NumberField.tsx'
import { SelectField } from '../../../ui/forms/SelectField.tsx'
import { TagsField } from '../../../ui/forms/TagsField.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import { Skeleton } from '../../../ui/skeleton/Skeleton.tsx'
import { useWorkspaceForm } from '../useWorkspaceForm.ts'
import { StageCategories } from './StageCategories.tsx'
import css from './settings.module.css'

const PAPERS = [
  { value: 'A4', label: 'A4' },
  { value: 'Letter', label: 'Letter' },
]

/** Whose book this is, and the rules its figures follow. */
export function WorkspaceSection() {
  const workspace = useWorkspace()
  return (
    <Section title="Workspace" note="Saved when you leave a field">
      <Panel>{workspace ? <Fields workspace={workspace} /> : <Skeleton lines={6} />}</Panel>
    </Section>
  )
}

function Fields({ workspace }: { workspace: Workspace }) {
  const { form, turns, save } = useWorkspaceForm(workspace)
  const { control } = form

  // A choice is made at once: there is no field to leave.
  useEffect(
    () =>
      form.subscribe({ name: ['paper', 'tiers'], formState: { values: true }, callback: () => void save() }),
    [form, save],
  )

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.role !== 'combobox')
      void save()
  }
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => event.preventDefault()}
      onBlur={() => void save()}
      onKeyDown={onKeyDown}
    >
      <FieldGrid>
        <TextField control={control} name="name" label="Name of the workspace" />
        <TextField
          control={control}
          name="owner"
          label="Your name"
          hint="Stands in the history beside every change."
        />
        <TextField
          control={control}
          name="currency"
          label="Currency"
          hint="Totals are shown in it; other currencies are converted by the dated rates below."
        />
        <SelectField control={control} name="paper" label="Paper" options={PAPERS} />
        <Wide>
          <TagsField
            control={control}
            name="tiers"
            label="Tiers, lowest first"
            hint="Type a name and press Enter; Backspace takes the last one away."
          />
        </Wide>
        <Wide>
          <fieldset className={css.stages}>
            <legend>Probability of closing per stage</legend>
            {DEAL_STAGES.filter(isOpen).map(stage => (
              <NumberField
                key={`${stage}/${turns[stage] ?? 0}`}
                control={control}
                name={`stageProbability.${stage}`}
                label={DEAL_STAGE_LABELS[stage]}
                unit="%"
              />
            ))}
            <p className={css.fixed}>Won is always 100%, lost 0%.</p>
          </fieldset>
          <p className={css.quiet}>
            The forecast weighs by a stage's own history instead once enough deals that were in it are closed;
            Insights ▸ Forecast says which, and from how many.
          </p>
        </Wide>
        <Wide>
          <StageCategories workspace={workspace} />
        </Wide>
      </FieldGrid>
    </form>
  )
}
