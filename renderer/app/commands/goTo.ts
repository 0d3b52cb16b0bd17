import { navigate } from 'wouter/use-hash-location'
import { arrive } from '../../state/arrival.ts'
import type { AppCommand } from './command.ts'
import { onList } from './here.ts'

const goTo = (path: string, title: string, keys: string, menuKey: string, also: string) =>
  ({
    title,
    section: 'Go to',
    also: `go to open page ${also}`,
    keys: [keys],
    menuKey,
    beforeOpen: true,
    when: here => !onList(path)(here),
    run: () => navigate(path),
  }) satisfies AppCommand

const firstReminder = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-reminders] button')

/** The pages, and what waits beside them. */
export const GO_TO_COMMANDS = {
  'go.today': goTo('/today', 'Today', 'g t', 'mod+1', 'home now tasks meetings'),
  'go.partners': goTo('/partners', 'Partners', 'g p', 'mod+2', 'list book'),
  'go.deals': goTo('/deals', 'Deals', 'g d', 'mod+3', 'pipeline opportunities board'),
  'go.registrations': goTo(
    '/registrations',
    'Registrations',
    'g e',
    'mod+5',
    'deal registration protection expiring',
  ),
  'go.leads': goTo('/leads', 'Leads', 'g l', 'mod+6', 'prospects offers give out distribute'),
  'go.plans': goTo('/plans', 'Plans', 'g b', 'mod+8', 'joint business plan jbp goals qbr sessions'),
  'go.insights': goTo('/insights', 'Insights', 'g i', 'mod+4', 'scorecards export pdf reports template'),
  'go.forecast': {
    title: 'Forecast',
    section: 'Go to',
    also: 'go to open page pipeline commit coverage velocity waterfall accuracy',
    keys: ['g f'],
    beforeOpen: true,
    when: here => !onList('/insights/forecast')(here),
    run: () => navigate('/insights/forecast'),
  },
  'go.strategy': {
    title: 'Strategy',
    section: 'Go to',
    also: 'go to open page programs vision mission goals',
    keys: ['g y'],
    beforeOpen: true,
    when: here => !onList('/programs/strategy')(here),
    run: () => navigate('/programs/strategy'),
  },
  'go.commitments': {
    title: 'Commitments',
    section: 'Go to',
    also: 'go to open page promises owe kept ledger trust',
    keys: ['g c'],
    beforeOpen: true,
    when: here => !onList('/commitments')(here),
    run: () => navigate('/commitments'),
  },
  'go.rules': goTo(
    '/rules',
    'Rules',
    'g u',
    'mod+7',
    'engagement conflicts named accounts automation clocks',
  ),
  'go.sessions': {
    title: 'Sessions',
    section: 'Go to',
    also: 'go to open page meetings jbp qbr agenda',
    keys: ['g m'],
    beforeOpen: true,
    when: here => !onList('/sessions')(here),
    run: () => navigate('/sessions'),
  },
  'go.history': goTo('/history', 'History', 'g h', 'mod+shift+h', 'journal who changed what'),
  'go.settings': goTo('/settings', 'Settings', 'g s', 'mod+,', 'preferences rates workspace spelling'),
  'go.team': {
    title: 'Team',
    section: 'Go to',
    also: 'go to open settings members colleagues books hand over',
    run: () => {
      arrive({ id: 'settings', focus: 'team' })
      navigate('/settings')
    },
  },
  'reminders.focus': {
    title: 'The reminder on screen',
    section: 'Go to',
    keys: ['g r'],
    when: () => firstReminder() !== null,
    run: () => firstReminder()?.focus(),
  },
} satisfies Readonly<Record<string, AppCommand>>
