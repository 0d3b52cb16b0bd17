import { createPlan } from '@shared/domain/plan/commands.ts'
import { PLAN_TEMPLATES, templateFor } from '@shared/domain/plan/templates.ts'
import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { usePartnerChoices } from '../../columns/usePartnerChoices.ts'
import { act } from '../../data/act.ts'
import { useRow, useRowsBy, useWorkspace } from '../../data/live.ts'
import { today } from '../../data/today.ts'
import { planPath } from '../../state/places.ts'
import type { PlanFormOf } from '../../state/planForm.ts'
import { Dialog } from '../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../ui/dialog/FormActions.tsx'
import { ChooserField } from '../../ui/forms/ChooserField.tsx'
import { Field, FieldGrid, Wide } from '../../ui/forms/Field.tsx'
import { Select } from '../../ui/forms/Select.tsx'
import { TextInput } from '../../ui/forms/TextInput.tsx'
import css from './newPlan.module.css'
import { readStart } from './planStart.ts'
import { firstPlanForm, type PlanForm, planFormProblem, rolled } from './viewModelNew.ts'

/** Asks with whom, for when, and from what; the rest is written in the plan itself. */
export function NewPlanDialog({ of, onClose }: { readonly of: PlanFormOf; onClose(): void }) {
  const [form, setForm] = useState<PlanForm>(() => firstPlanForm(of, today()))
  const [problem, setProblem] = useState<{ readonly at: string; readonly message: string }>()
  const [busy, setBusy] = useState(false)
  const choices = usePartnerChoices()
  const partner = useRow('partners', form.partnerId)
  const earlier = useRowsBy('plans', 'partnerId', form.partnerId)
  const currency = useWorkspace()?.currency
  const from = earlier?.find(({ id }) => id === form.from)
  const suggested = from ? rolled(from, form) : `Joint business plan ${form.span.from.slice(0, 4)}`
  const template = form.template ?? templateFor(partner?.types ?? []).key
  const change = (part: Partial<PlanForm>) => {
    setProblem(undefined)
    setForm(before => ({ ...before, ...part }))
  }
  const errorAt = (field: string) => (problem?.at === field ? problem.message : undefined)

  const submit = async () => {
    const wrong = planFormProblem(form)
    if (wrong || !partner || currency === undefined) return setProblem(wrong)
    setBusy(true)
    const start = await readStart(from, template, form.span)
    const answer = await act(createPlan, {
      plan: {
        name: form.name?.trim() || suggested,
        partnerId: partner.id,
        ...form.span,
        currency: from?.currency ?? currency,
        people: from?.people ?? [],
        ...(from
          ? { clonedFrom: from.id, template: from.template, confidentiality: from.confidentiality }
          : { template }),
        ...(from?.strategyId && { strategyId: from.strategyId }),
      },
      parts: [...start.parts],
      actions: [...start.actions],
    })
    setBusy(false)
    if (!answer.ok) return setProblem({ at: answer.error.at ?? 'name', message: answer.error.message })
    onClose()
    const [made] = answer.value.ids
    if (made) navigate(planPath(made))
  }

  return (
    <Dialog
      open
      title="New plan"
      lead="Everything it begins with can be changed in the plan."
      onClose={onClose}
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
      actions={<FormActions save="Begin the plan" busy={busy} leave="Cancel" onClose={onClose} />}
    >
      <FieldGrid>
        <Wide>
          <ChooserField
            label="Partner"
            required
            error={errorAt('partnerId')}
            text={form.partnerId ? (partner?.name ?? '…') : 'Choose'}
            choices={choices}
            chosen={form.partnerId}
            onChange={partnerId => change({ partnerId, from: undefined, template: undefined })}
          />
        </Wide>
        <DayField
          id="plan-from"
          label="First day"
          value={form.span.from}
          onChange={day => change({ span: { ...form.span, from: day } })}
          error={errorAt('from')}
        />
        <DayField
          id="plan-to"
          label="Last day"
          value={form.span.to}
          onChange={day => change({ span: { ...form.span, to: day } })}
          error={errorAt('to')}
        />
        <Wide>
          <Field id="plan-name" label="Name" error={errorAt('name')}>
            {link => (
              <TextInput
                {...link}
                dir="auto"
                value={form.name ?? suggested}
                onChange={event => change({ name: event.target.value })}
              />
            )}
          </Field>
        </Wide>
        {earlier && earlier.length > 0 && (
          <Wide>
            <Field
              id="plan-roll"
              label="Roll forward from"
              hint="Goals, forecast, dates and meetings move on, unfinished actions move into it; actuals that were entered stay behind."
            >
              {link => (
                <Select
                  link={link}
                  value={form.from ?? ''}
                  none="Nothing: begin from a template"
                  options={earlier.map(({ id, name }) => ({ value: id, label: name }))}
                  onChange={value => change({ from: value === '' ? undefined : value })}
                />
              )}
            </Field>
          </Wide>
        )}
        {!from && (
          <Wide>
            <fieldset className={css.templates}>
              <legend>Template</legend>
              {PLAN_TEMPLATES.map(each => (
                <label
                  key={each.key}
                  className={css.template}
                  data-chosen={each.key === template || undefined}
                >
                  <input
                    type="radio"
                    name="template"
                    checked={each.key === template}
                    onChange={() => change({ template: each.key })}
                  />
                  <span className={css.templateName}>{each.name}</span>
                  <span className={css.templateWhat}>{each.what}</span>
                </label>
              ))}
            </fieldset>
          </Wide>
        )}
      </FieldGrid>
    </Dialog>
  )
}

interface DayFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly error: string | undefined
  onChange(day: string): void
}

function DayField({ id, label, value, error, onChange }: DayFieldProps) {
  return (
    <Field id={id} label={label} error={error}>
      {link => (
        <TextInput
          {...link}
          type="date"
          max="9999-12-31"
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
