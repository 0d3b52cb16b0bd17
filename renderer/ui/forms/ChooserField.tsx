import { ChevronDown } from 'lucide-react'
import { type ReactNode, type Ref, useId, useState } from 'react'
import { ChoiceList } from '../menu/ChoiceList.tsx'
import { Field } from './Field.tsx'
import css from './forms.module.css'
import type { Option } from './Select.tsx'

interface ChooserFieldProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly required?: boolean
  /** What stands on the button: the chosen one's name, or words for nothing chosen. */
  readonly text: string
  readonly choices: readonly Option[]
  readonly chosen: string | undefined
  readonly allowNew?: boolean
  /** Done before the list opens: reads what there is to choose from. */
  readonly onOpen?: () => Promise<void>
  readonly inputRef?: Ref<HTMLButtonElement>
  onChange(value: string): void
}

/** Chooses one of many from a list that can be searched. */
export function ChooserField(props: ChooserFieldProps) {
  const { label, hint, error, required, text, choices, chosen, allowNew, onOpen, inputRef, onChange } = props
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const id = useId()
  const open = async (element: HTMLElement) => {
    if (onOpen) await onOpen()
    setAnchor(element)
  }
  return (
    <Field
      id={id}
      label={label}
      error={error}
      {...(hint !== undefined && { hint })}
      {...(required && { required })}
    >
      {link => (
        <>
          <button
            {...link}
            ref={inputRef}
            type="button"
            className={css.chooser}
            aria-haspopup="dialog"
            onClick={event => void open(event.currentTarget)}
          >
            <span dir="auto">{text}</span>
            <ChevronDown aria-hidden />
          </button>
          <ChoiceList
            anchor={anchor}
            label={label}
            several={false}
            {...(allowNew && { allowNew })}
            choices={choices}
            chosen={chosen ? [chosen] : []}
            onChange={([value]) => value !== undefined && onChange(value)}
            onClose={() => setAnchor(null)}
          />
        </>
      )}
    </Field>
  )
}
