import type { NowItem } from '@shared/domain/today/now.ts'
import { type CalendarDate, daysBetween } from '@shared/lib/calendarDate.ts'
import { dayOf } from '../../data/localTime.ts'
import { formatDate, formatInstant, formatTimeOf } from '../../ui/format/dates.ts'
import { isolated } from '../../ui/format/isolated.ts'
import { formatMoney } from '../../ui/format/numbers.ts'
import { formatWorkingTime } from '../../ui/format/workingTime.ts'

export interface NowWords {
  readonly title: string
  readonly text: string
  readonly clock: string
  readonly tone: 'bad' | 'watch' | 'plain'
  /** What kind of thing it is, for those who cannot see where it stands. */
  readonly kind: string
}

/** Names of records by id. */
export type NameOf = (id: string | undefined) => string | undefined

/** What a card of Today says. */
export function nowWords(item: NowItem, today: CalendarDate, nameOf: NameOf): NowWords {
  const inText: NameOf = id => {
    const name = nameOf(id)
    return name && isolated(name)
  }
  switch (item.kind) {
    case 'meeting': {
      const { subject, startAt, place, partnerId } = item.meeting
      return {
        kind: 'Meeting',
        title: subject,
        text: [inText(partnerId), place && isolated(place)].filter(Boolean).join(' · '),
        clock:
          [item.days > 0 && 'tomorrow', startAt && formatTimeOf(startAt)].filter(Boolean).join(' ') ||
          'today',
        tone: item.days > 0 ? 'plain' : 'watch',
      }
    }
    case 'promise': {
      const { title, promise, partnerId, dueOn } = item.task
      const other = inText(partnerId)
      const whose =
        promise === 'ours'
          ? `Our promise${other ? ` to ${other}` : ''}`
          : `${other ? `${other}’s` : 'Their'} promise to us`
      return { kind: 'Promise', title, text: `${whose}, due ${formatDate(dueOn)}`, ...lateness(item.days) }
    }
    case 'task': {
      const { title, partnerId, dealId, dueOn } = item.task
      const about = [inText(partnerId), inText(dealId)].filter(Boolean).join(' · ')
      return { kind: 'Task', title, text: about || `Due ${formatDate(dueOn)}`, ...lateness(item.days) }
    }
    case 'unanswered':
      return {
        kind: 'Unanswered',
        title: item.partner.name,
        text: `Waits for an answer since ${formatDate(item.partner.unansweredSince ?? today)}`,
        clock: days(-item.days),
        tone: item.days <= -5 ? 'bad' : 'watch',
      }
    case 'touch': {
      const { name, tier, lastTouchOn } = item.partner
      const last =
        lastTouchOn === undefined
          ? 'Never reached yet'
          : `Last touch ${formatDate(lastTouchOn)}, ${days(daysBetween(lastTouchOn, today))} ago`
      return {
        kind: 'Touch due',
        title: name,
        text: [tier, last].filter(Boolean).join(' · '),
        clock: item.days === 0 ? 'due today' : `${days(-item.days)} over`,
        tone: item.days <= -30 ? 'bad' : item.days < 0 ? 'watch' : 'plain',
      }
    }
    case 'decision': {
      const { company, partnerId, clock } = item.registration
      const what = clock.kind === 'dispute' ? 'A conflict waits for a decision' : 'Registration to decide'
      return {
        kind: clock.kind === 'dispute' ? 'Dispute' : 'Registration',
        title: company,
        text: [inText(partnerId), `${what}, due ${formatInstant(clock.dueAt)}`].filter(Boolean).join(' · '),
        clock: clock.state === 'over' ? overBy(-item.days) : `${formatWorkingTime(clock.left)} left`,
        tone: clock.state === 'over' ? 'bad' : 'watch',
      }
    }
    case 'expiring': {
      const { company, partnerId, clock } = item.registration
      const isOver = clock.state === 'over'
      return {
        kind: 'Protection',
        title: company,
        text: [inText(partnerId), isOver ? 'Protection has ended, to be closed' : 'Protection ends soon']
          .filter(Boolean)
          .join(' · '),
        clock: isOver ? `ended ${days(Math.max(1, -item.days))} ago` : `${days(item.days)} left`,
        tone: isOver ? 'bad' : item.days <= 7 ? 'watch' : 'plain',
      }
    }
    case 'leadLate':
    case 'leadSoon': {
      const { company, partnerId, answerBy } = item.lead
      const partner = inText(partnerId) ?? 'A partner'
      return item.kind === 'leadLate'
        ? {
            kind: 'Lead not answered',
            title: company,
            text: `${partner} has not answered the offer of this lead`,
            clock: overBy(-item.days),
            tone: 'bad',
          }
        : {
            kind: 'Lead offered',
            title: company,
            text: `${partner} is to answer by ${formatInstant(answerBy)}`,
            clock: dayOf(answerBy) === today ? formatTimeOf(answerBy) : `tomorrow ${formatTimeOf(answerBy)}`,
            tone: 'watch',
          }
    }
    case 'slipped':
    case 'closing': {
      const { name, partnerId, customerId, closeOn, minor, currency } = item.deal
      const customer = nameOf(customerId)
      // Deals are mostly named after their customer: said once is enough.
      const said = customer !== undefined && name.includes(customer)
      const who = [inText(partnerId), !said && inText(customerId)].filter(Boolean).join(' for ')
      const amount =
        minor !== undefined && currency !== undefined ? formatMoney({ minor, currency }) : 'no amount'
      const should = item.kind === 'slipped' ? `should have closed ${formatDate(closeOn)}` : 'closes soon'
      return {
        kind: item.kind === 'slipped' ? 'Slipped deal' : 'Closing deal',
        title: name,
        text: [who, amount, item.kind === 'slipped' && should].filter(Boolean).join(' · '),
        ...(item.kind === 'slipped'
          ? { clock: `${days(-item.days)} over`, tone: 'bad' as const }
          : lateness(item.days)),
      }
    }
  }
}

/** Days of a clock count up to the next whole one: over for 1.2 days is the second day, and one is over. */
const overBy = (begun: number): string => (begun <= 1 ? 'over' : `${days(begun - 1)} over`)

function lateness(daysLeft: number): Pick<NowWords, 'clock' | 'tone'> {
  if (daysLeft < 0) return { clock: `${days(-daysLeft)} late`, tone: 'bad' }
  if (daysLeft === 0) return { clock: 'today', tone: 'watch' }
  return { clock: daysLeft === 1 ? 'tomorrow' : `in ${days(daysLeft)}`, tone: 'plain' }
}

/** `9 d`: as on the clocks of the design. */
const days = (count: number): string => `${count} d`

const MORE: Readonly<Record<NowItem['kind'], readonly [string, string]>> = {
  meeting: ['meeting', 'meetings'],
  promise: ['promise', 'promises'],
  task: ['task', 'tasks'],
  unanswered: ['partner waiting for an answer', 'partners waiting for an answer'],
  touch: ['partner due for a touch', 'partners due for a touch'],
  slipped: ['slipped deal', 'slipped deals'],
  decision: ['registration to decide', 'registrations to decide'],
  expiring: ['protection that ends', 'protections that end'],
  leadLate: ['lead not answered in time', 'leads not answered in time'],
  leadSoon: ['lead that is to be answered', 'leads that are to be answered'],
  closing: ['deal closing this week', 'deals closing this week'],
}

/** `23 more partners due for a touch`. */
export const moreInWords = (kind: NowItem['kind'], count: number): string =>
  `${count.toLocaleString()} more ${MORE[kind][count === 1 ? 0 : 1]}`
