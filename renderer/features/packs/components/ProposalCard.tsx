import { Badge } from '../../../ui/badge/Badge.tsx'
import { Button } from '../../../ui/button/Button.tsx'
import { cx } from '../../../ui/cx.ts'
import css from '../answer.module.css'
import type { ProposalLine } from '../viewModelAnswer.ts'

interface ProposalCardProps {
  readonly line: ProposalLine
  readonly current: boolean
  onFocus(): void
  onAccept(): void
  onRefuse(): void
}

/** One proposal: what it is about, what it says, and the two ways out. */
export function ProposalCard({ line, current, onFocus, onAccept, onRefuse }: ProposalCardProps) {
  const { id, kind, about, says, state, reason } = line
  return (
    <li
      className={cx(css.card, current && css.current, state !== 'open' && css.settled)}
      tabIndex={current ? 0 : -1}
      aria-labelledby={`${id}-about`}
      aria-current={current}
      onFocus={onFocus}
    >
      <div className={css.what}>
        <p className={css.kind}>{kind}</p>
        <h2 className={css.about} id={`${id}-about`} dir="auto">
          {about}
        </h2>
        {says.map(text => (
          <p key={text} className={css.says} dir="auto">
            {text}
          </p>
        ))}
        {reason !== undefined && (
          <p className={css.kind} dir="auto">
            Refused: {reason}
          </p>
        )}
      </div>
      {state === 'open' ? (
        <div className={css.ways}>
          <Button kbd="A" variant={current ? 'primary' : 'plain'} onClick={onAccept}>
            Accept
          </Button>
          <Button kbd="R" variant="plain" onClick={onRefuse}>
            Refuse
          </Button>
        </div>
      ) : (
        <Badge tone={state === 'accepted' ? 'good' : 'neutral'} mark={state === 'accepted' ? '✓' : '×'}>
          {state === 'accepted' ? 'Accepted' : 'Refused'}
        </Badge>
      )}
    </li>
  )
}
