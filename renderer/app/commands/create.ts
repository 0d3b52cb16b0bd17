import { hasAction, runAction } from '../../state/actions.ts'
import { useDialogs } from '../../state/dialogs.ts'
import { useLeadForm } from '../../state/leadForm.ts'
import { useMemberForm } from '../../state/memberForm.ts'
import { usePlanForm } from '../../state/planForm.ts'
import { useSessionForm } from '../../state/sessionForm.ts'
import type { AppCommand } from './command.ts'
import { onLead, onList, onRecord } from './here.ts'

/** New records. N makes what the page lists: a deal on Deals, a partner elsewhere. */
export const CREATE_COMMANDS = {
  'partner.new': {
    title: 'New partner…',
    section: 'Create',
    also: 'add company',
    keys: ['n'],
    run: () => useDialogs.getState().show('newPartner'),
  },
  'deal.new': {
    title: 'New deal…',
    section: 'Create',
    also: 'add opportunity',
    keys: ['n'],
    keysOn: '/deals',
    run: () => runAction('openDealForm', {}),
  },
  'registration.new': {
    title: 'New registration…',
    section: 'Create',
    also: 'register deal protection',
    keys: ['n'],
    keysOn: '/registrations',
    run: () => runAction('openRegistrationForm', {}),
  },
  'rule.new': {
    title: 'New rule or list…',
    section: 'Create',
    also: 'add engagement named accounts automation',
    keys: ['n'],
    keysOn: '/rules',
    when: () => hasAction('createOnPage'),
    run: () => runAction('createOnPage'),
  },
  'promise.new': {
    title: 'New promise…',
    section: 'Create',
    also: 'add commitment owe',
    keys: ['n'],
    keysOn: '/commitments',
    when: here => onList('/commitments')(here) && hasAction('createOnPage'),
    run: () => runAction('createOnPage'),
  },
  'lead.new': {
    title: 'New lead…',
    section: 'Create',
    also: 'add prospect enquiry',
    keys: ['n'],
    keysOn: '/leads',
    run: () => useLeadForm.getState().show({}),
  },
  'session.new': {
    title: 'New session…',
    section: 'Create',
    also: 'meeting jbp qbr joint business plan review agenda',
    keys: ['n'],
    keysOn: '/sessions',
    run: () => useSessionForm.getState().show({}),
  },
  'task.new': {
    title: 'New task or promise…',
    section: 'Create',
    also: 'todo to-do reminder',
    when: here => !onRecord(here) || onLead(here),
    run: () => runAction('openTask', {}),
  },
  'plan.new': {
    title: 'New joint business plan…',
    section: 'Create',
    also: 'jbp plan template roll forward',
    keys: ['n'],
    keysOn: '/plans',
    run: () => usePlanForm.getState().show({}),
  },
  'member.new': {
    title: 'New team member…',
    section: 'Create',
    also: 'add colleague person cam owner',
    run: () => useMemberForm.getState().show({}),
  },
  'view.save': {
    title: 'Save this list as a view…',
    section: 'Create',
    also: 'filter tab keep',
    when: () => hasAction('saveView'),
    run: () => runAction('saveView'),
  },
} satisfies Readonly<Record<string, AppCommand>>
