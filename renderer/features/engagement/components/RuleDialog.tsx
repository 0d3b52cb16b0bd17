import {
  createEngagementRule,
  deleteEngagementRules,
  editEngagementRule,
} from '@shared/domain/engagement/commands.ts'
import type { EngagementRule } from '@shared/domain/engagement/schema.ts'
import { act, actOrSay } from '../../../data/act.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { patchFrom } from '../../../ui/forms/patchFrom.ts'
import { dropDraft } from '../../../ui/forms/useDraft.ts'
import { useDraftForm, useRounds } from '../../../ui/forms/useDraftForm.ts'
import { type RulesView, useRules } from '../useRules.ts'
import { formFrom, RULE_FIELDS, ruleForm } from '../viewModelRuleForm.ts'
import { BackTest } from './BackTest.tsx'
import { RuleFields } from './RuleFields.tsx'

interface RuleDialogProps {
  readonly rule: EngagementRule | undefined
  onClose(): void
}

/** The form of a rule of engagement, or of a new one, with what it would have changed. */
export function RuleDialog(props: RuleDialogProps) {
  const view = useRules()
  const draft = props.rule?.id ?? 'engagementRule.new'
  const { round, startOver } = useRounds(draft)
  if (!view) return null
  return <Form key={round} {...props} view={view} draft={draft} onStartOver={startOver} />
}

interface FormProps extends RuleDialogProps {
  readonly view: RulesView
  readonly draft: string
  onStartOver(): void
}

function Form({ rule, view, draft, onStartOver, onClose }: FormProps) {
  const { form, hadDraft, problem, send } = useDraftForm(draft, formFrom(rule), ruleForm)
  const { control, formState, getValues } = form
  const among = view.rules.map(({ id }) => id)
  const submit = send(
    values =>
      rule
        ? act(editEngagementRule, { id: rule.id, patch: patchFrom(values, RULE_FIELDS), among })
        : act(createEngagementRule, { fields: values, among }),
    onClose,
  )
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
      problem={problem}
      aside={
        rule && (
          <Button variant="danger" onClick={remove}>
            Delete
          </Button>
        )
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
