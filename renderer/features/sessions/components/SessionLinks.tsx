import { sessionHref } from '../../../state/places.ts'
import { Badge } from '../../../ui/badge/Badge.tsx'
import { formatShortDay } from '../../../ui/format/dates.ts'
import type { SessionLine } from '../viewModelList.ts'
import { STATE_LABELS } from '../viewModelWords.ts'
import css from './links.module.css'

/** Sessions as links, each with its partner where it is known, its day and how far it is. */
export function SessionLinks({ lines, none }: { lines: readonly SessionLine[]; none: string }) {
  if (lines.length === 0) return <p className={css.none}>{none}</p>
  return (
    <ul className={css.list}>
      {lines.map(({ id, title, partner, on, at, state, ready, late }) => (
        <li key={id}>
          <a href={sessionHref(id)} className={css.link} draggable={false}>
            <span className={css.name}>
              <strong dir="auto">{partner || title}</strong>
              {partner !== '' && <span dir="auto">{title}</span>}
            </span>
            {state === 'notStarted' ? (
              ready !== '' && (
                <span className={css.quiet} data-late={late || undefined}>
                  {ready} ready
                </span>
              )
            ) : (
              <Badge tone={state === 'running' ? 'good' : state === 'paused' ? 'watch' : 'neutral'}>
                {STATE_LABELS[state]}
              </Badge>
            )}
            <time className={css.quiet} dateTime={on}>
              {[formatShortDay(on), at].filter(Boolean).join(' ')}
            </time>
          </a>
        </li>
      ))}
    </ul>
  )
}
