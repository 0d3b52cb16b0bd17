import { ruleProblems } from '@shared/domain/automation/rules.ts'
import type { AutomationRule } from '@shared/domain/automation/schema.ts'
import type { RuleDraft } from '@shared/domain/automation/starters.ts'
import { TRIGGER_NAMES, triggerOf } from '@shared/domain/automation/triggers.ts'
import type { DomainError } from '@shared/lib/result.ts'
import { useId, useState } from 'react'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { Field } from '../../../ui/forms/Field.tsx'
import { Select } from '../../../ui/forms/Select.tsx'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
import type { RuleFields } from '../useRulesPage.ts'
import { useRuleWords } from '../useRuleWords.ts'
import type { RuleWorld } from '../viewModelChoices.ts'
import { blankAction, formOf, type RuleForm, readForm } from '../viewModelForm.ts'
import { ActionLines } from './ActionLines.tsx'
import { ConditionLines } from './ConditionLines.tsx'
import { DaysInput } from './DaysInput.tsx'
import css from './editor.module.css'
import { RuleSentence } from './RuleSentence.tsx'

interface RuleEditorProps {
  readonly world: RuleWorld
  readonly rule?: AutomationRule
  readonly draft?: RuleDraft
  onSave(fields: RuleFields, old?: AutomationRule): Promise<DomainError | undefined>
  onClose(): void
}

const BLANK: RuleDraft = {
  name: '',
  enabled: false,
  process: 'registration',
  trigger: 'registration.submitted',
  conditions: [],
  actions: [{ kind: 'approve' }],
}

const TRIGGERS = TRIGGER_NAMES.map(value => ({ value, label: triggerOf(value)?.words ?? value }))

/** A rule in three parts: when it starts, if what, and what it does; the sentence below says what was understood. */
export function RuleEditor({ world, rule, draft, onSave, onClose }: RuleEditorProps) {
  const [form, setForm] = useState<RuleForm>(() => formOf(rule ?? draft ?? BLANK, world.currency))
  const [problem, setProblem] = useState<DomainError>()
  const words = useRuleWords()
  const id = useId()
  const fields = readForm(form)
  const clock = triggerOf(form.trigger)?.clock
  const change = (patch: Partial<RuleForm>) => {
    setForm({ ...form, ...patch })
    setProblem(undefined)
  }
  const changeTrigger = (trigger: string) => {
    const next = triggerOf(trigger)
    const known: readonly string[] = next?.facts ?? []
    const sameProcess = next?.process === fields.process
    change({
      trigger,
      days: String(next?.clock?.usual ?? ''),
      conditions: form.conditions.filter(({ field }) => known.includes(field)),
      actions: sameProcess ? form.actions : [blankAction('createTask')],
    })
  }
  const submit = async () => {
    const [first] = ruleProblems({ ...fields, enabled: false, order: 0 })
    if (fields.name === '') setProblem({ code: 'name', message: 'Give the rule a name.', at: 'name' })
    else if (first) setProblem(first)
    else {
      const refused = await onSave(fields, rule)
      if (refused) setProblem(refused)
      else onClose()
    }
  }
  return (
    <Dialog
      open
      size="large"
      title={rule ? 'Edit rule' : 'New rule'}
      lead={
        rule?.enabled
          ? 'It is on: what you save acts from now on.'
          : 'It stays off until you switch it on; try it on what has been first.'
      }
      onClose={onClose}
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
      problem={problem?.message}
      actions={<FormActions save={rule ? 'Save rule' : 'Add rule'} leave="Cancel" onClose={onClose} />}
    >
      <div className={css.editor}>
        <Field id={`${id}-name`} label="Name">
          {link => (
            <TextInput
              {...link}
              autoFocus
              dir="auto"
              maxLength={300}
              aria-invalid={problem?.at === 'name'}
              value={form.name}
              onChange={event => change({ name: event.target.value })}
            />
          )}
        </Field>
        <fieldset className={css.part}>
          <legend>When</legend>
          <div className={css.line}>
            <Select
              label="What starts the rule"
              value={form.trigger}
              options={TRIGGERS}
              onChange={changeTrigger}
            />
            {clock?.asks !== undefined && (
              <DaysInput label={clock.asks} value={form.days} onChange={days => change({ days })} />
            )}
          </div>
        </fieldset>
        <ConditionLines form={form} world={world} problem={problem} onChange={change} />
        <ActionLines form={form} world={world} problem={problem} onChange={change} />
        <div className={css.understood}>
          <RuleSentence rule={fields} words={words} />
        </div>
      </div>
    </Dialog>
  )
}
