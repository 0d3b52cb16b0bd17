import { entryInWords } from '@shared/domain/history/words.ts'
import { INTERACTION_KIND_LABELS } from '@shared/domain/interaction/schema.ts'
import type { BookRow } from '../../../columns/book.ts'
import { useRecordEntries, useRow, useRowsBy } from '../../../data/live.ts'
import { useNewestInteractions } from '../../../data/timeline.ts'
import { runAction } from '../../../state/actions.ts'
import { Avatar } from '../../../ui/avatar/Avatar.tsx'
import { StateChip } from '../../../ui/badge/StateChip.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { Figure, FigureGrid } from '../../../ui/figure/Figure.tsx'
import { datesInWords, formatDate, formatDayOf } from '../../../ui/format/dates.ts'
import { formatCount, formatReached } from '../../../ui/format/numbers.ts'
import { Money } from '../../../ui/money/Money.tsx'
import css from '../partners.module.css'
import { whoInWords } from '../viewModelWords.ts'
import { NextStepBox } from './NextStepBox.tsx'

interface PreviewProps {
  readonly row: BookRow
  readonly currency: string
  onOpen(): void
}

const EVENTS = 4
const PEOPLE = 4

/** The focused partner at a glance, beside the list. */
export function Preview({ row, currency, onOpen }: PreviewProps) {
  return (
    <>
      <div className={css.previewHead}>
        <Avatar name={row.name} />
        <div>
          <h2 className={css.previewName} dir="auto">
            {row.name}
          </h2>
          <p className={css.previewWho}>{whoInWords(row) || 'Nothing else is known yet'}</p>
        </div>
      </div>
      <p className={css.verdict}>
        <StateChip state={row.band ?? 'no data'} score={row.score} />
        {row.verdict ?? 'No revenue, deals or targets to score yet.'}
      </p>
      <FigureGrid columns={2}>
        <Figure
          label="Sourced this year"
          definition="Revenue this partner sourced since 1 January, credits taken off."
          value={<Money minor={row.sourcedYtd} currency={currency} />}
        />
        <Figure
          label="Quarter to target"
          definition="Sourced revenue of the last complete quarter against its target."
          value={row.targetPercent === undefined ? undefined : formatReached(row.targetPercent)}
        />
        <Figure
          label="Trailing year"
          definition="Sourced revenue of the last four quarters, the running one included."
          value={<Money minor={row.trailingYear} currency={currency} />}
        />
        <Figure
          label="Pipeline, weighted"
          definition="Open deals it sourced, at its share, times the probability of each stage."
          value={<Money minor={row.weightedPipeline} currency={currency} />}
          note={row.openDeals > 0 ? `${formatCount(row.openDeals)} open` : undefined}
        />
      </FigureGrid>
      <div className={css.previewStep}>
        <NextStepBox row={row} />
      </div>
      <div className={css.previewActions}>
        <Button size="small" kbd="enter" onClick={onOpen}>
          Open
        </Button>
        <Button size="small" onClick={() => void runAction('exportScorecard', row.id)}>
          Export PDF
        </Button>
      </div>
      <RecentTalk id={row.id} />
      <People id={row.id} />
      <History id={row.id} />
    </>
  )
}

function People({ id }: { id: string }) {
  const people = useRowsBy('contacts', 'partnerId', id)
  if (!people || people.length === 0) return null
  return (
    <section className={css.previewPart}>
      <h3>People</h3>
      <ul>
        {people.slice(0, PEOPLE).map(person => (
          <li key={person.id} className={css.person}>
            <span dir="auto">{person.name}</span>
            <span dir="auto">{person.title ?? person.email}</span>
          </li>
        ))}
      </ul>
      {people.length > PEOPLE && <p className={css.quiet}>and {people.length - PEOPLE} more</p>}
    </section>
  )
}

/** What was said last; the partner's page has the rest. */
function RecentTalk({ id }: { id: string }) {
  const entries = useNewestInteractions({ field: 'partnerId', id }, EVENTS)
  if (!entries || entries.length === 0) return null
  return (
    <section className={css.previewPart}>
      <h3>Timeline</h3>
      <ul>
        {entries.map(entry => (
          <li key={entry.id} className={css.event}>
            <time dateTime={entry.on}>{formatDate(entry.on)}</time>
            <span dir="auto">
              {entry.kind === 'note' ? '' : `${INTERACTION_KIND_LABELS[entry.kind]}: `}
              {entry.subject}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function History({ id }: { id: string }) {
  const partner = useRow('partners', id)
  const entries = useRecordEntries(id, partner?.createdIn ?? '', EVENTS)?.entries
  if (!partner || !entries || entries.length === 0) return null
  return (
    <section className={css.previewPart}>
      <h3>History</h3>
      <ul>
        {entries.map(entry => (
          <li key={entry.seq} className={css.event}>
            <time dateTime={entry.at}>{formatDayOf(entry.at)}</time>
            <span dir="auto">{datesInWords(entryInWords(entry, partner.createdIn))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
