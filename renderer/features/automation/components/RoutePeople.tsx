import { routeInWords } from '@shared/domain/automation/sentence.ts'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Segmented } from '../../../ui/forms/Segmented.tsx'
import { ChoiceList } from '../../../ui/menu/ChoiceList.tsx'
import type { ActionForm } from '../viewModelForm.ts'
import css from './editor.module.css'

interface RoutePeopleProps {
  readonly line: ActionForm
  readonly known: readonly string[]
  onChange(line: ActionForm): void
}

const WAYS = [
  { value: 'inTurn', label: 'One after the other' },
  { value: 'atOnce', label: 'At the same time' },
] as const

/** Who is asked to approve, in the order they were chosen, and whether they wait for each other. */
export function RoutePeople({ line, known, onChange }: RoutePeopleProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const choices = [...new Set([...known, ...line.people])].map(value => ({ value, label: value }))
  return (
    <>
      <button
        type="button"
        className={css.values}
        aria-haspopup="listbox"
        aria-label={`Approvers, ${line.people.length} chosen`}
        dir="auto"
        onClick={event => setAnchor(event.currentTarget)}
      >
        {line.people.length === 0 ? (
          <span className={css.unit}>Choose people…</span>
        ) : (
          <span>{routeInWords(line.people, line.parallel)}</span>
        )}
        <ChevronDown aria-hidden />
      </button>
      <ChoiceList
        anchor={anchor}
        label="Approvers, in the order you choose them"
        choices={choices}
        chosen={line.people}
        several
        allowNew
        onChange={people => onChange({ ...line, people })}
        onClose={() => setAnchor(null)}
      />
      {line.people.length > 1 && (
        <Segmented
          label="How they are asked"
          options={WAYS}
          value={line.parallel ? 'atOnce' : 'inTurn'}
          onChange={way => onChange({ ...line, parallel: way === 'atOnce' })}
        />
      )}
    </>
  )
}
