import type { LeadFields, leadFields } from '@shared/domain/lead/schema.ts'
import { ChevronDown } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { type Control, useController } from 'react-hook-form'
import type { z } from 'zod'
import { useBook } from '../../../columns/useBook.ts'
import { Field } from '../../../ui/forms/Field.tsx'
import { ChoiceList } from '../../../ui/menu/ChoiceList.tsx'
import css from '../lead.module.css'

const NONE = ''

interface ReferrerFieldProps {
  readonly control: Control<z.input<typeof leadFields>, unknown, LeadFields>
}

/** The partner that referred the lead: what makes a deal from it sourced. */
export function ReferrerField({ control }: ReferrerFieldProps) {
  const { field } = useController({ control, name: 'referredBy' })
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const book = useBook()
  const id = useId()
  const choices = useMemo(
    () => [
      { value: NONE, label: 'Nobody' },
      ...(book?.rows ?? [])
        .map(row => ({ value: row.id, label: row.name }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    ],
    [book],
  )
  const name = choices.find(({ value }) => value === field.value)?.label
  return (
    <Field id={id} label="Referred by" hint="Evidence for credit as the one who sourced it.">
      {link => (
        <>
          <button
            {...link}
            ref={field.ref}
            type="button"
            className={css.chooser}
            aria-haspopup="dialog"
            onClick={event => setAnchor(event.currentTarget)}
          >
            <span dir="auto">{field.value ? (name ?? '…') : 'Nobody'}</span>
            <ChevronDown aria-hidden />
          </button>
          <ChoiceList
            anchor={anchor}
            label="Referred by"
            several={false}
            choices={choices}
            chosen={field.value ? [field.value] : []}
            onChange={([value]) => field.onChange(value === NONE ? undefined : value)}
            onClose={() => setAnchor(null)}
          />
        </>
      )}
    </Field>
  )
}
