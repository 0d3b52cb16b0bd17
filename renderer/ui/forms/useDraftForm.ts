import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { type DefaultValues, type FieldValues, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { placeRefusal } from './placeRefusal.ts'
import { dropDraft, useDraft, withDraft } from './useDraft.ts'

/**
 * A form whose every keystroke is kept under the draft's name until it is saved. `send` says what saving does:
 * where it is refused, the words go to their field or to `problem`, and the draft stays.
 */
export function useDraftForm<Input extends FieldValues, Output extends FieldValues>(
  draft: string,
  first: Input,
  schema: z.ZodType<Output>,
) {
  const [start] = useState(first)
  const form = useForm<Input, unknown, Output>({
    resolver: zodResolver(schema as never) as never,
    defaultValues: withDraft(draft, start) as DefaultValues<Input>,
  })
  const hadDraft = useDraft(draft, form, start)
  const [problem, setProblem] = useState<string>()

  const send = <T>(save: (values: Output) => Promise<Answer<T>>, saved: (value: T) => void) =>
    form.handleSubmit(async values => {
      const answer = await save(values)
      if (!answer.ok) return setProblem(placeRefusal(answer.error, start, form.setError))
      dropDraft(draft)
      saved(answer.value)
    })
  return { form, hadDraft, problem, send }
}

type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly at?: string | undefined; readonly message: string } }

/** A new round is a new form (its key): fields keep what is being typed to themselves. */
export function useRounds(draft: string): { readonly round: number; readonly startOver: () => void } {
  const [round, setRound] = useState(0)
  return {
    round,
    startOver: () => {
      dropDraft(draft)
      setRound(round + 1)
    },
  }
}
