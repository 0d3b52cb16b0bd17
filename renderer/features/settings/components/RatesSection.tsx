import type { Rate } from '@shared/domain/rate/schema.ts'
import { Trash2 } from 'lucide-react'
import { useWorkspace } from '../../../data/live.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { formatDate } from '../../../ui/format/dates.ts'
import { DateField } from '../../../ui/forms/DateField.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import { type Rates, useRates } from '../useRates.ts'
import css from './settings.module.css'

/** Dated exchange rates: an amount is converted by the newest one on or before its date. */
export function RatesSection() {
  const workspace = useWorkspace()
  return workspace ? <RatesPanel currency={workspace.currency} /> : null
}

function RatesPanel({ currency }: { currency: string }) {
  const { rates, form, add, remove } = useRates(currency)
  return (
    <Section
      title="Exchange rates"
      note="An amount takes the newest rate on or before its date. Without one it is left out, and said so."
    >
      <Panel>
        <RateForm form={form} onAdd={add} />
        {rates && rates.length > 0 ? (
          <RateTable rates={rates} onRemove={remove} />
        ) : (
          <p className={css.quiet}>
            No rate yet. You need none while everything is in {currency}. Issued scorecards keep the rates
            they used.
          </p>
        )}
      </Panel>
    </Section>
  )
}

function RateForm({ form, onAdd }: { form: Rates['form']; onAdd(): Promise<void> }) {
  const { control, formState } = form
  return (
    <form
      noValidate
      className={css.rateForm}
      onSubmit={event => {
        event.preventDefault()
        void onAdd()
      }}
    >
      <DateField control={control} name="date" label="Date" />
      <TextField control={control} name="from" label="1 unit of" placeholder="EUR" />
      <TextField control={control} name="to" label="Is in" placeholder="USD" />
      <TextField control={control} name="rate" label="Rate" placeholder="1.0834" />
      <TextField control={control} name="source" label="Source" placeholder="ECB reference rate" />
      <Button type="submit" busy={formState.isSubmitting}>
        Add rate
      </Button>
    </form>
  )
}

function RateTable({ rates, onRemove }: { rates: readonly Rate[]; onRemove(rate: Rate): Promise<void> }) {
  return (
    <div className={css.rateScroll}>
      <table className={css.rates} aria-label="Exchange rates">
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">1 unit of</th>
            <th scope="col" className={css.figure}>
              Rate
            </th>
            <th scope="col">In</th>
            <th scope="col">Source</th>
            <th>
              <span className="visually-hidden">Delete</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rates.map(rate => (
            <tr key={rate.id}>
              <td>{formatDate(rate.date)}</td>
              <td>{rate.from}</td>
              <td className={css.figure}>{rate.rate}</td>
              <td>{rate.to}</td>
              <td dir="auto">{rate.source ?? ''}</td>
              <td className={css.figure}>
                <IconButton
                  small
                  label={`Delete the rate of ${formatDate(rate.date)} from ${rate.from} to ${rate.to}`}
                  onClick={() => void onRemove(rate)}
                >
                  <Trash2 aria-hidden />
                </IconButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
