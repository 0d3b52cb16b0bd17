import { agendaNow, startAgendaStore } from '../../columns/agenda/agendaStore.ts'
import type { SlippedDeals } from '../../data/automation/dueEvents.ts'
import { today } from '../../data/today.ts'

/** Open deals that passed their close date, from the agenda the column worker keeps; none until it is known. */
export const slippedDeals: SlippedDeals = async () => {
  startAgendaStore()
  const day = today()
  return (agendaNow()?.deals ?? [])
    .filter(({ closeOn }) => closeOn < day)
    .map(({ id, closeOn }) => ({ id, stage: 'qualified' as const, closeOn }))
}
