import type { InteractionKind } from '../interaction/schema.ts'

/** What is said on a timeline. `{deal}` and `{person}` are names of the partner's own. */
export interface Talk {
  readonly subject: string
  readonly text?: string
}

export const TALKS: Readonly<Record<InteractionKind, readonly Talk[]>> = {
  meeting: [
    {
      subject: 'Quarterly review',
      text: 'Went through the scorecard. Four of five commitments kept; the open one is ours.',
    },
    { subject: 'Pipeline review', text: 'Two deals moved to next quarter, one new one at a logistics firm.' },
    { subject: 'Demo for their presales team', text: '{person} asked for a sandbox with sample data.' },
    { subject: 'Planning for next year', text: 'Agreed on manufacturing as the focus. Numbers follow.' },
    { subject: 'Kick-off with {person}' },
    {
      subject: 'Visit at their office',
      text: 'Met the new service lead. They want two more people trained.',
    },
    { subject: 'Campaign planning', text: 'One webinar in spring, costs shared.' },
  ],
  call: [
    { subject: 'Status of {deal}', text: 'Budget is approved, procurement starts next week.' },
    {
      subject: 'Pricing question about {deal}',
      text: 'Three-year terms would help against the rival offer.',
    },
    { subject: 'Check-in with {person}' },
    { subject: 'Support case escalated', text: 'Connector fails at night; engineering looks at it.' },
    { subject: 'Certification dates', text: 'Two of their people want seats in the next training.' },
    { subject: 'Introduction of a new lead', text: 'Warm introduction, decision within two months.' },
  ],
  mail: [
    { subject: 'Quote for {deal}' },
    { subject: 'Slides of the review' },
    { subject: 'Renewal list for the next quarter' },
    { subject: 'Reference customer wanted', text: 'They ask for a reference in the public sector.' },
    { subject: 'Seats for the training' },
    { subject: 'Price list, new edition' },
  ],
  note: [
    { subject: '{person} takes over the alliance', text: 'From next month on. Prefers calls before ten.' },
    { subject: 'Rival offers them better margins on renewals' },
    { subject: 'Hiring two consultants for the delivery team' },
    { subject: 'Budget for joint marketing is still open' },
  ],
}

/** Words of theirs that ask for an answer. */
export const ASKS: readonly Talk[] = [
  { subject: '{person} asks for the new price list' },
  { subject: '{person} wants to know whether {deal} gets a special price' },
  { subject: '{person} asks for two seats in the training' },
  { subject: 'Question about the support terms', text: 'They need an answer before their board meets.' },
]

export const PLANS: readonly Talk[] = [
  { subject: 'Quarterly review' },
  { subject: 'Joint planning' },
  { subject: 'Pipeline review' },
  { subject: 'Demo for a customer' },
]

export const TODO = [
  'Send the revised quote for {deal}',
  'Find a reference customer for {person}',
  'Book the training seats',
  'Prepare the quarterly review',
  'Ask {person} about the second quarter',
  'Check the renewal list',
] as const

export const OURS = [
  'Sandbox for their presales team',
  'Answer of engineering on the connector',
  'Draft of the joint press text',
  'Better terms for {deal}',
] as const

export const THEIRS = [
  'List of target accounts',
  'Names for the certification',
  'Forecast for the next quarter',
  'Case study with a customer’s consent',
] as const
