import { canonicalJson } from '@shared/lib/canonicalJson.ts'
import { useEffect, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

const keyOf = (name: string) => `tandem.draft.${name}`

/** The fields a person changed and did not save; what was emptied is null. */
type Changed = Readonly<Record<string, unknown>>

function read(name: string): Changed | undefined {
  try {
    return JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** The start values with the unsaved changes laid over; fields nobody touched are as they are now. */
export function withDraft<T extends object>(name: string, start: T): T {
  const changed = Object.entries(read(name) ?? {}).map(([key, value]) => [key, value ?? undefined])
  return { ...start, ...Object.fromEntries(changed) }
}

/** The fields that differ from the start. */
export function changedFrom(start: object, values: object): Changed {
  const before = start as Changed
  const touched = Object.entries(values).filter(
    ([key, value]) => canonicalJson(value ?? null) !== canonicalJson(before[key] ?? null),
  )
  return Object.fromEntries(touched.map(([key, value]) => [key, value ?? null]))
}

export const dropDraft = (name: string): void => localStorage.removeItem(keyOf(name))

/** Keeps every keystroke of a form until it is saved. Answers whether it began with unsaved changes. */
export function useDraft<T extends FieldValues, O extends FieldValues>(
  name: string,
  form: UseFormReturn<T, unknown, O>,
  start: object,
): boolean {
  const [hadDraft] = useState(() => read(name) !== undefined)
  const [began] = useState(start)
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const changed = changedFrom(began, values)
          if (Object.keys(changed).length === 0) return dropDraft(name)
          try {
            localStorage.setItem(keyOf(name), JSON.stringify(changed))
          } catch {
            // A full storage costs the draft, not the form.
          }
        },
      }),
    [form, name, began],
  )
  return hadDraft
}
