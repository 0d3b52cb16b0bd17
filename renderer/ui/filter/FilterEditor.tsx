import Popover from '@mui/material/Popover'
import { useEffect, useState } from 'react'
import { Segmented } from '../forms/Segmented.tsx'
import { anchorProps } from '../menu/anchorProps.ts'
import { ChoicePanel } from '../menu/ChoicePanel.tsx'
import { FigureValue } from './FigureValue.tsx'
import css from './filter.module.css'
import { TextValue } from './TextValue.tsx'
import type { FilterDraft } from './types.ts'

interface FilterEditorProps {
  readonly draft: FilterDraft
  readonly anchor: HTMLElement
  onClose(): void
}

/** One sentence being written: how it goes on, and with what. The list follows at once. */
export function FilterEditor({ draft, anchor, onClose }: FilterEditorProps) {
  const [operator, setOperator] = useState(draft.operator)
  const [values, setValues] = useState(draft.values)
  const [choices] = useState(draft.choices)
  // It opened out of a menu that is gone: the focus goes back to what it hangs on.
  useEffect(() => () => anchor.focus(), [anchor])
  const give = (next: readonly string[]) => {
    setValues(next)
    draft.change(operator, next)
  }
  const title = `${draft.label} ${draft.operators.find(each => each.value === operator)?.label ?? ''}`
  return (
    <Popover
      open
      disableRestoreFocus
      onClose={onClose}
      {...anchorProps(anchor)}
      slotProps={{ paper: { 'aria-label': title, role: 'dialog' } }}
    >
      {draft.operators.length > 1 && (
        <div className={css.operators}>
          <span className={css.subject}>{draft.label}</span>
          <Segmented
            label="How the sentence goes on"
            options={draft.operators}
            value={operator}
            onChange={next => {
              setOperator(next)
              draft.change(next, values)
            }}
          />
        </div>
      )}
      {(draft.input === 'one' || draft.input === 'several') && (
        <ChoicePanel
          label={title}
          several={draft.input === 'several'}
          choices={choices}
          chosen={values}
          onChange={give}
          onClose={onClose}
        />
      )}
      {(draft.input === 'figure' || draft.input === 'days') && (
        <FigureValue draft={draft} title={title} values={values} onChange={give} onClose={onClose} />
      )}
      {draft.input === 'text' && (
        <TextValue draft={draft} title={title} values={values} onChange={give} onClose={onClose} />
      )}
    </Popover>
  )
}
