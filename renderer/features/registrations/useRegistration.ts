import { clocksOf } from '@shared/domain/registration/clocks.ts'
import { dayIn, hoursOf, regionTimes } from '@shared/domain/registration/region.ts'
import type { Registration } from '@shared/domain/registration/schema.ts'
import { policyOf } from '@shared/domain/workspace/channelPolicy.ts'
import { useMemo } from 'react'
import { homeZone } from '../../data/homeZone.ts'
import { useRow, useRowsBy, useWorkspace } from '../../data/live.ts'
import { useRefusals } from '../../data/refusal.ts'
import { useNames } from '../../data/useNames.ts'
import { useClock } from '../../ui/clock/useClock.ts'
import { offersOf, type Refusals, refusalsOf } from './viewModelActions.ts'

const NO_IDS: readonly string[] = []
const NOTHING: Refusals = {}

/** Everything a registration's page shows. registration null: there is no such record; undefined: not read yet. */
export function useRegistration(id: string) {
  const registration = useRow('registrations', id)
  const conflicts = useRowsBy('conflicts', 'registrationId', id)
  const deal = useRow('deals', registration?.dealId ?? '')
  const workspace = useWorkspace()
  const now = useClock()
  const policy = useMemo(() => policyOf(workspace ?? {}), [workspace])
  const regions = useMemo(() => regionTimes(policy, homeZone()), [policy])
  const time = useMemo(() => regions(registration?.territory), [regions, registration?.territory])
  const partners = useNames('partners', registration ? [registration.partnerId] : NO_IDS)
  const customers = useNames('customers', registration?.customerId ? [registration.customerId] : NO_IDS)
  const products = useNames('products', registration?.productIds ?? NO_IDS)
  const clocks = useMemo(
    () =>
      registration && conflicts && workspace
        ? clocksOf({
            registration,
            conflicts,
            deal: deal ?? undefined,
            policy,
            time,
            now,
          })
        : [],
    [registration, conflicts, workspace, deal, policy, time, now],
  )
  const offers = registration ? offersOf(registration, clocks) : []
  // Of the moment a command looks only at the day there: asked again with that, not with every minute.
  const key = `${id} ${registration?.updatedAt ?? ''} ${dayIn(time, now)} ${offers.join()}`
  const refusals =
    useRefusals(key, async () => (registration ? refusalsOf(registration, offers) : NOTHING)) ?? NOTHING
  return {
    registration,
    deal,
    clocks,
    offers,
    refusals,
    currency: workspace?.currency ?? 'USD',
    timeZone: registration && hoursOf(policy, registration.territory, homeZone()).timeZone,
    partner: partners.get(registration?.partnerId ?? ''),
    customer: customers.get(registration?.customerId ?? ''),
    products: (registration?.productIds ?? []).flatMap(product => products.get(product) ?? []),
  }
}

export type RegistrationView = ReturnType<typeof useRegistration> & { readonly registration: Registration }
