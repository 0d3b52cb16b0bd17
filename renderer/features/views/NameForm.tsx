import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../ui/button/Button.tsx'
import { TextInput } from '../../ui/forms/TextInput.tsx'
import css from './views.module.css'

interface NameFormProps {
  readonly start: string
  readonly save: string
  readonly children?: ReactNode
  /** Undefined: it was done. Else why not. */
  onSave(name: string): Promise<string | undefined>
  onDone(): void
}

/** Asks for the name of a view. Enter saves. */
export function NameForm({ start, save, children, onSave, onDone }: NameFormProps) {
  const [name, setName] = useState(start)
  const [problem, setProblem] = useState<string>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = name.trim() === '' ? 'Give the view a name.' : await onSave(name.trim())
    if (answer === undefined) onDone()
    else setProblem(answer)
  }
  return (
    <form className={css.form} onSubmit={event => void submit(event)}>
      <TextInput
        autoFocus
        aria-label="Name of the view"
        aria-invalid={problem !== undefined}
        placeholder="Name of the view"
        maxLength={300}
        dir="auto"
        value={name}
        onFocus={event => event.currentTarget.select()}
        onChange={event => {
          setName(event.target.value)
          setProblem(undefined)
        }}
      />
      {problem !== undefined && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
      <Button size="small" variant="primary" type="submit" kbd="enter">
        {save}
      </Button>
      {children}
    </form>
  )
}
