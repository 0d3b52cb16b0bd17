import type { RegistrationEvent } from '../registration/machine.ts'
import type { RegistrationState } from '../registration/schema.ts'

/** One event of a made-up registration: how many days ago, and why. */
export interface SampleEvent {
  readonly event: RegistrationEvent
  readonly ago: number
  readonly reason?: string
}

export interface SampleCourse {
  readonly state: RegistrationState
  readonly events: readonly SampleEvent[]
}

const QUESTIONS = [
  'Who decides on their side, and when?',
  'Which of the two sites is it about?',
  'Is there a public tender for it?',
]
const REJECTIONS = [
  'Our team has been in talks with them since spring.',
  'No contact with the customer in the last 90 days.',
]
const WITHDRAWALS = ['The customer put the project off to next year.', 'Registered under the wrong company.']
const EXTENSIONS = ['Proof of concept runs until the end of the month.', 'Budget was moved by a quarter.']

const waiting = (ago: number): readonly SampleEvent[] => [{ event: 'submit', ago }]
const inReview = (ago: number): readonly SampleEvent[] => [...waiting(ago + 1), { event: 'review', ago }]
const approved = (ago: number): readonly SampleEvent[] => [...inReview(ago + 1), { event: 'approve', ago }]

const course = (state: RegistrationState, ...events: readonly SampleEvent[]): SampleCourse => ({
  state,
  events,
})

const asked = (ago: number, at: number): SampleCourse =>
  course('infoRequested', ...inReview(ago), { event: 'requestInfo', ago, reason: QUESTIONS[at] ?? '' })

const extended = (ago: number, at: number): SampleCourse =>
  course('extended', ...approved(ago + 72), { event: 'extend', ago, reason: EXTENSIONS[at % 2] ?? '' })

/** Registrations of every kind, with protections that end in each of the bands of 7, 14 and 30 days. */
export const SAMPLE_COURSES: readonly SampleCourse[] = [
  ...[0, 0, 1, 2, 3, 5].map(ago => course('submitted', ...waiting(ago))),
  ...[0, 1, 1, 2, 4].map(ago => course('underReview', ...inReview(ago))),
  ...[asked(1, 0), asked(3, 1), asked(6, 2)],
  ...[93, 89, 86, 84, 80, 77, 68, 62, 50, 31, 12, 4].map(ago => course('approved', ...approved(ago))),
  ...[extended(4, 0), extended(18, 1), extended(25, 0)],
  course('rejected', ...inReview(12), { event: 'reject', ago: 11, reason: REJECTIONS[0] ?? '' }),
  course('rejected', ...waiting(34), { event: 'reject', ago: 31, reason: REJECTIONS[1] ?? '' }),
  course('expired', ...approved(140), { event: 'expire', ago: 49, reason: 'Protection ended' }),
  course('expired', ...approved(104), { event: 'expire', ago: 13, reason: 'Protection ended' }),
  course('withdrawn', ...inReview(26), { event: 'withdraw', ago: 22, reason: WITHDRAWALS[0] ?? '' }),
  course('withdrawn', ...approved(45), { event: 'withdraw', ago: 9, reason: WITHDRAWALS[1] ?? '' }),
  course('converted', ...approved(38), { event: 'convert', ago: 6 }),
  course('converted', ...approved(66), { event: 'convert', ago: 31 }),
  course('converted', ...approved(80), { event: 'convert', ago: 60 }),
  course('won', ...approved(190), { event: 'convert', ago: 150 }, { event: 'win', ago: 40 }),
  course('lost', ...approved(160), { event: 'convert', ago: 120 }, { event: 'lose', ago: 55 }),
  ...[0, 1].map(() => course('draft')),
]
