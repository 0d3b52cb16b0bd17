import { LEAD_STATE_LABELS } from '@shared/domain/lead/schema.ts'
import { LOW_CONFIDENCE } from '@shared/domain/lead/score.ts'
import type { CalendarDate, Instant } from '@shared/lib/calendarDate.ts'
import type { LeadLine } from '../../columns/leads/leadBook.ts'
import type { LeadSection } from '../../state/leadsView.ts'
import { leadHref, partnerHref } from '../../state/places.ts'
import { Badge } from '../../ui/badge/Badge.tsx'
import { formatDate, formatInstant } from '../../ui/format/dates.ts'
import { formatCount } from '../../ui/format/numbers.ts'
import { Money } from '../../ui/money/Money.tsx'
import type { TableColumn } from '../../ui/table/types.ts'
import { ScoreBar } from './components/ScoreBar.tsx'
import css from './leads.module.css'
import { ageInDays, clockWords, STATE_TONES } from './viewModelWords.ts'

type Column = TableColumn<LeadLine>

/** Widths of the window from which the list shows more. */
const ROOMY = 1500

interface Look {
  readonly section: LeadSection
  readonly window: number
  readonly today: CalendarDate
  readonly now: Instant
}

/** The columns of a section: who has it and its clock only where somebody may have it. */
export function leadColumns({ section, window, today, now }: Look): readonly Column[] {
  const given = section !== 'toGive'
  const narrow = window < ROOMY
  const asked = { ...ASKED, hidden: given && narrow }
  return [
    COMPANY,
    SCORE,
    ...(given ? [PARTNER] : []),
    ...(section === 'offered' || section === 'all' ? [clock(now)] : []),
    { ...STATE, hidden: section !== 'all' },
    { ...text('place', 'Where', 150, placeOf), title: placeOf },
    { ...text('territory', 'Territory', 130, line => line.territory), hidden: narrow },
    {
      ...text('source', 'Source', 132, line => line.source),
      title: line => line.source,
      hidden: section === 'all' && narrow,
    },
    { ...AMOUNT, hidden: given && narrow },
    age(today),
    asked,
  ]
}

const ASKED: Column = {
  id: 'offers',
  header: 'Asked',
  width: 68,
  align: 'end',
  definition: 'Partners it was offered to so far.',
  value: line => line.offers,
  cell: line => (line.offers === 0 ? <span className={css.none}>–</span> : formatCount(line.offers)),
}

const age = (today: CalendarDate): Column => ({
  id: 'age',
  header: 'Age',
  width: 64,
  align: 'end',
  firstDesc: true,
  definition: 'Days since it came.',
  value: line => ageInDays(line, today),
  cell: line => `${formatCount(ageInDays(line, today))} d`,
  title: line => formatDate(line.cameOn),
})

const text = (
  id: string,
  header: string,
  width: number,
  value: (line: LeadLine) => string | undefined,
): Column => ({
  id,
  header,
  width,
  value,
  cell: line => {
    const shown = value(line)
    return shown === undefined ? <span className={css.none}>–</span> : <span dir="auto">{shown}</span>
  },
})

const placeOf = ({ city, country }: LeadLine): string | undefined =>
  [city, country].filter(Boolean).join(', ') || undefined

const COMPANY: Column = {
  id: 'company',
  header: 'Company',
  width: 220,
  grow: 1,
  fixed: true,
  value: line => line.company,
  title: line => [line.company, line.contact].filter(Boolean).join(' · '),
  cell: line => (
    <span className={css.nameCell}>
      <a className={css.name} href={leadHref(line.id)} tabIndex={-1} dir="auto" draggable={false}>
        {line.company}
      </a>
      {line.contact !== undefined && line.contact !== line.company && (
        <span className={css.contact} dir="auto">
          {line.contact}
        </span>
      )}
    </span>
  ),
}

const SCORE: Column = {
  id: 'score',
  header: 'Score',
  width: 124,
  firstDesc: true,
  definition:
    'Points got of the points that could be judged, 0 to 100; hatched where less than half of them could. A convention of this workspace, no probability.',
  value: line => line.score,
  title: line =>
    line.confidence < LOW_CONFIDENCE ? `Only ${line.confidence}% of the points could be judged.` : undefined,
  cell: line => <ScoreBar score={line.score} confidence={line.confidence} />,
}

const AMOUNT: Column = {
  id: 'amount',
  header: 'Amount',
  width: 104,
  align: 'end',
  firstDesc: true,
  definition: 'What the lead says it would spend, in its own currency.',
  value: line => line.amount?.minor,
  cell: line =>
    line.amount ? (
      <Money minor={line.amount.minor} currency={line.amount.currency} />
    ) : (
      <span className={css.none}>–</span>
    ),
}

const STATE: Column = {
  id: 'state',
  header: 'State',
  width: 104,
  value: line => line.state,
  cell: line => <Badge tone={STATE_TONES[line.state]}>{LEAD_STATE_LABELS[line.state]}</Badge>,
}

const PARTNER: Column = {
  ...text('partner', 'With', 180, line => line.partner),
  definition: 'The partner it is offered to, or that accepted it.',
  title: line => line.partner,
  cell: line =>
    line.partnerId ? (
      <a
        className={css.partner}
        href={partnerHref(line.partnerId)}
        tabIndex={-1}
        dir="auto"
        draggable={false}
      >
        {line.partner}
      </a>
    ) : (
      <span className={css.none}>–</span>
    ),
}

const clock = (now: Instant): Column => ({
  id: 'clock',
  header: 'To answer',
  width: 120,
  align: 'end',
  definition: 'Time left for the partner to answer; the end lies in working time of the lead’s territory.',
  value: line => line.answerBy,
  title: line => line.answerBy && `By ${formatInstant(line.answerBy)}`,
  cell: line => {
    if (line.answerBy === undefined) return <span className={css.none}>–</span>
    const { text, tone } = clockWords(line.answerBy, now)
    return (
      <span className={css.clock} data-tone={tone}>
        {text}
      </span>
    )
  },
})
