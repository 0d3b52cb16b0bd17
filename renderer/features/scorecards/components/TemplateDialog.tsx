import type { ScorecardTemplate } from '@shared/domain/scorecard/schema.ts'
import { useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { Dialog } from '../../../ui/dialog/Dialog.tsx'
import { FormActions } from '../../../ui/dialog/FormActions.tsx'
import { Select } from '../../../ui/forms/Select.tsx'
import { type Templates, useTemplates } from '../useTemplates.ts'
import { formOf, readForm, type TemplateForm } from '../viewModelTemplate.ts'
import { TemplateFields } from './TemplateFields.tsx'
import css from './template.module.css'
import { WeightSum } from './WeightSum.tsx'

/** Edits what scores are made of: dimensions, KPIs, weights, targets and floors. */
export function TemplateDialog({ onClose }: { onClose(): void }) {
  const templates = useTemplates()
  return templates.saved ? <Editor templates={templates} saved={templates.saved} onClose={onClose} /> : null
}

interface EditorProps {
  readonly templates: Templates
  readonly saved: readonly ScorecardTemplate[]
  onClose(): void
}

const STANDARD = 'standard'

function Editor({ templates, saved, onClose }: EditorProps) {
  const { standard, currency, save } = templates
  const [id, setId] = useState<string>(saved[0]?.id ?? STANDARD)
  const [form, setForm] = useState<TemplateForm>(() => formOf(saved[0] ?? standard, currency))
  const [asNew, setAsNew] = useState(false)
  const [error, setError] = useState<string | undefined>(undefined)
  const options = [
    ...saved.map(one => ({ value: one.id as string, label: one.name })),
    ...(saved.length === 0 ? [{ value: STANDARD, label: standard.name }] : []),
  ]
  const choose = (next: string) => {
    setId(next)
    setAsNew(false)
    setForm(formOf(saved.find(one => one.id === next) ?? standard, currency))
  }
  const read = readForm(form, currency)
  const submit = async () => {
    if (!read.ok) return setError(read.error.message)
    const old = asNew ? undefined : saved.find(one => one.id === id)
    const problem = await save(old?.id, read.value)
    if (problem) setError(problem.message)
    else onClose()
  }
  return (
    <Dialog
      open
      size="large"
      title="Scorecard template"
      lead="Issued scorecards keep the template they were issued with."
      onClose={onClose}
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
      aside={<WeightSum kpis={form.kpis} error={error} />}
      actions={
        <FormActions
          save={asNew ? 'Save as new template' : 'Save template'}
          leave="Cancel"
          onClose={onClose}
        />
      }
    >
      <div className={css.top}>
        {options.length > 1 && !asNew && (
          <Select label="Template" compact value={id} options={options} onChange={choose} />
        )}
        {!asNew && saved.length > 0 && (
          <Button
            size="small"
            onClick={() => {
              setAsNew(true)
              setForm({ ...form, name: `${form.name}, copy` })
            }}
          >
            Copy as a new template
          </Button>
        )}
      </div>
      <TemplateFields
        form={form}
        currency={currency}
        onChange={next => {
          setForm(next)
          setError(undefined)
        }}
      />
    </Dialog>
  )
}
