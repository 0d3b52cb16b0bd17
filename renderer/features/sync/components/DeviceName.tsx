import { useEffect, useId, useState } from 'react'
import { runAction } from '../../../state/actions.ts'
import { Field } from '../../../ui/forms/Field.tsx'
import { TextInput } from '../../../ui/forms/TextInput.tsx'
import css from '../sync.module.css'

/** What the history of the others calls this laptop; saved when the field is left. */
export function DeviceName() {
  const id = useId()
  const [kept, setKept] = useState<string>()
  const [name, setName] = useState('')
  useEffect(() => {
    void runAction('deviceName').then(known => {
      setKept(known)
      setName(known)
    })
  }, [])
  if (kept === undefined) return null
  const save = async () => {
    if (name.trim() === kept) return
    await runAction('nameDevice', name)
    const known = await runAction('deviceName')
    setKept(known)
    setName(known)
  }
  return (
    <div className={css.device}>
      <Field
        id={id}
        label="Name of this laptop"
        hint="Stands in the history of your colleagues beside your changes."
      >
        {link => (
          <TextInput
            {...link}
            dir="auto"
            maxLength={60}
            value={name}
            onChange={event => setName(event.target.value)}
            onBlur={() => void save()}
          />
        )}
      </Field>
    </div>
  )
}
