import { editDeal } from '@shared/domain/deal/commands.ts'
import { acceptOffer, lapseOffers } from '@shared/domain/lead/offerCommands.ts'
import { expireRegistrations } from '@shared/domain/registration/protectCommands.ts'
import { completeTasks, postponeTasks } from '@shared/domain/task/commands.ts'
import type { NowItem } from '@shared/domain/today/now.ts'
import { addDays, type CalendarDate } from '@shared/lib/calendarDate.ts'
import { addQuarters, quarterOf, spanOfQuarter } from '@shared/lib/period.ts'
import { navigate } from 'wouter/use-hash-location'
import { actOrSay } from '../../data/act.ts'
import { runAction } from '../../state/actions.ts'
import { dealPath, leadPath, partnerPath, registrationPath } from '../../state/places.ts'

/** One thing that can be done with a card, by its key. */
export interface NowAction {
  readonly key: string
  readonly label: string
  /** Does it; true when the card is settled by it and may go at once. */
  run(): Promise<boolean> | boolean
}

/** What can be done with a card, the likeliest first; Enter opens what it is about. */
export function nowActions(item: NowItem, today: CalendarDate): readonly NowAction[] {
  const open = openAction(item)
  switch (item.kind) {
    case 'promise':
    case 'task':
      return [
        { key: 'D', label: 'done', run: () => actOrSay(completeTasks, { ids: [item.task.id] }) },
        { key: 'P', label: 'tomorrow', run: () => postpone(item.task.id, addDays(today, 1)) },
        { key: 'W', label: 'next week', run: () => postpone(item.task.id, addDays(today, 7)) },
        ...open,
      ]
    case 'unanswered':
    case 'touch':
      return [
        {
          key: 'L',
          label: item.kind === 'touch' ? 'log a touch' : 'log the answer',
          run: () => {
            runAction('openInteraction', { partnerId: item.partner.id })
            return false
          },
        },
        {
          key: 'T',
          label: 'task',
          run: () => {
            runAction('openTask', { partnerId: item.partner.id })
            return false
          },
        },
        ...open,
      ]
    case 'slipped':
    case 'closing':
      return [
        { key: 'W', label: 'won', run: () => close(item.deal.id, 'won', today) },
        { key: 'X', label: 'lost', run: () => close(item.deal.id, 'lost', today) },
        { key: 'P', label: 'two weeks on', run: () => move(item.deal.id, addDays(today, 14)) },
        { key: 'Q', label: 'next quarter', run: () => move(item.deal.id, endOfNextQuarter(today)) },
        ...open,
      ]
    case 'decision':
      return [{ key: 'A', label: 'approve', run: () => approve(item.registration.id) }, ...open]
    case 'expiring':
      return [...(item.days < 0 ? [expireAction(item.registration.id)] : [logAction(item)]), ...open]
    case 'leadLate':
      return [
        { key: 'B', label: 'take back', run: () => actOrSay(lapseOffers, { ids: [item.lead.id] }) },
        ...open,
      ]
    case 'leadSoon':
      return [
        { key: 'A', label: 'accepted', run: () => actOrSay(acceptOffer, { id: item.lead.id }) },
        ...open,
      ]
    case 'meeting':
      return open
  }
}

function openAction(item: NowItem): readonly NowAction[] {
  const path = pathFor(item)
  if (path === undefined) return []
  return [
    {
      key: 'Enter',
      label: 'open',
      run: () => {
        navigate(path)
        return false
      },
    },
  ]
}

/** The page of what a card is about. */
export function pathFor(item: NowItem): string | undefined {
  switch (item.kind) {
    case 'promise':
    case 'task':
      return placeOf(item.task)
    case 'meeting':
      return placeOf(item.meeting)
    case 'unanswered':
    case 'touch':
      return partnerPath(item.partner.id)
    case 'decision':
    case 'expiring':
      return registrationPath(item.registration.id)
    case 'slipped':
    case 'closing':
      return dealPath(item.deal.id)
    case 'leadLate':
    case 'leadSoon':
      return leadPath(item.lead.id)
  }
}

interface Place {
  readonly partnerId?: string
  readonly dealId?: string
  readonly leadId?: string
}

/** A lead's task has no partner as long as nobody holds the lead. */
const placeOf = ({ partnerId, dealId, leadId }: Place): string | undefined =>
  partnerId ? partnerPath(partnerId) : dealId ? dealPath(dealId) : leadId && leadPath(leadId)

/** The check first: what it newly finds stops the approval, and the card stays. */
const approve = async (id: `registration:${string}`): Promise<boolean> =>
  (await import('../../columns/registrations/decide.ts')).approveById(id)

const expireAction = (id: `registration:${string}`): NowAction => ({
  key: 'X',
  label: 'let expire',
  run: () => actOrSay(expireRegistrations, { ids: [id] }),
})

/** An extension needs activity that is logged. */
const logAction = ({ registration }: Extract<NowItem, { kind: 'decision' | 'expiring' }>): NowAction => ({
  key: 'L',
  label: 'log a touch',
  run: () => {
    const { id, partnerId } = registration
    runAction('openInteraction', { partnerId, registrationId: id })
    return false
  },
})

const postpone = (id: `task:${string}`, dueOn: CalendarDate) => actOrSay(postponeTasks, { ids: [id], dueOn })

const close = (id: `deal:${string}`, stage: 'won' | 'lost', closeOn: CalendarDate) =>
  actOrSay(editDeal, { id, patch: { stage, closeOn } })

const move = (id: `deal:${string}`, closeOn: CalendarDate) => actOrSay(editDeal, { id, patch: { closeOn } })

const endOfNextQuarter = (today: CalendarDate): CalendarDate =>
  spanOfQuarter(addQuarters(quarterOf(today), 1)).to
