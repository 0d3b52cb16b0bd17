import type { Found, FoundKind } from '@shared/domain/search/found.ts'
import { type Id, typeOfId } from '@shared/lib/ids.ts'
import { navigate } from 'wouter/use-hash-location'
import { type About, runAction } from '../../state/actions.ts'
import { arrive, type PartnerTab } from '../../state/arrival.ts'
import { partnerPath } from '../../state/places.ts'
import type { Offer, Sign } from './offer.ts'
import { canOpen, editEntry, openFound } from './openFound.ts'

const KIND_WORDS: Readonly<Record<FoundKind, string>> = {
  partner: 'Partner',
  contact: 'Person',
  customer: 'Customer',
  deal: 'Deal',
  registration: 'Registration',
  lead: 'Lead',
  plan: 'Plan',
  session: 'Session',
  note: 'Note',
}

export const kindWord = ({ kind, id }: Found): string => (typeOfId(id) === 'task' ? 'Task' : KIND_WORDS[kind])

const OPEN_WORDS: Readonly<Record<FoundKind, string>> = {
  partner: 'Open',
  contact: 'Show among the people of the partner',
  customer: 'Show the deals',
  deal: 'Open',
  registration: 'Open',
  lead: 'Open',
  plan: 'Open',
  session: 'Open',
  note: 'Show in the timeline',
}

/** What can be done with a record that was found; the first is what Enter does at once. */
export function recordActions(found: Found): readonly Offer[] {
  const { kind, id, openId } = found
  const offer: MakeOffer = (sign, title, run, also) => ({
    id: `${title} ${id}`,
    title,
    section: KIND_WORDS[kind],
    also,
    sign,
    run,
  })
  const open = canOpen(found) ? [offer('open', OPEN_WORDS[kind], () => openFound(found))] : []
  if (kind === 'customer' || kind === 'lead' || kind === 'plan' || kind === 'session') return open
  if (kind === 'note') return [...open, offer('edit', 'Edit…', () => editEntry(id), 'change')]
  const about = aboutOf(id, openId)
  return [
    ...open,
    offer(
      'talk',
      'Log a meeting, call, mail or note…',
      () => runAction('openInteraction', about),
      'touch talk',
    ),
    offer('task', 'New task or promise…', () => runAction('openTask', about), 'todo reminder follow up'),
    offer('mail', 'Write a mail…', () => runAction('openMail', about), 'email message'),
    ...(kind === 'deal'
      ? [offer('edit', 'Edit…', () => runAction('openDealForm', { id }), 'change stage amount')]
      : []),
    ...(kind === 'registration'
      ? [offer('edit', 'Edit…', () => runAction('openRegistrationForm', { id }), 'change')]
      : []),
    ...(kind === 'partner' ? ofPartner(id as Id<'partner'>, offer) : []),
    ...(kind === 'contact'
      ? []
      : [offer('link', 'Copy link', () => void runAction('copyLink', id), 'url share')]),
  ]
}

type MakeOffer = (sign: Sign, title: string, run: () => void, also?: string) => Offer

function ofPartner(id: Id<'partner'>, offer: MakeOffer): readonly Offer[] {
  const goTo = (tab: PartnerTab) => () => {
    arrive({ id, tab })
    navigate(partnerPath(id))
  }
  return [
    offer('deal', 'New deal…', () => runAction('openDealForm', { partnerId: id }), 'opportunity add'),
    offer(
      'document',
      'Export scorecard…',
      () => void runAction('exportScorecard', id),
      'pdf print report review',
    ),
    offer('people', 'People', goTo('people'), 'contacts persons'),
    offer('deal', 'Deals', goTo('deals'), 'pipeline'),
    offer('history', 'History', goTo('history'), 'who changed what'),
  ]
}

function aboutOf(id: string, openId: string | undefined): About {
  switch (typeOfId(id)) {
    case 'partner':
      return { partnerId: id as Id<'partner'> }
    case 'deal':
      return { dealId: id as Id<'deal'> }
    case 'registration':
      return { registrationId: id as Id<'registration'> }
    case 'contact':
      return { contactId: id as Id<'contact'>, ...(openId && { partnerId: openId as Id<'partner'> }) }
    default:
      return {}
  }
}
