import { useEffect, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

const keyOf = (name: string) => `tandem.draft.${name}`

/** What was typed into a form and not saved; undefined when there is nothing. */
export function readDraft<T>(name: string): T | undefined {
  try {
    const text = sessionStorage.getItem(keyOf(name))
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(keyOf(name))
}

/** Keeps every keystroke of a form until it is saved. Answers whether it began with such a draft. */
export function useDraft<T extends FieldValues, O extends FieldValues>(
  name: string,
  form: UseFormReturn<T, unknown, O>,
): boolean {
  const [hadDraft] = useState(() => readDraft(name) !== undefined)
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          try {
            sessionStorage.setItem(keyOf(name), JSON.stringify(values))
          } catch {
            // A full session storage costs the draft, not the form.
          }
        },
      }),
    [form, name],
  )
  return hadDraft
}
