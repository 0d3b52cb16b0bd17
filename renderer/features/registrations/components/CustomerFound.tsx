import type { RecognisedCustomer } from '@shared/domain/conflict/recognise.ts'
import { type RegistrationFields, registrationFields } from '@shared/domain/registration/schema.ts'
import { Building2, Check } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { recogniseCustomer } from '../../../columns/conflicts/checkRegistration.ts'
import { useNames } from '../../../data/useNames.ts'
import { Button } from '../../../ui/button/Button.tsx'
import css from '../form.module.css'
import type { RegistrationForm } from '../viewModelForm.ts'

interface CustomerFoundProps {
  readonly bound: UseFormReturn<RegistrationForm, unknown, RegistrationFields>
  readonly id?: `registration:${string}`
}

const MOST = 3
/** As long as somebody types, nothing is looked for. */
const PAUSE_MS = 300

/** Customers of the book this company is or may be, found as it is typed; taking one is a person's word. */
export function CustomerFound({ bound, id }: CustomerFoundProps) {
  const values = useWatch({ control: bound.control })
  const chosen = values.customerId
  const [found, setFound] = useState<readonly RecognisedCustomer[]>([])
  const name = useNames('customers', chosen ? [chosen] : []).get(chosen ?? '')
  const { company, domains, phone, address, city, country, contactEmail } = values
  const said = JSON.stringify({ company, domains, phone, address, city, country, contactEmail })
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      const read = registrationFields.safeParse({ ...JSON.parse(said), partnerId: 'partner:none' })
      if (!read.success) return setFound([])
      void recogniseCustomer({ ...read.data, ...(id && { id }) }).then(answer => {
        if (current) setFound(answer)
      })
    }, PAUSE_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [said, id])
  const choose = (customerId: string | undefined) =>
    bound.setValue('customerId', customerId as RegistrationForm['customerId'], { shouldDirty: true })

  if (chosen)
    return (
      <p className={css.recognised}>
        <Check aria-hidden />
        <span>
          In the book as <b dir="auto">{name ?? '…'}</b>
        </span>
        <Button size="small" variant="quiet" onClick={() => choose(undefined)}>
          It is another one
        </Button>
      </p>
    )
  return (
    <div className={css.recognised}>
      <Building2 aria-hidden />
      {found.length === 0 ? (
        <span>Not in the book: it comes in when the registration becomes a deal.</span>
      ) : (
        <>
          <span>Perhaps in the book:</span>
          {found.slice(0, MOST).map(({ customerId, name, sure }) => (
            <Button key={customerId} size="small" onClick={() => choose(customerId)}>
              <span dir="auto">{name}</span>
              {sure && ' ✓'}
            </Button>
          ))}
        </>
      )}
    </div>
  )
}
