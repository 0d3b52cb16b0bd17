import { LEAD_STATE_LABELS, type Lead } from '@shared/domain/lead/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { useMemo } from 'react'
import type { LeadLine } from '../../columns/leads/leadBook.ts'
import { useFairness, useLeadsOfPartner } from '../../columns/leads/leadStore.ts'
import { leadHref } from '../../state/places.ts'
import { Badge } from '../../ui/badge/Badge.tsx'
import { useClock } from '../../ui/clock/useClock.ts'
import { cx } from '../../ui/cx.ts'
import { Figure, FigureGrid } from '../../ui/figure/Figure.tsx'
import { formatCount, formatPercent } from '../../ui/format/numbers.ts'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import css from './lead.module.css'
import { clockWords, hoursInWords, inTenths, STATE_TONES } from './viewModelWords.ts'

const MOST = 12

/** On a partner's page: what it got of the leads against its weight, and those it has. */
export function PartnerLeads({ partnerId }: { partnerId: Id<'partner'> }) {
  const lines = useLeadsOfPartner(partnerId)
  const fairness = useFairness(true)
  const now = useClock()
  const row = useMemo(() => fairness?.rows.find(each => each.partnerId === partnerId), [fairness, partnerId])
  if (!lines || !fairness) return null
  const answered = row ? row.accepted + row.declined + row.lapsed : 0
  return (
    <div>
      <Section title="Leads" note={`offers of the last ${fairness.days} days`}>
        <FigureGrid columns={4}>
          <Figure label="Got" definition="Leads it was offered." value={row ? formatCount(row.got) : '0'} />
          <Figure
            label="By weight"
            definition="Leads it would have got by its share of the weight, each time it could have been offered one."
            value={row && inTenths(row.due)}
          />
          <Figure
            label="Accepted"
            definition="Of the offers it answered or let lapse."
            value={row?.acceptRate === undefined ? undefined : formatPercent(row.acceptRate * 100)}
            note={answered > 0 ? `of ${formatCount(answered)}` : undefined}
          />
          <Figure
            label="Answers in"
            definition="Median time from an offer to its answer, by the clock."
            value={row?.hoursToAnswer === undefined ? undefined : hoursInWords(row.hoursToAnswer)}
          />
        </FigureGrid>
        <div className={css.under}>
          <Panel flush>
            {lines.length === 0 ? (
              <p className={css.quietPadded}>
                It has no lead now. Leads are given out on the Leads page, by tier, place, fit, free capacity
                and how often it accepted.
              </p>
            ) : (
              <ul className={css.list}>
                {lines.slice(0, MOST).map(line => (
                  <li key={line.id} className={css.leadRow}>
                    <a href={leadHref(line.id)} dir="auto" title={line.company}>
                      {line.company}
                    </a>
                    <span>
                      <Badge tone={STATE_TONES[line.state]}>{LEAD_STATE_LABELS[line.state]}</Badge>
                    </span>
                    <Clock line={line} now={now} />
                  </li>
                ))}
                {lines.length > MOST && (
                  <li className={css.quietPadded}>and {formatCount(lines.length - MOST)} more</li>
                )}
              </ul>
            )}
          </Panel>
        </div>
      </Section>
    </div>
  )
}

function Clock({ line, now }: { line: Pick<LeadLine, 'answerBy'>; now: Lead['createdAt'] }) {
  if (line.answerBy === undefined) return <span />
  const { text, tone } = clockWords(line.answerBy, now)
  return (
    <span className={cx(css.end, css.clock)} data-tone={tone}>
      {text}
    </span>
  )
}
