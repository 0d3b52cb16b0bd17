import type { ChannelPolicy } from '@shared/domain/workspace/channelPolicy.ts'

type NumberKey = {
  [K in keyof ChannelPolicy]: ChannelPolicy[K] extends number ? K : never
}[keyof ChannelPolicy]

export interface Convention {
  readonly key: NumberKey
  readonly label: string
  readonly unit: string
  /** What it does, and where its usual value comes from. */
  readonly hint: string
  readonly min: number
  readonly max: number
}

export interface ConventionGroup {
  readonly title: string
  readonly conventions: readonly Convention[]
}

const days = (key: NumberKey, label: string, hint: string): Convention => ({
  key,
  label,
  unit: 'days',
  hint,
  min: 0,
  max: 3650,
})
const hours = (key: NumberKey, label: string, hint: string): Convention => ({
  key,
  label,
  unit: 'working hours',
  hint,
  min: 1,
  max: 2000,
})

/** Every convention that is a number, as the page shows it. Usual values: seen in practice, no standard. */
export const CONVENTIONS: readonly ConventionGroup[] = [
  {
    title: 'Registration',
    conventions: [
      hours(
        'approvalHours',
        'Decision after submission',
        'Usual: 24 to 48 hours by the calendar, two working days.',
      ),
      days(
        'protectionDays',
        'Protection',
        'Usual: 90, seen from 30 to 180; three quarters of a sales cycle at least.',
      ),
      days('extensionDays', 'An extension adds', 'Usual: 30.'),
      {
        key: 'maxExtensions',
        label: 'Extensions at most',
        unit: 'times',
        hint: 'Usual: once. 0: none.',
        min: 0,
        max: 20,
      },
      days(
        'extensionActivityDays',
        'Activity for an extension',
        'Something must have been logged within so many days. 0: it needs none.',
      ),
    ],
  },
  {
    title: 'Conflicts',
    conventions: [
      hours('disputeHours', 'Decision of a conflict', 'Usual: 48 hours, more where executives decide.'),
      days('conflictWindowDays', 'Rivals count back', 'Older ones are no conflict.'),
    ],
  },
  {
    title: 'Credit',
    conventions: [
      days(
        'attributionLockDays',
        'Credit is locked after',
        'Counted from the creation of the deal. Usual: 14.',
      ),
      days('influenceWindowDays', 'Influence counts back', 'From the close of the deal. Usual: 180.'),
    ],
  },
  {
    title: 'Leads, pipeline and rules',
    conventions: [
      hours('leadAnswerHours', 'Answer to an offered lead', 'Then it is passed on.'),
      days('ageingDays', 'A deal ages after', 'In one stage.'),
      {
        key: 'stageHistoryFloor',
        label: 'Own stage history from',
        unit: 'closed deals',
        hint: 'Before, the probability set for the stage counts.',
        min: 1,
        max: 10_000,
      },
      {
        key: 'automationTarget',
        label: 'Steps done by rule',
        unit: 'percent',
        hint: 'The line on Today and in Insights.',
        min: 0,
        max: 100,
      },
    ],
  },
]
