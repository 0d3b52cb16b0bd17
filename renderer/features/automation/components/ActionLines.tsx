import { ACTION_NAMES, ACTIONS, actionType } from '@shared/domain/automation/actions.ts'
import { triggerOf } from '@shared/domain/automation/triggers.ts'
import { Plus, X } from 'lucide-react'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { Select } from '../../../ui/forms/Select.tsx'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
import { type ActionForm, blankAction } from '../viewModelForm.ts'
import type { LinesProps } from './ConditionLines.tsx'
import { DaysInput } from './DaysInput.tsx'
import css from './editor.module.css'
import { RoutePeople } from './RoutePeople.tsx'

/** Then: what it does, one after the other. */
export function ActionLines({ form, world, problem, onChange }: LinesProps) {
  const process = triggerOf(form.trigger)?.process ?? 'registration'
  const kinds = ACTION_NAMES.filter(name =>
    (ACTIONS[name].processes as readonly string[]).includes(process),
  ).map(value => ({ value, label: ACTIONS[value].label }))
  const set = (key: number, line: ActionForm | undefined) =>
    onChange({ actions: form.actions.flatMap(each => (each.key !== key ? [each] : line ? [line] : [])) })
  return (
    <fieldset className={css.part}>
      <legend>Then</legend>
      {form.actions.map((line, at) => {
        const type = actionType(line.kind)
        const needs: readonly string[] = type?.needs ?? []
        return (
          <div key={line.key} className={css.action} data-wrong={problem?.at === `actions.${at}`}>
            <Select
              label={`Action ${at + 1}`}
              value={line.kind}
              options={kinds}
              onChange={kind => set(line.key, { ...blankAction(kind), key: line.key })}
            />
            <div className={css.needs}>
              {needs.includes('people') && (
                <RoutePeople line={line} known={world.people} onChange={next => set(line.key, next)} />
              )}
              {needs.includes('text') && (
                <TextInput
                  dir="auto"
                  maxLength={300}
                  className={css.fill}
                  aria-label={`Action ${at + 1}: ${type?.textLabel ?? 'text'}`}
                  placeholder={type?.textLabel}
                  value={line.text}
                  onChange={event => set(line.key, { ...line, text: event.target.value })}
                />
              )}
              {needs.includes('days') && (
                <DaysInput
                  label={type?.daysLabel ?? 'Days'}
                  value={line.days}
                  onChange={days => set(line.key, { ...line, days })}
                />
              )}
            </div>
            {form.actions.length > 1 && (
              <IconButton small label={`Take action ${at + 1} away`} onClick={() => set(line.key, undefined)}>
                <X aria-hidden />
              </IconButton>
            )}
          </div>
        )
      })}
      <Button
        size="small"
        variant="quiet"
        icon={<Plus aria-hidden />}
        onClick={() => onChange({ actions: [...form.actions, blankAction('createTask')] })}
      >
        Add an action
      </Button>
    </fieldset>
  )
}
