import { FACTS, type FactName, factType, OPERATORS_OF } from '@shared/domain/automation/facts.ts'
import type { AutomationCondition } from '@shared/domain/automation/schema.ts'
import { triggerOf } from '@shared/domain/automation/triggers.ts'
import type { DomainError } from '@shared/lib/result.ts'
import { Plus, X } from 'lucide-react'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { Select } from '../../../ui/forms/Select.tsx'
import { OPERATOR_WORDS, type RuleWorld } from '../viewModelChoices.ts'
import { blankCondition, type ConditionForm, type RuleForm } from '../viewModelForm.ts'
import { ConditionValue } from './ConditionValue.tsx'
import css from './editor.module.css'

export interface LinesProps {
  readonly form: RuleForm
  readonly world: RuleWorld
  readonly problem: DomainError | undefined
  onChange(patch: Partial<RuleForm>): void
}

/** If: all of these have to fit. None: it always does. */
export function ConditionLines({ form, world, problem, onChange }: LinesProps) {
  const names = triggerOf(form.trigger)?.facts ?? []
  const fields = names.map(value => ({ value, label: FACTS[value].label }))
  const set = (key: number, line: ConditionForm | undefined) =>
    onChange({
      conditions: form.conditions.flatMap(each => (each.key !== key ? [each] : line ? [line] : [])),
    })
  const unused = names.find(name => !form.conditions.some(({ field }) => field === name)) ?? names[0]
  return (
    <fieldset className={css.part}>
      <legend>If all of these fit</legend>
      {form.conditions.length === 0 && <p className={css.none}>No conditions: it fits every time.</p>}
      {form.conditions.map((line, at) => {
        const kind = factType(line.field)?.kind ?? 'text'
        const operators = OPERATORS_OF[kind].map(value => ({ value, label: OPERATOR_WORDS[value] }))
        return (
          <div key={line.key} className={css.condition} data-wrong={problem?.at === `conditions.${at}`}>
            <Select
              label={`Condition ${at + 1}: of what`}
              value={line.field}
              options={fields}
              onChange={field =>
                set(line.key, { ...blankCondition(field as FactName, line.currency), key: line.key })
              }
            />
            {kind === 'yesNo' ? (
              <span className={css.is}>is there:</span>
            ) : (
              <Select
                label={`Condition ${at + 1}: how`}
                value={line.operator}
                options={operators}
                onChange={operator =>
                  set(line.key, { ...line, operator: operator as AutomationCondition['operator'] })
                }
              />
            )}
            <ConditionValue at={at} line={line} world={world} onChange={next => set(line.key, next)} />
            <IconButton
              small
              label={`Take condition ${at + 1} away`}
              onClick={() => set(line.key, undefined)}
            >
              <X aria-hidden />
            </IconButton>
          </div>
        )
      })}
      {unused !== undefined && (
        <Button
          size="small"
          variant="quiet"
          icon={<Plus aria-hidden />}
          onClick={() =>
            onChange({ conditions: [...form.conditions, blankCondition(unused, world.currency)] })
          }
        >
          Add a condition
        </Button>
      )}
    </fieldset>
  )
}
