import { useState } from 'react'
import { Button } from '../../../ui/button/Button.tsx'
import { formatInstant } from '../../../ui/format/dates.ts'
import { Menu } from '../../../ui/menu/Menu.tsx'
import type { Card } from '../useCard.ts'
import type { CardActions } from '../useCardActions.ts'
import css from './scorecards.module.css'

/** What is on the sheets below, and what can be done with it. */
export function CardBar({ card, actions }: { card: Card; actions: CardActions }) {
  const { shown, busy } = actions
  return (
    <div className={css.bar}>
      <div className={css.what}>
        <h2 dir="auto">{card.draft.facts.partner.name}</h2>
        <p className={css.quiet}>{stateWords(card, actions)}</p>
      </div>
      {card.issued.length > 0 && <Versions card={card} actions={actions} />}
      {shown ? (
        <Button onClick={() => actions.show(undefined)}>Back to the draft</Button>
      ) : (
        <Button busy={busy === 'issuing'} onClick={() => void actions.issue()}>
          {card.issued.length === 0 ? 'Issue' : `Issue version ${(card.issued[0]?.version ?? 0) + 1}`}
        </Button>
      )}
      <Button variant="primary" busy={busy === 'exporting'} onClick={() => void actions.exportPdf()}>
        Export PDF
      </Button>
    </div>
  )
}

function stateWords({ issued, unchanged }: Card, { shown, issuesFirst }: CardActions): string {
  if (shown) return `Version ${shown.version}, issued ${formatInstant(shown.issuedAt)}, as it was then`
  const newest = issued[0]
  if (!newest) return 'Draft, not issued yet. An export issues version 1 first.'
  if (issuesFirst === undefined) return `As issued in version ${newest.version}`
  const why = unchanged ? 'The comment has changed' : 'The data or the template has changed'
  return `${why} since version ${newest.version}. An export issues version ${issuesFirst} first.`
}

function Versions({ card, actions }: { card: Card; actions: CardActions }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const entries = [
    {
      id: 'draft',
      label: 'Draft, from the data of now',
      checked: actions.shown === undefined,
      onSelect: () => actions.show(undefined),
    },
    ...card.issued.map(one => ({
      id: one.id,
      label: `Version ${one.version}, ${formatInstant(one.issuedAt)}, ${one.issuedBy}`,
      checked: actions.shown?.id === one.id,
      onSelect: () => actions.show(one.version),
    })),
  ]
  return (
    <>
      <Button aria-haspopup="menu" onClick={event => setAnchor(event.currentTarget)}>
        {actions.shown ? `Version ${actions.shown.version}` : 'Versions'}
      </Button>
      <Menu anchor={anchor} label="Versions" entries={entries} onClose={() => setAnchor(null)} />
    </>
  )
}
