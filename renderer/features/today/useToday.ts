import { type Lead, openOffer } from '@shared/domain/lead/schema.ts'
import { movers } from '@shared/domain/today/movers.ts'
import {
  meetingsAhead,
  nowItems,
  type OfferedLead,
  type PartnerTouch,
  partnerOf,
} from '@shared/domain/today/now.ts'
import { quarterOutlook } from '@shared/domain/today/outlook.ts'
import type { Id } from '@shared/lib/ids.ts'
import { useEffect, useMemo, useState } from 'react'
import type { Agenda } from '../../columns/agenda/agenda.ts'
import { startAgendaStore, useAgenda } from '../../columns/agenda/agendaStore.ts'
import type { Book, BookRow } from '../../columns/book.ts'
import type { RegistrationList } from '../../columns/registrations/registrationLine.ts'
import { useRegistrationList } from '../../columns/registrations/registrationStore.ts'
import { useInBook } from '../../columns/team/useInBook.ts'
import { useBook } from '../../columns/useBook.ts'
import { useDay } from '../../data/dayClock.ts'
import { useRowsBy } from '../../data/live.ts'
import { useNames } from '../../data/useNames.ts'
import { useBookChoice } from '../../state/bookChoice.ts'
import { useReady } from '../../state/boot.ts'
import { useClock } from '../../ui/clock/useClock.ts'

const MOVERS = 3

/** Everything Today shows, from the book and the agenda; undefined parts are not known yet. */
export function useToday() {
  const ready = useReady()
  useEffect(() => {
    if (ready) startAgendaStore()
  }, [ready])
  const book = useBook()
  const agenda = useAgenda()
  const registrations = useRegistrationList(ready)
  const now = useClock()
  const offered = useRowsBy('leads', 'state', 'offered', ready)
  const day = useDay()
  const rowById = useMemo(() => new Map(book?.rows.map(row => [row.id, row])), [book])
  const customers = useNames(
    'customers',
    useMemo(() => customerIds(agenda), [agenda]),
  )
  const { known, name, narrowed, holds } = useInBook(
    useBookChoice(state => state.chosen),
    ready,
  )
  const items = useMemo(
    () =>
      known && book && agenda && registrations && offered
        ? itemsOf(book, agenda, registrations, offered, day, now).filter(item => holds(partnerOf(item)))
        : undefined,
    [known, holds, book, agenda, registrations, offered, day, now],
  )
  return {
    book,
    agenda,
    day,
    now,
    items,
    /** Whose book it is, and whether it is less than everybody's. */
    bookName: name,
    narrowed,
    meetings:
      known && agenda
        ? meetingsAhead(agenda.meetings, day, now).filter(({ partnerId }) => holds(partnerId))
        : undefined,
    nameOf: (id: string | undefined) =>
      id === undefined ? undefined : (rowById.get(id)?.name ?? customers.get(id)),
    movers: useMemo(
      () =>
        known && book
          ? movers<BookRow>(
              book.rows.filter(({ id }) => holds(id)),
              MOVERS,
            )
          : undefined,
      [known, book, holds],
    ),
    outlook: useMemo(() => book && quarterOutlook(book.rows.map(partOf)), [book]),
  }
}

export type TodayView = ReturnType<typeof useToday>

const itemsOf = (
  book: Book,
  agenda: Agenda,
  { lines, bands }: RegistrationList,
  offered: readonly Lead[],
  day: string,
  now: string,
) =>
  nowItems({
    today: day,
    now,
    tasks: agenda.tasks,
    meetings: agenda.meetings,
    deals: agenda.deals,
    partners: book.rows.filter(isCourted).map(touchOf),
    registrations: lines.flatMap(({ clock, ...line }) => (clock ? [{ ...line, clock }] : [])),
    expiryDays: bands,
    leads: offered.flatMap(offeredLead),
  })

const offeredLead = (lead: Lead): readonly OfferedLead[] => {
  const offer = openOffer(lead)
  return offer
    ? [{ id: lead.id, company: lead.company, partnerId: offer.partnerId, answerBy: offer.answerBy }]
    : []
}

/** Partners somebody should stay in touch with. */
const isCourted = ({ status }: BookRow): boolean => status === 'active' || status === 'onboarding'

const touchOf = (row: BookRow): PartnerTouch => ({ ...row, id: row.id as Id<'partner'> })

const partOf = (row: BookRow) => ({
  sourced: row.sourcedYtd === undefined ? undefined : row.quarters.at(-1),
  target: row.quarterTarget,
  open: row.quarterOpen,
  weighted: row.quarterWeighted,
  won: row.yearWon,
  lost: row.yearLost,
})

const NO_IDS: readonly string[] = []
const customerIds = (agenda: Agenda | undefined): readonly string[] =>
  agenda?.deals.map(deal => deal.customerId).filter(id => id !== undefined) ?? NO_IDS

/** Cards that were just settled: they go at once, and come back only if the store says so later. */
export function useSettled(seq: number) {
  const [settled, setSettled] = useState<ReadonlyMap<string, number>>(new Map())
  return {
    isSettled: (id: string) => (settled.get(id) ?? -1) >= seq,
    settle: (id: string) => setSettled(new Map([...settled, [id, seq]])),
  }
}
