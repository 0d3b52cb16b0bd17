import { olderAcknowledgements, standingAcknowledgements } from '@shared/domain/expectation/acknowledged.ts'
import type { Expectation } from '@shared/domain/expectation/schema.ts'
import { SIDES, type Side } from '@shared/domain/fields/side.ts'
import { CircleCheck, Pencil } from 'lucide-react'
import { Badge } from '../../../ui/badge/Badge.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { IconButton } from '../../../ui/button/IconButton.tsx'
import { formatDate } from '../../../ui/format/dates.ts'
import css from '../agreement.module.css'

interface ExpectationLineProps {
  readonly row: Expectation
  readonly partner: string
  onEdit(): void
  onAcknowledge(side: Side): void
}

/** One line of the sheet: what is expected of whom, and both sides' acknowledgements. */
export function ExpectationLine({ row, partner, onEdit, onAcknowledge }: ExpectationLineProps) {
  const older = olderAcknowledgements(row)
  return (
    <li className={css.line}>
      <div className={css.words}>
        <p className={css.topic}>
          <strong dir="auto">{row.topic}</strong>
          <Badge>{row.side === 'ours' ? 'Of us' : 'Of them'}</Badge>
        </p>
        {row.text && (
          <p className={css.text} dir="auto">
            {row.text}
          </p>
        )}
        <p className={css.meta}>In these words since {formatDate(row.since)}</p>
        {older.length > 0 && (
          <details className={css.older}>
            <summary>
              {older.length === 1 ? 'Acknowledged once' : `Acknowledged ${older.length} times`} for older
              words
            </summary>
            <ul>
              {older.map(({ side, name, on, oldWords }, at) => (
                // Two may be alike; none moves.
                <li key={at}>
                  <span dir="auto">{name}</span> for {side === 'ours' ? 'us' : 'them'}, {formatDate(on)}:{' '}
                  <q dir="auto">{oldWords}</q>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {[...SIDES].reverse().map(side => (
        <SideState
          key={side}
          row={row}
          side={side}
          partner={partner}
          onAcknowledge={() => onAcknowledge(side)}
        />
      ))}
      <IconButton label={`Edit ${row.topic}`} onClick={onEdit}>
        <Pencil aria-hidden />
      </IconButton>
    </li>
  )
}

interface SideStateProps {
  readonly row: Expectation
  readonly side: Side
  readonly partner: string
  onAcknowledge(): void
}

function SideState({ row, side, partner, onAcknowledge }: SideStateProps) {
  const given = standingAcknowledgements(row).filter(each => each.side === side)
  const who = side === 'ours' ? 'us' : partner
  return (
    <div className={css.sideState}>
      <span className={css.meta}>{side === 'ours' ? 'We' : 'They'}</span>
      {given.length === 0 ? (
        <Button size="small" aria-label={`Acknowledge “${row.topic}” for ${who}`} onClick={onAcknowledge}>
          Acknowledge
        </Button>
      ) : (
        given.map(({ name, on }) => (
          <span key={`${name} ${on}`} className={css.acknowledged}>
            <CircleCheck aria-hidden />
            <span>
              <span dir="auto">{name}</span>
              <span className={css.meta}>{formatDate(on)}</span>
            </span>
          </span>
        ))
      )}
    </div>
  )
}
