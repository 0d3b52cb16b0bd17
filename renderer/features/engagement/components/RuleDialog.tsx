import { zodResolver } from '@hookform/resolvers/zod'
import {
  createEngagementRule,
  deleteEngagementRules,
  editEngagementRule,
} from '@shared/domain/engagement/commands.ts'
import type { EngagementRule } from '@shared/domain/engagement/schema.ts'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { act, actOrSay } from '../../../data/act.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { patchFrom } from '../../../ui/forms/patchFrom.ts'
import { placeRefusal } from '../../../ui/forms/placeRefusal.ts'
import { dropDraft, useDraft, withDraft } from '../../../ui/forms/useDraft.ts'
import { type RulesView, useRules } from '../useRules.ts'
import { formFrom, RULE_FIELDS, type RuleForm, ruleForm } from '../viewModelRuleForm.ts'
import { BackTest } from './BackTest.tsx'
import { RuleFields } from './RuleFields.tsx'

interface RuleDialogProps {
  readonly rule: EngagementRule | undefined
  onClose(): void
}

/** The form of a rule of engagement, or of a new one, with what it would have changed. */
export function RuleDialog(props: RuleDialogProps) {
  const view = useRules()
  const [round, setRound] = useState(0)
  const draft = props.rule?.id ?? 'engagementRule.new'
  if (!view) return null
  const startOver = () => {
    dropDraft(draft)
    setRound(round + 1)
  }
  return <Form key={round} {...props} view={view} draft={draft} onStartOver={startOver} />
}

interface FormProps extends RuleDialogProps {
  readonly view: RulesView
  readonly draft: string
  onStartOver(): void
}

function Form({ rule, view, draft, onStartOver, onClose }: FormProps) {
  const [start] = useState(() => formFrom(rule))
  const bound = useForm<RuleForm, unknown, RuleForm>({
    resolver: zodResolver(ruleForm) as never,
    defaultValues: withDraft(draft, start),
  })
  const hadDraft = useDraft(draft, bound, start)
  const { control, handleSubmit, formState, setError, getValues } = bound
  const [problem, setProblem] = useState<string>()
  const among = view.rules.map(({ id }) => id)

  const submit = handleSubmit(async values => {
    const answer = rule
      ? await act(editEngagementRule, { id: rule.id, patch: patchFrom(values, RULE_FIELDS), among })
      : await act(createEngagementRule, { fields: values, among })
    if (answer.ok) {
      dropDraft(draft)
      onClose()
      return
    }
    setProblem(placeRefusal(answer.error, start, setError))
  })
  const remove = () => {
    if (rule) void actOrSay(deleteEngagementRules, { ids: [rule.id] })
    dropDraft(draft)
    onClose()
  }

  return (
    <Dialog
      open
      title={rule ? 'Edit rule of engagement' : 'New rule of engagement'}
      lead="What is left empty does not matter: a rule without conditions fits every registration."
      onClose={onClose}
      onSubmit={event => void submit(event)}
      aside={
        problem ??
        (rule && (
          <Button variant="danger" onClick={remove}>
            Delete
          </Button>
        ))
      }
      actions={
        <FormActions
          save={rule ? 'Save' : 'Add rule'}
          busy={formState.isSubmitting}
          onClose={onClose}
          onStartOver={hadDraft && onStartOver}
        />
      }
    >
      <RuleFields control={control} view={view} />
      <BackTest rule={rule} rules={view.rules} values={getValues} />
    </Dialog>
  )
}
