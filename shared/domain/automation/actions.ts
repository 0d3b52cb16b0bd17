import type { AutomationAction, Process } from './schema.ts'

/** What an action is about to settle: of two actions that settle the same thing only the first is done. */
type Settles = 'decision' | 'conversion' | 'partner'

export type ActionNeed = 'people' | 'text' | 'days'

export interface ActionType {
  readonly label: string
  /** The processes it belongs to. */
  readonly processes: readonly Process[]
  readonly needs: readonly ActionNeed[]
  readonly settles?: Settles
  /** What its text is called in the form. */
  readonly textLabel?: string
  /** What its days are counted from. */
  readonly daysLabel?: string
}

const every = ['registration', 'lead', 'deal'] as const

/** What a rule may do. To reject is not among it: a refusal is a person's, with a reason. */
export const ACTIONS = {
  approve: { label: 'Approve it', processes: ['registration'], needs: [], settles: 'decision' },
  routeToApprovers: {
    label: 'Ask people to approve it',
    processes: ['registration'],
    needs: ['people'],
    settles: 'decision',
  },
  requestInfo: {
    label: 'Ask the partner for information',
    processes: ['registration'],
    needs: ['text'],
    settles: 'decision',
    textLabel: 'What is asked for',
  },
  expire: { label: 'Let it expire', processes: ['registration'], needs: [], settles: 'decision' },
  convertToDeal: {
    label: 'Make a deal of it',
    processes: ['registration'],
    needs: [],
    settles: 'conversion',
  },
  offerLead: {
    label: 'Offer it to the partner it suits best',
    processes: ['lead'],
    needs: [],
    settles: 'partner',
  },
  passOn: { label: 'Pass it on to the next partner', processes: ['lead'], needs: [], settles: 'partner' },
  createTask: {
    label: 'Add a task',
    processes: every,
    needs: ['text', 'days'],
    textLabel: 'Task',
    daysLabel: 'Due in days',
  },
  remind: {
    label: 'Remind me',
    processes: every,
    needs: ['text', 'days'],
    textLabel: 'Of what',
    daysLabel: 'In days',
  },
} as const satisfies Readonly<Record<string, ActionType>>

export type ActionName = keyof typeof ACTIONS
export const ACTION_NAMES = Object.keys(ACTIONS) as ActionName[]

export const isAction = (kind: string): kind is ActionName => Object.hasOwn(ACTIONS, kind)
export const actionType = (kind: string): ActionType | undefined =>
  isAction(kind) ? ACTIONS[kind] : undefined

/** What is settled by an action, if it settles anything. */
export const settledBy = ({ kind }: Pick<AutomationAction, 'kind'>): Settles | undefined =>
  actionType(kind)?.settles
