import type { ReactNode } from 'react'
import { RAIL_PLACE } from '../state/sections.ts'
import css from './app.module.css'
import { RAIL_ICONS } from './railIcons.tsx'

interface RailLinkProps {
  readonly path: string
  readonly to: string
  readonly label: string
  readonly count?: ReactNode
}

/** A page of one record belongs where the list of its kind belongs. */
const placeOf = (path: string): string => `/${path.split('/')[1] ?? ''}`

/** A page in the rail, with what waits there. */
export function RailLink({ path, to, label, count }: RailLinkProps) {
  const icon = RAIL_ICONS[to]
  const here = path === to || path.startsWith(`${to}/`) || RAIL_PLACE[placeOf(path)] === to
  return (
    <a
      className={css.link}
      href={`#${to}`}
      aria-current={here ? 'page' : undefined}
      draggable={false}
      // Who points at a page goes on in it: the rail does not take the keyboard from the page.
      onMouseDown={event => event.preventDefault()}
    >
      {icon && <span className={css.icon}>{icon}</span>}
      <span>{label}</span>
      {count && <span className={css.count}>{count}</span>}
    </a>
  )
}
