import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { type Control, useController, useWatch } from 'react-hook-form'
import { DateField } from '../../../ui/forms/DateField.tsx'
import { FieldGrid, Wide } from '../../../ui/forms/Field.tsx'
import { MoneyField } from '../../../ui/forms/MoneyField.tsx'
import { NumberField } from '../../../ui/forms/NumberField.tsx'
import { Switch } from '../../../ui/forms/Switch.tsx'
import { TagsField } from '../../../ui/forms/TagsField.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import type { RulesView } from '../useRules.ts'
import type { RuleForm } from '../viewModelRuleForm.ts'
import { DecideField } from './DecideField.tsx'

interface RuleFieldsProps {
  readonly control: Control<RuleForm, unknown, RuleForm>
  readonly view: RulesView
}

const options = (rows: readonly { readonly id: string; readonly name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }))

/** For which registrations, who wins, since when. */
export function RuleFields({ control, view }: RuleFieldsProps) {
  const { products, lists, workspace } = view
  const decide = useWatch({ control, name: 'decide' })
  const { field: enabled } = useController({ control, name: 'enabled' })
  const policy = policyOf(workspace)
  const adjudicators = policy.team.filter(({ canAdjudicate }) => canAdjudicate).map(({ name }) => name)
  const tiers = workspace.tiers.map(tier => ({ value: tier, label: tier }))
  return (
    <FieldGrid>
      <Wide>
        <TextField control={control} name="name" label="Name" required autoFocus />
      </Wide>
      <TagsField control={control} name="segments" label="Segments" placeholder="Any segment" />
      <TagsField control={control} name="territories" label="Territories" placeholder="Any territory" />
      <TagsField
        control={control}
        name="productIds"
        label="Products"
        closed
        options={options(products)}
        placeholder="Any product"
      />
      <TagsField
        control={control}
        name="tiers"
        label="Tiers of the partner"
        options={tiers}
        placeholder="Any tier"
      />
      <MoneyField control={control} name="minAmount" label="From" currency={workspace.currency} />
      <MoneyField control={control} name="maxAmount" label="Up to" currency={workspace.currency} />
      <Wide>
        <TagsField
          control={control}
          name="accountListIds"
          label="Named accounts"
          closed
          options={options(lists)}
          placeholder="Whether on a list or not"
        />
      </Wide>
      <Wide>
        <DecideField control={control} />
      </Wide>
      {decide.includes('evidenceOfWork') && (
        <NumberField
          control={control}
          name="clearLead"
          label="Touches ahead that decide"
          hint="Meetings, calls and mails with the customer, dated before the registration."
        />
      )}
      {decide.includes('adjudicator') && (
        <TextField
          control={control}
          name="adjudicator"
          label="Adjudicator"
          hint={
            adjudicators.length > 0
              ? `Adjudicators of the team: ${adjudicators.join(', ')}.`
              : 'Nobody of the team may adjudicate yet.'
          }
        />
      )}
      <DateField control={control} name="effectiveFrom" label="In force from" />
      <DateField control={control} name="effectiveTo" label="In force until" />
      <NumberField
        control={control}
        name="windowDays"
        label="Rivals of the last"
        unit="days"
        hint={`Without it, ${policy.conflictWindowDays} days as the settings say.`}
      />
      <Switch label="Rule counts" checked={enabled.value} onChange={enabled.onChange} />
      <Wide>
        <TextField control={control} name="notes" label="Notes" lines={2} />
      </Wide>
    </FieldGrid>
  )
}
