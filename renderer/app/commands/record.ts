import { hasAction, runAction } from '../../state/actions.ts'
import { arrive } from '../../state/arrival.ts'
import { useHandOver } from '../../state/handOver.ts'
import { useLeadForm } from '../../state/leadForm.ts'
import { exportHere } from '../exportHere.ts'
import type { AppCommand } from './command.ts'
import { type Here, onDeal, onLead, onPartner, onPlan, onRecord, onRegistration } from './here.ts'

const about = ({ partnerId, dealId, registrationId }: Here) => ({
  ...(partnerId && { partnerId }),
  ...(dealId && { dealId }),
  ...(registrationId && { registrationId }),
})

/** What is logged and planned is about a partner, a deal or a registration; a lead and a plan have no such list. */
const onBooked = (here: Here): boolean => onRecord(here) && !onLead(here) && !onPlan(here)

/** What can be done with the record on screen. */
export const RECORD_COMMANDS = {
  'note.write': {
    title: 'Write a note',
    section: 'This record',
    sign: 'note',
    when: () => hasAction('writeNote'),
    run: () => runAction('writeNote'),
  },
  'interaction.new': {
    title: 'Log a meeting, call or mail…',
    section: 'This record',
    sign: 'talk',
    also: 'touch talk conversation interaction note',
    when: onBooked,
    run: here => runAction('openInteraction', about(here)),
  },
  'task.newHere': {
    title: 'New task or promise here…',
    section: 'This record',
    sign: 'task',
    also: 'todo to-do reminder follow up next step',
    when: onBooked,
    run: here => runAction('openTask', about(here)),
  },
  'mail.new': {
    title: 'Write a mail…',
    section: 'This record',
    sign: 'mail',
    also: 'email e-mail message',
    when: onBooked,
    run: here => runAction('openMail', about(here)),
  },
  'deal.category': {
    title: 'Turn the forecast category',
    section: 'This record',
    also: 'commit best case pipeline omitted',
    when: () => hasAction('turnCategory'),
    run: () => runAction('turnCategory'),
  },
  'record.edit': {
    title: 'Edit…',
    section: 'This record',
    sign: 'edit',
    also: 'change rename',
    keys: ['e'],
    when: here => onDeal(here) || onRegistration(here) || onLead(here) || hasAction('editPartner'),
    run: ({ dealId, registrationId, leadId }) => {
      if (dealId) runAction('openDealForm', { id: dealId })
      else if (registrationId) runAction('openRegistrationForm', { id: registrationId })
      else if (leadId) useLeadForm.getState().show({ id: leadId })
      else runAction('editPartner')
    },
  },
  'deal.newHere': {
    title: 'New deal with this partner…',
    section: 'This record',
    sign: 'deal',
    when: onPartner,
    run: ({ partnerId }) => runAction('openDealForm', partnerId ? { partnerId } : {}),
  },
  'registration.newHere': {
    title: 'New registration of this partner…',
    section: 'This record',
    sign: 'deal',
    also: 'register protection',
    when: onPartner,
    run: ({ partnerId }) => runAction('openRegistrationForm', partnerId ? { partnerId } : {}),
  },
  'record.people': {
    title: 'People of this partner',
    section: 'This record',
    sign: 'people',
    also: 'contacts persons',
    when: onPartner,
    run: ({ partnerId }) => partnerId && arrive({ id: partnerId, tab: 'people' }),
  },
  'record.deals': {
    title: 'Deals of this partner',
    section: 'This record',
    sign: 'deal',
    also: 'pipeline opportunities',
    when: onPartner,
    run: ({ partnerId }) => partnerId && arrive({ id: partnerId, tab: 'deals' }),
  },
  'record.history': {
    title: 'History of this partner',
    section: 'This record',
    sign: 'history',
    also: 'who changed what journal restore as it was',
    when: onPartner,
    run: ({ partnerId }) => partnerId && arrive({ id: partnerId, tab: 'history' }),
  },
  'partner.handOver': {
    title: 'Hand this partner over…',
    section: 'This record',
    sign: 'people',
    also: 'owner give to colleague team transfer',
    when: onPartner,
    run: ({ partnerId }) => partnerId && useHandOver.getState().show({ partnerIds: [partnerId] }),
  },
  'scorecard.export': {
    title: 'Export scorecard…',
    section: 'This record',
    sign: 'document',
    also: 'pdf print report review qbr',
    menuKey: 'mod+shift+e',
    when: onPartner,
    run: () => void exportHere(),
  },
  'link.copy': {
    title: 'Copy link to this record',
    section: 'This record',
    sign: 'link',
    also: 'url share tandem',
    menuKey: 'mod+shift+c',
    when: onRecord,
    run: () => void import('../copyLink.ts').then(({ copyLinkHere }) => copyLinkHere()),
  },
} satisfies Readonly<Record<string, AppCommand>>
