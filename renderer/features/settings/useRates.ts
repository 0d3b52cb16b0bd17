import { zodResolver } from '@hookform/resolvers/zod'
import { createRate, deleteRates } from '@shared/domain/rate/commands.ts'
import { type Rate, type RateFields, rateFields } from '@shared/domain/rate/schema.ts'
import { type FieldPath, type UseFormReturn, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { commit } from '../../data/commit.ts'
import { useAll } from '../../data/live.ts'
import { today } from '../../data/today.ts'
import { undoIntent } from '../../data/undoIntent.ts'
import { offerUndo } from '../../ui/toast/offerUndo.ts'
import { showToast } from '../../ui/toast/toasts.ts'

export type RateInput = z.input<typeof rateFields>

export interface Rates {
  /** Newest first. */
  readonly rates: readonly Rate[] | undefined
  readonly form: UseFormReturn<RateInput, unknown, RateFields>
  add(): Promise<void>
  remove(rate: Rate): Promise<void>
}

/** The dated exchange rates, and the form that adds one. */
export function useRates(currency: string): Rates {
  const rates = useAll('rates')
  const form = useForm<RateInput, unknown, RateFields>({
    resolver: zodResolver(rateFields),
    defaultValues: { date: today(), from: '', to: currency, rate: '' },
  })
  return {
    rates: rates && [...rates].sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1)),
    form,
    add: form.handleSubmit(async fields => {
      const answer = await commit(createRate, fields)
      if (!answer.ok) {
        const { at, message } = answer.error
        form.setError((at ?? 'rate') as FieldPath<RateInput>, { message })
        return
      }
      offerUndo(answer.value.label, () => undoIntent(answer.value.intent))
      form.reset({ date: fields.date, from: '', to: fields.to, rate: '', source: fields.source })
      form.setFocus('from')
    }),
    async remove(rate) {
      const answer = await commit(deleteRates, { ids: [rate.id] })
      if (answer.ok) offerUndo(answer.value.label, () => undoIntent(answer.value.intent))
      else showToast({ text: answer.error.message, tone: 'bad' })
    },
  }
}
