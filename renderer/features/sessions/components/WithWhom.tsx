import { type UseFormReturn, useController } from 'react-hook-form'
import { usePartnerChoices } from '../../../columns/usePartnerChoices.ts'
import { useAll } from '../../../data/live.ts'
import { useNames } from '../../../data/useNames.ts'
import { ChooserField } from '../../../ui/forms/ChooserField.tsx'
import type { SessionForm } from '../viewModelForm.ts'

interface WithWhomProps {
  // biome-ignore lint/suspicious/noExplicitAny: the form's parsed side does not matter here
  readonly bound: UseFormReturn<SessionForm, unknown, any>
  /** A session that is there stays with its partner. */
  readonly fixed: boolean
}

/** The partner, and the plan with it that the session works on. */
export function WithWhom({ bound: { control, setValue }, fixed }: WithWhomProps) {
  const partner = useController({ control, name: 'partnerId' })
  const plan = useController({ control, name: 'planId' })
  const choices = usePartnerChoices()
  const partnerId = partner.field.value
  const name = useNames('partners', partnerId ? [partnerId] : []).get(partnerId ?? '')
  const plans = (useAll('plans') ?? []).filter(one => one.partnerId === partnerId)
  const chosen = plans.find(one => one.id === plan.field.value)
  return (
    <>
      {!fixed && (
        <ChooserField
          label="Partner"
          required
          error={partner.fieldState.error && 'Choose the partner it is with.'}
          text={partnerId ? (name ?? '…') : 'Choose'}
          choices={choices}
          chosen={partnerId}
          inputRef={partner.field.ref}
          onChange={value => {
            partner.field.onChange(value)
            setValue('planId', undefined)
          }}
        />
      )}
      <ChooserField
        label="Plan"
        hint={
          partnerId && plans.length === 0
            ? 'This partner has no plan yet; a session works without one.'
            : undefined
        }
        text={chosen?.name ?? 'None'}
        choices={[{ value: '', label: 'None' }, ...plans.map(one => ({ value: one.id, label: one.name }))]}
        chosen={plan.field.value ?? ''}
        inputRef={plan.field.ref}
        onChange={value => plan.field.onChange(value === '' ? undefined : value)}
      />
    </>
  )
}
