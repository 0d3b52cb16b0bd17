import { isOpen } from '@shared/domain/deal/schema.ts'
import { useMemo } from 'react'
import { useRow, useRowsBy } from '../../data/live.ts'
import { useNames } from '../../data/useNames.ts'
import type { About } from '../../state/actions.ts'
import type { Place } from './useTimeline.ts'

/** What a dialog knows of the record it is about. Undefined place: not read yet. */
export function useAbout(about: About) {
  const deal = useRow('deals', about.dealId ?? '')
  const registration = useRow('registrations', about.registrationId ?? '')
  const contact = useRow('contacts', about.contactId ?? '')
  const lead = deal?.partners.find(({ role }) => role === 'sourced') ?? deal?.partners[0]
  const partnerId = about.partnerId ?? registration?.partnerId ?? contact?.partnerId ?? lead?.partnerId
  const people = useRowsBy('contacts', 'partnerId', partnerId ?? '')
  const deals = useRowsBy('deals', 'partnerIds', partnerId ?? '')
  const names = useNames(
    'partners',
    useMemo(() => (partnerId ? [partnerId] : []), [partnerId]),
  )
  const known =
    deal !== undefined &&
    registration !== undefined &&
    contact !== undefined &&
    people !== undefined &&
    deals !== undefined
  const place: Place = {
    ...(partnerId && { partnerId }),
    ...(about.dealId && { dealId: about.dealId }),
    ...(registration && { registrationId: registration.id }),
    ...(registration?.customerId && { customerId: registration.customerId }),
    ...(deal?.customerId && !partnerId && { customerId: deal.customerId }),
  }
  return {
    place: known ? place : undefined,
    lead: [partnerId && names.get(partnerId), deal?.name, registration?.company].filter(Boolean).join(' · '),
    people: people ?? [],
    /** Open ones, and the one it is about. */
    deals: (deals ?? []).filter(row => isOpen(row.stage) || row.id === about.dealId),
  }
}

export type AboutView = ReturnType<typeof useAbout>
